using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// The lines of a page in their order, tables aside. Lines that only their source breaks are one where they look as if an editor had wrapped them, and
/// several where somebody set them: a poster's name, institute and title.
/// </summary>
internal static class PageLines
{
    /// <summary>A line is wrapped where the next word would not have fitted into so many characters.</summary>
    private const int Narrowest = 56;

    /// <summary>By how much the longest line may be longer than an editor would have let it be.</summary>
    private const int Slack = 8;

    /// <summary>A line of a text, in which paragraphs follow each other without a blank line.</summary>
    private const int LongText = 120;

    internal static List<PageLine> Of(IEnumerable<Block> blocks)
    {
        var lines = new List<PageLine>();
        var isRuled = false;
        foreach (var block in blocks)
        {
            var from = lines.Count;
            switch (block)
            {
                case Heading heading: Add(lines, heading.Line, Joined(heading.Words), line => line with { Level = heading.Level, IsApart = true }); break;
                case Paragraph paragraph: Add(lines, paragraph.Line, Set(paragraph.Words), line => line with { Depth = paragraph.Depth }); break;
                case Item item: Add(lines, item.Line, Set(Numbered(item)), line => line with { Depth = item.Depth }, isItem: true); break;
                case Definition definition:
                    Add(lines, definition.Line, Joined(definition.Term), line => line with { Depth = 1 }, isItem: true);
                    lines.AddRange(Of(definition.Blocks).Select(line => line with { Depth = line.Depth + 1 }));
                    break;
                case Table table when IsOfLabels(table): lines.AddRange(Labelled(table)); break;
                case Rule: isRuled = true; continue;
            }
            if (lines.Count > from && isRuled) (lines[from], isRuled) = (lines[from] with { IsRuled = true }, false);
        }
        return lines;
    }

    /// <summary>A talk's particulars in two columns: "Speaker | Jane Doe".</summary>
    internal static bool IsOfLabels(Table table) => table.Rows.Count >= 2
        && table.Rows.Count(row => row.Cells is [{ Column: 0 } label, ..] && TalkLabels.Of(label.Words.Text) is not null) * 3 >= table.Rows.Count * 2
        && table.Columns == 2;

    private static IEnumerable<PageLine> Labelled(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Cells.IsEmpty) continue;
            var lines = row.Cells.Skip(1).SelectMany(cell => Of(cell.Blocks)).ToList();
            var label = row.Cells[0].Words.Text.TrimEnd(':', ' ');
            var first = lines.Count > 0 ? lines[0].Words.Runs : [];
            yield return new(row.Line, new([new(RunKind.Words, $"{label}: "), .. first])) { IsApart = true };
            foreach (var line in lines.Skip(1)) yield return line;
        }
    }

    private static void Add(List<PageLine> lines, int number, IReadOnlyList<Inline> words, Func<PageLine, PageLine> with, bool isItem = false)
    {
        for (var i = 0; i < words.Count; i++) lines.Add(with(new(number + i, words[i]) { IsApart = i == 0, IsItem = isItem && i == 0 }));
    }

    private static Inline Numbered(Item item) => item.Number is { } number && DayHeading.Of($"{number} {item.Words.Text}", [], 0) is { IsNumbered: false }
        ? new([new(RunKind.Words, $"{number} "), .. item.Words.Runs])
        : item.Words;

    private static ValueList<Inline> Joined(Inline words) => words.MeantLines;

    /// <summary>Where an author breaks lines with a tag, those of the source mean nothing.</summary>
    private static IReadOnlyList<Inline> Set(Inline words)
    {
        var lines = words.Runs.Any(run => run.Kind == RunKind.Break) ? words.MeantLines : words.Lines;
        if (lines.Count < 2) return lines;
        var longest = lines.Max(line => line.Text.Length);
        var (set, whole) = (new List<Inline>(), new List<Run>(lines[0].Runs));
        for (var i = 1; i < lines.Count; i++)
        {
            var end = Continues(lines[i - 1].Text, lines[i].Text, longest);
            if (end is null)
            {
                set.Add(new(whole.ToValueList()));
                whole.Clear();
            }
            else whole.Add(new(end.Value, ""));
            whole.AddRange(lines[i].Runs);
        }
        set.Add(new(whole.ToValueList()));
        return set;
    }

    /// <summary>How a line goes on in the next: as the same sentence, as a further paragraph of one text, or not at all.</summary>
    private static RunKind? Continues(string line, string next, int longest)
    {
        if (TalkLabels.AtFront(next, out _) is not null || TalkDate.AtFront(next) is not null || Courtesies.Head(next) is not null) return null;
        if (longest >= Narrowest && line.Length + 1 + FirstWord(next) > longest - Slack && !line.EndsWith(':')) return RunKind.LineEnd;
        if (next.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsLower(first) && char.IsLetter(next[0]) && !line.EndsWith(':')) return RunKind.LineEnd;
        if (PrintedWords.AreShouted(line) && PrintedWords.AreShouted(next) && SeminarWords.KindOf(line) is null && SeminarWords.KindOf(next) is null && !NameGuess.IsInstitution(next)) return RunKind.LineEnd;
        return line.Length > LongText && next.Length > Narrowest ? RunKind.Break : null;
    }

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length;
}
