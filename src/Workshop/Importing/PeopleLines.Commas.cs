using System.Text.RegularExpressions;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing;

public static partial class PeopleLines
{
    /// <summary>
    /// Commas stand between name and affiliation, between people, before a first name and before a degree. "and" joins people, and the two
    /// halves of many a department.
    /// </summary>
    private static List<PersonLine> OfCommas(string text, int line)
    {
        var pieces = Joined(Entry.Split(text, Comma()));
        var words = pieces.Select(piece => Entry.Of(piece).Words).ToList();
        if (pieces.Count < 2) return OfAnd(text, line);

        if (words.Count % 2 == 0 && words.Count > 2 && words.Chunk(2).All(pair => pair[1].Split(' ').All(NameWords.IsInitial)))
            return [.. words.Chunk(2).SelectMany(pair => One($"{pair[0]}, {pair[1]}", line))];

        var each = pieces.SelectMany(piece => Entry.Split(piece, And())).ToList();
        var people = each.TrueForAll(piece => IsPerson(Entry.Of(piece).Words));
        var certain = Entry.Split(text, And()).Count > 1 || pieces.Count(piece => Entry.Of(piece).Words.EndsWith(')')) > 1;
        if (people && (certain || pieces.Count > 2))
        {
            var all = each.SelectMany(piece => One(piece, line)).ToList();
            return certain ? all : [.. all.Select(person => Asked(person, $"Are {Words.List(words)} people, each of them?"))];
        }
        if (people)
        {
            var two = each.SelectMany(piece => One(piece, line)).ToValueList();
            return [.. One(text, line).Select(person => Asked(person, $"Is {words[1]} an affiliation, or another person?") with { Otherwise = two })];
        }
        if (Entry.Split(pieces[0], And()) is { Count: > 1 } several && several.TrueForAll(piece => IsPerson(Entry.Of(piece).Words)))
        {
            var affiliation = string.Join(", ", words.Skip(1));
            var question = $"Does “{affiliation}” belong to {Words.List([.. several.Select(piece => Entry.Of(piece).Words)])}?";
            return [.. several.SelectMany(piece => One(piece, line))
                .Select(person => Asked(person with { Affiliation = person.Affiliation ?? affiliation }, question))];
        }
        return One(text, line);
    }

    private static List<PersonLine> OfAnd(string text, int line) =>
        Entry.Split(text, And()) is { Count: > 1 } several && several.TrueForAll(piece => IsPerson(Entry.Of(piece).Words))
            ? [.. several.SelectMany(piece => One(piece, line))]
            : One(text, line);

    private static PersonLine Asked(PersonLine person, string question) =>
        person with { Doubts = [new(person.Line, nameof(PersonLine.Name), question), .. person.Doubts] };

    /// <summary>"Jonathan Bloom" and "PhD" are one piece.</summary>
    private static List<string> Joined(List<string> pieces)
    {
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (!Entry.Of(pieces[i]).Words.Split(' ').All(word => NameWords.IsDegree(word) || NameWords.IsSuffix(word))) continue;
            pieces[i - 1] += ", " + pieces[i];
            pieces.RemoveAt(i);
        }
        return pieces;
    }

    /// <summary>With or without an affiliation in brackets.</summary>
    private static bool IsPerson(string words) => NameGuess.IsPerson(Entry.Trailing(words)?.Before ?? words);

    [GeneratedRegex(@"\s*,\s+(?:(?:and|und|et|&)\s+)?|\s*,(?=\p{Lu})|\s*[，、]\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s+(?:and|und|et|y|e|with|&)\s+")]
    private static partial Regex And();
}
