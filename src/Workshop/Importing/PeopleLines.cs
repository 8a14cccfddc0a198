using System.Text.RegularExpressions;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>
/// Reads people as they are pasted into a group: one a line with an affiliation, several between dots, semicolons or commas, the rows of a
/// spreadsheet. What can be meant in two ways is proposed in one, and asked.
/// </summary>
public static partial class PeopleLines
{
    public static Reading<PersonLine> Read(string pasted)
    {
        var (people, aside) = (new List<PersonLine>(), new List<Doubt>());
        foreach (var line in Line.In(pasted, aside))
        {
            var found = Of(line.Text, line.Number);
            people.AddRange(found);
            if (found.Count == 0) aside.Add(new(line.Number, "", $"{Words.Quoted(line.Text)} seems to be no name."));
        }
        return new(people.ToValueList(), aside.OrderBy(doubt => doubt.Line).ToValueList());
    }

    /// <summary>The people of one line; none where it is a heading or has no name.</summary>
    internal static List<PersonLine> Of(string text, int line)
    {
        if (Entry.Of(text).IsHeading) return [];
        if (Role().Match(text) is { Success: true } role && NameGuess.IsRole(Entry.Of(role.Groups["role"].Value).Words))
            return [.. Of(text[role.Length..], line).Select(person => person with { Aside = [role.Groups["role"].Value.Trim(), .. person.Aside] })];
        if (Entry.Split(text, Cell()) is { Count: > 1 } cells) return OfCells(cells, line);
        foreach (var separator in new[] { Dot(), Semicolon() })
            if (Entry.Split(text, separator) is { Count: > 1 } pieces)
                return AreOne(pieces) ? One($"{pieces[0]}, {pieces[1]}", line) : [.. pieces.SelectMany(piece => Of(piece, line))];
        return OfCommas(text, line);
    }

    /// <summary>A row of a table: number, name, affiliation and addresses as they come.</summary>
    private static List<PersonLine> OfCells(List<string> cells, int line)
    {
        var entries = cells.Select(Entry.Of).ToList();
        var words = entries.Select(entry => entry.Words).Where(cell => cell.Any(char.IsLetter)).ToList();
        if (NameGuess.AreColumns(words)) return [];
        if (words.Count > 2 && words.TrueForAll(NameGuess.IsPerson)) return [.. cells.SelectMany(cell => OfCommas(cell, line))];

        var inTwo = words.Count > 1 && !NameGuess.IsPerson(words[0]) && !words[0].Contains(' ', StringComparison.Ordinal)
            && !words[0].Contains(',', StringComparison.Ordinal) && IsGiven(words[1]);
        var named = inTwo ? 2 : 1;
        var person = One(string.Join(' ', words.Take(named)), line);
        if (person.Count != 1) return person;
        var question = new Doubt(line, nameof(PersonLine.Name), "The name was put together from two cells; are they in the order in which it is spoken?");
        var affiliation = string.Join(", ", words.Skip(named));
        return
        [
            person[0] with
            {
                Affiliation = person[0].Affiliation ?? (affiliation.Length > 0 ? affiliation : null),
                Url = entries.SelectMany(entry => entry.Urls).FirstOrDefault(),
                Email = entries.SelectMany(entry => entry.Emails).FirstOrDefault(),
                Aside = [.. person[0].Aside, .. entries.SelectMany(entry => entry.Urls).Skip(1), .. entries.SelectMany(entry => entry.Emails).Skip(1), .. entries.SelectMany(entry => entry.Hints)],
                Doubts = inTwo ? [question, .. person[0].Doubts] : person[0].Doubts,
            },
        ];
    }

    private static bool AreOne(List<string> pieces) =>
        pieces.Count == 2 && Entry.Of(pieces[1]).Words is var second && !NameGuess.IsPerson(second) && !second.Contains(',', StringComparison.Ordinal)
        && !second.Contains('(', StringComparison.Ordinal) && !NameGuess.IsUncased(second);

    /// <summary>A first name, perhaps two or with initials.</summary>
    private static bool IsGiven(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 1 or 2 or 3 && parts.All(part => NameWords.IsWritten(part) && char.IsUpper(part[0]))
            && (parts.All(NameWords.IsInitial) || words.Any(char.IsLower)) && !NameGuess.IsInstitution(words);
    }

    [GeneratedRegex(@"^(?<role>[^:|\t\[\](),]{2,40}):\s+(?=\S)")]
    private static partial Regex Role();

    [GeneratedRegex(@"\t+|\s*\|\s*")]
    private static partial Regex Cell();

    [GeneratedRegex(@"(?<=\S)\s*[·•‧∙⋅・]\s*|\s+/\s+")]
    private static partial Regex Dot();

    [GeneratedRegex(@"\s*;\s*")]
    private static partial Regex Semicolon();
}
