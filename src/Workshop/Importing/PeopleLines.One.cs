using System.Text.RegularExpressions;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing;

public static partial class PeopleLines
{
    private const int LongestName = 80;
    private const int MostWords = 6;

    /// <summary>The words are one person's; none where no letter is left for the name.</summary>
    private static List<PersonLine> One(string text, int line)
    {
        var entry = Entry.Of(text);
        var aside = entry.Urls.Skip(1).Concat(entry.Emails.Skip(1)).Concat(entry.Hints).ToList();
        var words = WithoutMarks(entry.Words, aside);
        var (name, affiliation) = Halves(words, aside);
        name = WithoutRoles(name, aside).Trim(' ', ',', ';', ':');
        if (name.EndsWith('.') && !EndsInShort(name)) name = name.TrimEnd('.');
        affiliation = WithoutRoles(affiliation ?? "", aside).Trim(' ', ',', ';', ':');
        if (NameGuess.IsRole(affiliation))
        {
            aside.Add(affiliation);
            affiliation = "";
        }
        if (Entry.Trailing(name) is var (person, within) && NameGuess.IsPerson(person))
            (name, affiliation) = (person, string.Join(", ", new[] { within.Trim(), affiliation }.Where(part => part.Length > 0)));
        if (!name.Any(char.IsLetter)) return [];

        var read = new PersonLine(line, name)
        {
            Affiliation = affiliation.Length > 0 ? affiliation : null,
            Url = entry.Url,
            Email = entry.Email,
            Aside = aside.ToValueList(),
            Doubts = Doubts(name, affiliation, line).ToValueList(),
        };
        return [Inverted(read)];
    }

    /// <summary>"Bouman, Katie" came out as Bouman of Katie.</summary>
    private static PersonLine Inverted(PersonLine person)
    {
        if (person.Affiliation is not { } behind || !IsFamily(person.Name)) return person;
        var comma = behind.IndexOfAny([',', '(', '–', '—']);
        var given = (comma < 0 ? behind : behind[..comma]).Trim();
        if (!IsGiven(given)) return person;
        var spoken = PersonName.Of($"{person.Name}, {given}").Plain;
        var left = comma < 0 ? "" : behind[comma..].Trim(' ', ',', '–', '—');
        if (left.StartsWith('(') && left.EndsWith(')')) left = left[1..^1];
        var turned = person with { Name = spoken, Affiliation = left.Length > 0 ? left : null, Otherwise = [person] };
        return given.Split(' ').All(NameWords.IsInitial) ? turned with { Otherwise = [] }
            : Asked(turned, $"“{person.Name}, {given}” was read as family name and first name. Is that right?");
    }

    private static bool IsFamily(string words)
    {
        var parts = words.Split(' ');
        return parts.All(NameWords.IsWritten) && parts[^1].Any(char.IsLetter) && char.IsUpper(parts[^1].First(char.IsLetter))
            && parts.SkipLast(1).All(part => NameWords.IsSmallParticle(part) || NameWords.IsLargeParticle(part));
    }

    /// <summary>Name and affiliation, whatever stands between them.</summary>
    private static (string Name, string? Affiliation) Halves(string words, List<string> aside)
    {
        words = WithoutRoles(words, aside);
        if (Entry.Trailing(words) is var (before, within) && before.Length > 0 && !before.Contains(',', StringComparison.Ordinal) && !Between().IsMatch(before))
            return (before, within);
        var inside = Entry.Brackets(words);
        foreach (var between in Between().EnumerateMatches(words))
        {
            if (inside[between.Index]) continue;
            var name = words[..between.Index];
            if (!name.Contains(',', StringComparison.Ordinal)) return (name, words[(between.Index + between.Length)..]);
            break;
        }
        foreach (var comma in Comma().EnumerateMatches(words))
        {
            if (inside[comma.Index]) continue;
            var after = words[(comma.Index + comma.Length)..];
            if (after.Split(' ', ',')[0] is var next && (NameWords.IsDegree(next) || NameWords.IsSuffix(next))) continue;
            return (words[..comma.Index], after);
        }
        return (words, null);
    }

    private static string WithoutRoles(string words, List<string> aside)
    {
        while (Entry.Trailing(words) is var (before, within) && before.Length > 0 && NameGuess.IsRole(within))
        {
            aside.Add(within);
            words = before;
        }
        return words;
    }

    /// <summary>The full stop belongs to "Jr.", "Ph.D." or an initial.</summary>
    private static bool EndsInShort(string name) =>
        name.Split(' ', ',')[^1] is var last && (NameWords.IsInitial(last) || NameWords.IsSuffix(last) || NameWords.IsDegree(last));

    private static string WithoutMarks(string words, List<string> aside)
    {
        words = Handle().Replace(words, handle => Aside(handle.Value));
        return Mark().Replace(words, mark => Aside(mark.Value)).Trim();

        string Aside(string mark)
        {
            aside.Add(mark.Trim());
            return "";
        }
    }

    private static IEnumerable<Doubt> Doubts(string name, string affiliation, int line)
    {
        var quoted = Words.Quoted(name);
        if (name.Length > LongestName) yield return OfName("This is long for a name; what of it is the name?");
        else if (name.Any(char.IsDigit)) yield return OfName($"There are digits in {quoted}. Is that the name?");
        else if (NameGuess.IsInstitution(name)) yield return OfName($"Is {quoted} a person? It reads like an institution.");
        else if (NameWords.IsLatin(name) && !name.Any(char.IsUpper)) yield return OfName($"Is {quoted} a name? It is written small.");
        else if (name.Split(' ').Length > MostWords) yield return OfName($"Is all of {quoted} the name?");
        if (affiliation.Split(", ") is { Length: > 1 } parts && parts.FirstOrDefault(IsPerson) is { } other)
            yield return new(line, nameof(PersonLine.Affiliation), $"Is {Words.Quoted(other)} another person?");

        Doubt OfName(string question) => new(line, nameof(PersonLine.Name), question);
    }

    [GeneratedRegex(@"\s+(?:[–—―−‐‒-]{1,3}|@|at)\s+|:\s+|\s*[–—]\s*(?=\p{Lu})")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])@[\w.]{2,40}")]
    private static partial Regex Handle();

    /// <summary>Footnote marks.</summary>
    [GeneratedRegex(@"[*†‡§¶∗⁎¹²³⁴⁵⁶⁷⁸⁹]+")]
    private static partial Regex Mark();
}
