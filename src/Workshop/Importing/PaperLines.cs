using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>
/// Reads accepted papers as they are pasted, one a line: "Title. Ada Lovelace and Emmy Noether", "Emmy Noether: Title", "Title (Emmy Noether)",
/// the rows of a table. Where no part of a line reads as names, all of it is the title.
/// </summary>
public static partial class PaperLines
{
    /// <summary>The papers are to be looked over in a form; nothing is in them that is not in the lines.</summary>
    public static Reading<AcceptedPaper> Read(string pasted)
    {
        var (papers, aside) = (new List<AcceptedPaper>(), new List<Doubt>());
        foreach (var line in Line.In(pasted, aside))
        {
            var entry = Entry.Of(line.Text);
            if (!entry.Words.Any(char.IsLetterOrDigit)) aside.Add(new(line.Number, "", "There is no title in it."));
            else papers.Add(Of(entry.Words) with { Materials = entry.Urls.Select(url => new Material(MaterialKind.Paper, url)).ToValueList() });
        }
        return new(papers.ToValueList(), aside.OrderBy(doubt => doubt.Line).ToValueList());
    }

    private static AcceptedPaper Of(string words)
    {
        if (Entry.Trailing(words) is var (before, within) && before.Length > 0 && NamesIn(within) is { } named) return new(before) { Authors = named };
        foreach (var separator in new[] { Cell(), Sentence() })
        {
            foreach (var between in separator.EnumerateMatches(words))
            {
                var (left, right) = (words[..between.Index].Trim(), words[(between.Index + between.Length)..].Trim());
                if (NamesIn(right) is { } behind) return new(left) { Authors = behind };
                if (NamesIn(left) is { } ahead) return new(right.TrimEnd('.')) { Authors = ahead };
            }
        }
        return new(words.Replace('\t', ' '));
    }

    /// <summary>Null where not each of them is somebody.</summary>
    private static ValueList<string>? NamesIn(string words)
    {
        var names = Entry.Split(words.Trim('.', ' '), Name()).Select(name => name.Trim()).ToList();
        return names.Count > 0 && names.TrueForAll(NameGuess.IsPerson) ? names.ToValueList() : null;
    }

    [GeneratedRegex(@"\t+|\s+\|\s+|\s+[–—-]{1,2}\s+")]
    private static partial Regex Cell();

    [GeneratedRegex(@"[:.;]\s+|(?<=[?!])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s*[,;]\s+(?:(?:and|und|et|&)\s+)?|\s+(?:and|und|et|&)\s+|\s*·\s*")]
    private static partial Regex Name();
}
