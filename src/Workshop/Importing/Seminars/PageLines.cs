using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// The lines of a page in their order, tables aside. Lines that only their source breaks are one where they look as if an editor had wrapped them, and
/// several where somebody set them: a poster's name, institute and title.
/// </summary>
internal sealed partial class PageLines
{
    /// <summary>A line is wrapped where the next word would not have fitted into so many characters.</summary>
    private const int Narrowest = 56;

    /// <summary>By how much the longest line may be longer than an editor would have let it be.</summary>
    private const int Slack = 8;

    /// <summary>A line of a text, in which paragraphs follow each other without a blank line.</summary>
    private const int LongText = 120;

    /// <summary>Lines of a text in a column are longer than those of a list, on average.</summary>
    private const int Column = 30;

    /// <summary>A page breaks fewer lines with tags only where it means to.</summary>
    private const int FewestWrapped = 4;

    private const int MostLabels = 20;

    private const int LongestLabel = 30;

    private readonly Typeset typeset;
    private readonly string[]? source;
    private readonly List<PageLine> lines = [];

    /// <summary>Of the longest line of the page that goes on in the middle of a sentence; 0 where there is none.</summary>
    private readonly int width;

    private PageLines(IReadOnlyList<Block> blocks, string[]? source) => (typeset, this.source, width) = (new(blocks), source, blocks.OfType<Paragraph>().Select(paragraph => Width(paragraph.Words.Lines)).DefaultIfEmpty().Max());

    private static int Width(ValueList<Inline> lines) => lines.Zip(lines.Skip(1)).Where(pair => IsSmall(pair.Second.Text) && pair.First.Text.Length <= LongText).Select(pair => pair.First.Text.Length).DefaultIfEmpty().Max();

    /// <param name="source">The lines of the source, where these are the page's, so that they show how far each is set in.</param>
    internal static List<PageLine> Of(IReadOnlyList<Block> blocks, string[]? source = null)
    {
        var all = new PageLines(blocks, source);
        all.Add(blocks);
        JoinDays(all.lines);
        BareLabels.Mark(all.lines);
        return all.lines;
    }

    /// <summary>The day of a talk as a picture of a calendar's leaf: the month, and below it, or right behind it, the number.</summary>
    private static void JoinDays(List<PageLine> lines)
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            var text = lines[at].Words.Text;
            if (text.Length > 14) continue;
            if (at + 2 < lines.Count && CalendarWords.Day(text.TrimEnd('.')) is not null && IsNumber(lines[at + 1].Words.Text) && IsOn(lines[at + 2], lines[at + 1].Words.Text, null))
            {
                lines[at + 2] = lines[at + 2] with { IsApart = true };
                lines.RemoveRange(at, 2);   // "Tue", "10" above "September 10, 2024, 3:30 pm"
            }
            else if (Leaf().Match(text) is { Success: true } leaf && CalendarWords.Month(leaf.Groups["month"].Value) is not null) lines[at] = lines[at] with { Words = Inline.Of($"{leaf.Groups["day"].Value} {leaf.Groups["month"].Value}") };
            else if (at + 1 < lines.Count && CalendarWords.Month(text.TrimEnd('.')) is not null && IsNumber(lines[at + 1].Words.Text) || at + 1 < lines.Count && IsNumber(text) && CalendarWords.Month(lines[at + 1].Words.Text.TrimEnd('.')) is not null)
            {
                var (number, month) = IsNumber(text) ? (text, lines[at + 1].Words.Text) : (lines[at + 1].Words.Text, text);
                lines[at] = lines[at] with { Words = Inline.Of($"{number.Trim('.')} {month.TrimEnd('.')}") };
                lines.RemoveAt(at + 1);
                if (at + 1 < lines.Count && IsOn(lines[at + 1], number, CalendarWords.Month(month.TrimEnd('.'))))
                {
                    lines[at + 1] = lines[at + 1] with { IsApart = true };
                    lines.RemoveAt(at);
                }
            }
        }
    }

    /// <summary>The line says the same day, whole.</summary>
    private static bool IsOn(PageLine line, string number, int? month) =>
        TalkDate.AtFront(line.Words.Text) is { Before: "", Date: { Year: not null } date } && $"{date.Day}" == number.Trim('.').TrimStart('0') && (month is null || date.Month == month);

    private static bool IsNumber(string text) => text.TrimEnd('.') is { Length: 1 or 2 } digits && int.TryParse(digits, out var day) && day is >= 1 and <= 31;

    [GeneratedRegex(@"^(?<month>\p{L}{3,9})\.?\s?(?<day>[0-9]{1,2})$")]
    private static partial Regex Leaf();

    internal static string[]? SourceOf(Page page) => page.HasLines ? page.Source.Text.Split('\n') : null;

    private void Add(IEnumerable<Block> blocks)
    {
        var isRuled = false;
        foreach (var block in blocks)
        {
            var from = lines.Count;
            switch (block)
            {
                case Heading heading: Add(heading.Line, Joined(heading.Words), line => line with { Level = heading.Level, IsApart = true }); break;
                case Paragraph paragraph: Add(paragraph.Line, Set(paragraph.Words, paragraph.Line), line => line with { Depth = paragraph.Depth }); break;
                case Item item: Add(item.Line, Set(Numbered(item), item.Line), line => line with { Depth = item.Depth }, isItem: true); break;
                case Definition definition:
                    Add(definition.Line, Joined(definition.Term), line => line with { Depth = 1 }, isItem: true);
                    lines.AddRange(Of(definition.Blocks).Select(line => line with { Depth = line.Depth + 1 }));
                    break;
                case Table table when IsOfLabels(table): lines.AddRange(Labelled(table)); break;
                case Rule: isRuled = true; continue;
            }
            if (lines.Count > from && isRuled) (lines[from], isRuled) = (lines[from] with { IsRuled = true }, false);
        }
    }

    /// <summary>A talk's particulars in two columns: "Speaker | Jane Doe".</summary>
    internal static bool IsOfLabels(Table table)
    {
        if (table.Rows.Count < 2 || table.Columns != 2) return false;
        var labels = table.Rows.Where(row => row.Cells is [{ Column: 0 }, ..]).Select(row => row.Cells[0].Words.Text).Where(text => text.Length > 0).ToList();
        var known = labels.Count(label => TalkLabels.Of(label) is not null);
        return known * 3 >= table.Rows.Count * 2
            || known > 0 && labels.Count <= MostLabels && !table.Rows[0].Cells.All(cell => TalkLabels.Of(cell.Words.Text) is not null) && labels.TrueForAll(label => label.Length <= LongestLabel && !label.AsSpan().ContainsAnyInRange('0', '9'));
    }

    private static IEnumerable<PageLine> Labelled(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Cells.IsEmpty) continue;
            var lines = row.Cells.Skip(1).SelectMany(cell => Of(cell.Blocks)).ToList();
            var label = row.Cells[0].Words.Text.TrimEnd(':', ' ');
            var first = lines.Count > 0 ? lines[0].Words.Runs : [];
            if (label.Length + lines.Count == 0) continue;
            yield return new(row.Line, new([new(RunKind.Words, $"{label}: "), .. first])) { IsApart = true, IsOfOther = TalkLabels.Of(label) is null };
            foreach (var line in lines.Skip(1)) yield return line;
        }
    }

    /// <param name="Offset">In lines of the source, from the block's first.</param>
    /// <param name="IsMarked">A picture stands for its bullet.</param>
    private sealed record SetLine(int Offset, Inline Words, bool IsHung = false, bool IsMarked = false);

    private void Add(int number, IReadOnlyList<SetLine> words, Func<PageLine, PageLine> with, bool isItem = false)
    {
        for (var i = 0; i < words.Count; i++) lines.Add(Unmarked(with(new(number + words[i].Offset, words[i].Words) { IsApart = i == 0, IsItem = isItem && i == 0, IsHung = words[i].IsHung, Indent = Indent(number + words[i].Offset) })));
    }

    /// <summary>What Pandoc marks: ":   said of the term above", "% the title of the page", on the first line of its head.</summary>
    private PageLine Unmarked(PageLine line)
    {
        var text = line.Words.Text;
        if (text.StartsWith(": ", StringComparison.Ordinal)) return line with { Words = line.Words.From(2), IsItem = true, IsApart = true, Depth = line.Depth + 1 };
        return text.StartsWith("% ", StringComparison.Ordinal) && line.Number <= 6 ? line with { Words = line.Words.From(2), IsApart = true, Level = lines.Count == 0 ? 1 : 0 } : line;
    }

    private static Inline Numbered(Item item) => item.Number is { } number && DayHeading.Of($"{number} {item.Words.Text}", [], 0) is { IsNumbered: false }
        ? new([new(RunKind.Words, $"{number} "), .. item.Words.Runs])
        : item.Words;

    /// <summary>The lines as they stand; where an author breaks them with a tag, those of the source mean nothing.</summary>
    private List<SetLine> Joined(Inline words, bool isMeant = true)
    {
        var (found, line, piece, first, offset) = (new List<SetLine>(), new List<Run>(), new List<Run>(), 0, 0);
        foreach (var run in words.Runs)
            if (!run.IsEnd) piece.Add(run);
            else
            {
                Take();
                if (run.Kind == RunKind.Break || !isMeant) Close();
                offset++;
            }
        Take();
        Close();
        return found;

        void Take()
        {
            if (line.Count == 0) first = offset;
            if (piece.Count > 0) typeset.Append(line, RunKind.LineEnd, piece);
            piece.Clear();
        }

        void Close()
        {
            if (InlineBuilder.Trimmed(line) is { IsEmpty: false } one) found.Add(new(first, Unpictured(one), IsMarked: Pictographs().IsMatch(one.Text)));
            line.Clear();
        }
    }

    /// <summary>Without the pictures that stand for bullets, of which one says "here".</summary>
    private static Inline Unpictured(Inline line)
    {
        if (Pictographs().Match(line.Text) is not { Success: true } picture) return line;
        var words = line.From(picture.Length);
        return picture.Value.Contains("📍", StringComparison.Ordinal) && TalkLabels.AtFront(words.Text, out _) is null ? new([new(RunKind.Words, "Where: "), .. words.Runs]) : words;
    }

    /// <summary>The lines of a paragraph, those put together that are one.</summary>
    private List<SetLine> Set(Inline words, int number)
    {
        var isBroken = words.Runs.Any(run => run.Kind == RunKind.Break);
        var lines = Joined(words, isBroken);
        if (lines.Count < 2) return lines;
        var longest = isBroken && lines.Count < FewestWrapped ? 0 : Math.Max(width, lines.Max(line => line.Words.Text.Length));
        var isText = IsText(lines);
        var (set, whole, first) = (new List<SetLine>(), new List<Run>(lines[0].Words.Runs), 0);
        var (label, isHung) = (TalkLabels.AtFront(lines[0].Words.Text, out _), false);
        var border = label is null || isBroken ? int.MaxValue : Indent(number);
        for (var i = 1; i < lines.Count; i++)
        {
            var text = lines[i].Words.Text;
            var isHanging = Indent(number + lines[i].Offset) is var indent && indent > border && TalkLabels.AtFront(text, out _) is null;
            var end = isHanging ? label is (TalkField.Title or TalkField.Abstract or TalkField.Biography or TalkField.Note) && !(TalkLabels.AtFront(lines[i - 1].Words.Text, out var value) == label && value.Length == 0) ? RunKind.LineEnd : null
                : lines[i].IsMarked ? null : Continues(lines[i - 1].Words.Text, text, longest, isText);
            if (end is null)
            {
                set.Add(new(lines[first].Offset, InlineBuilder.Trimmed(whole), isHung));
                (first, isHung) = (i, isHanging);
                whole.Clear();
                if (!isHanging && TalkLabels.AtFront(text, out _) is { } next && !isBroken) (label, border) = (next, indent);
                else if (!isHanging) border = int.MaxValue;
            }
            typeset.Append(whole, end ?? RunKind.LineEnd, lines[i].Words.Runs);
        }
        set.Add(new(lines[first].Offset, InlineBuilder.Trimmed(whole), isHung));
        return set;
    }

    /// <summary>How far a line of the source is set in; 0 where that is not known.</summary>
    private int Indent(int number) => source is not null && number >= 1 && number <= source.Length && source[number - 1] is var line ? line.Length - line.TrimStart().Length : 0;

    /// <summary>Most of its lines begin in the middle of a sentence, however narrow the column is.</summary>
    private static bool IsText(List<SetLine> lines) => lines.Count > 2 && lines.Sum(line => line.Words.Text.Length) > Column * lines.Count
        && lines.Skip(1).Count(line => IsSmall(line.Words.Text)) * 5 >= (lines.Count - 1) * 2;

    private static bool IsSmall(string text) => text.Length > 0 && char.IsLower(text.FirstOrDefault(char.IsLetterOrDigit)) && (char.IsLetter(text[0]) || text[0] is '(' or '"' or '“');

    /// <summary>How a line goes on in the next: as the same sentence, as a further paragraph of one text, or not at all.</summary>
    private static RunKind? Continues(string line, string next, int longest, bool isText)
    {
        if (next.StartsWith("% ", StringComparison.Ordinal)) return null;
        if (IsOpen(line, next)) return RunKind.LineEnd;
        var (isSmall, areShouted) = (char.IsLower(next.FirstOrDefault(char.IsLetterOrDigit)) && char.IsLetter(next[0]), PrintedWords.AreShouted(line) && PrintedWords.AreShouted(next));
        if (!isText && longest < Narrowest && line.Length <= LongText && !isSmall && !areShouted) return null;   // of most lines of a list nothing dearer has to be asked
        if (SeminarWords.IsToBeAnnounced(next)) return null;
        if (TalkLabels.AtFront(next, out _) is not null || TalkLabels.AtFront(line, out var said) is not null && said.Length == 0 || TalkDate.AtFront(next) is not null || Courtesies.Head(next) is not null) return null;
        if (isText) return RunKind.LineEnd;
        if (line.LastOrDefault() is '"' or '”' or '“' or '»' && PlaceText.IsPlace(next)) return null;
        if (next.Length < Narrowest && Courtesies.IsBeside(next)) return null;
        if (longest >= Narrowest && line.Length + 1 + FirstWord(next) > longest - Slack && !line.EndsWith(':')) return RunKind.LineEnd;
        if (isSmall && (!line.EndsWith(':') || line.Count(c => c == ' ') > 3 && !TalkProse.Announces(line))) return RunKind.LineEnd;
        if (areShouted && AreOne(line, next)) return RunKind.LineEnd;
        return line.Length > LongText && next.Length > Narrowest ? RunKind.Break : null;
    }

    /// <summary>What is printed in capitals goes on, unless something else begins; "THE JANE DOE" and "MEMORIAL LECTURE" are one.</summary>
    private static bool AreOne(string line, string next) => !NameGuess.IsInstitution(next) && SeminarWords.KindOf(line) is null
        && (SeminarWords.KindOf(next) is null || !NameGuess.IsInstitution(line) && Article().IsMatch(line));

    /// <summary>It cannot end so: with a bracket that is open, the word ahead of a date, a day of the week, a title without its name.</summary>
    private static bool IsOpen(string line, string next) => line.Length > Column && (line.LastIndexOf('(') > line.LastIndexOf(')') || Unfinished().IsMatch(line))
        || line.EndsWith(" &", StringComparison.Ordinal) || CalendarWords.Day(line.TrimEnd(',', '.', ' ')) is not null && TalkDate.AtFront($"{line} {next}") is { Date.Weekday: not null } || TalkPeople.AreTitles(line);

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length;

    [GeneratedRegex(@"^(?:[\p{So}\uFE0F\u200D]|[\uD83C-\uD83E][\uDC00-\uDFFF]|\s)*(?:\p{So}|[\uD83C-\uD83E][\uDC00-\uDFFF])[\uFE0F\u200D\s]*(?=\S)")]
    private static partial Regex Pictographs();

    [GeneratedRegex(@"^(?:the|das|der|die|la|le|l['’]|il|el)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s(?:&|by|on|until|the|of|bis|zum|am|den|avant|le|du|de|entro|il|del|dal|antes|el|and|und|et|y)$")]
    private static partial Regex Unfinished();
}
