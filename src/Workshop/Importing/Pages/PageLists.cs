using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing.Pages;

/// <summary>Reads important dates, sponsors and accepted papers out of their chapters.</summary>
internal static partial class PageLists
{
    private const int LongestLabel = 200;

    /// <param name="zoned">Whether the event has a zone, without which no deadline has a time.</param>
    /// <returns>The dates, and the lines that say none.</returns>
    internal static (List<ImportantDate> Dates, List<Block> Others) Dates(IEnumerable<Block> blocks, Func<PageDate, PageDate> inYear, bool zoned)
    {
        var (dates, others, above) = (new List<ImportantDate>(), new List<Block>(), new List<Item>());
        foreach (var block in blocks)
            switch (block)
            {
                case Table table:
                    foreach (var row in table.Rows.Where(row => !row.IsHeader)) Take(BlockText.Words(row.Cells.SelectMany(cell => cell.Blocks.Take(1))), "");
                    break;
                case Item item:
                    above.RemoveAll(each => each.Depth >= item.Depth);
                    if (Take(item.Words, above.Count > 0 ? $"{above[^1].Words.Text.Trim(' ', ':')}: " : ""))
                    {
                        if (above.Count > 0) others.RemoveAll(said => ReferenceEquals(said, above[^1]));
                        break;
                    }
                    if (item.Words.Text.Length < 80) above.Add(item);
                    others.Add(item);
                    break;
                case Definition definition: Take(BlockText.Words([new Paragraph(0, definition.Term), .. definition.Blocks]), ""); break;
                case Paragraph paragraph:
                    var untold = paragraph.Words.Lines.Where(line => !Take(line, "")).ToList();
                    if (untold.Count > 0) others.Add(untold.Count == paragraph.Words.Lines.Count || paragraph.Words.Text.Length > 100 ? paragraph : paragraph with { Words = InlineBuilder.Lines(untold) });
                    break;
            }
        return (dates, others);

        bool Take(Inline words, string label)
        {
            if (words.Text.Length > 400) return false;
            var current = words.Without(run => run.Look.HasFlag(Look.Struck)) ?? words;
            var found = PageDate.In(current.Text).Select(inYear).Where(date => date.HasYear && date.Days.TrueForAll(day => day.Date is not null)).ToList();
            if (found.Count == 0 && current != words) (current, found) = (words, [.. PageDate.In(words.Text).Select(inYear).Where(date => date.HasYear && date.Days.TrueForAll(day => day.Date is not null))]);
            if (found.Count == 0 || found[0].IsChoice) return false;
            // "1 May → 8 May"
            var isMoved = found.Count > 1 && Moved().IsMatch(current.Text[found[0].End..found[1].Start]);
            var date = isMoved ? found[1] : found[0];
            var said = $"{current.Text[..found[0].Start]} {current.Text[date.End..]}";
            var rest = Edges().Replace(Emptied().Replace(Extended().Replace(AoE().Replace(said, ""), ""), ""), "").Trim();
            if (!rest.Any(char.IsLetter)) rest = "";
            if (rest.Length == 0 && words.Without(run => !run.Look.HasFlag(Look.Struck)) is { } was && PageDate.In(was.Text).FirstOrDefault() is { } former)
                rest = Edges().Replace($"{was.Text[..former.Start]} {was.Text[former.End..]}", "").Trim();   // "~~Submission: 1 September~~ 8 September"
            if (label.Length == 0 && rest.Length == 0) return false;
            var earlier = words.Without(run => !run.Look.HasFlag(Look.Struck)) is { } struck && current != words ? PageDate.In(struck.Text).Select(inYear).Where(old => old.HasYear).SelectMany(old => old.Days).Select(day => day.Date).OfType<LocalDate>().ToList() : [];
            if (isMoved) earlier.AddRange(found[0].Days.Select(day => day.Date!.Value));
            var zone = AoE().IsMatch(words.Text) ? Deadline.AnywhereOnEarth : null;
            var time = date.Window.Start?.Time is { } at && (zone is not null || zoned) ? at : (LocalTime?)null;
            rest = Joined().Replace(Blanks().Replace(rest, " "), ": ");
            var range = date.IsRange ? $" ({current.Text[date.Start..date.End].Trim()})" : "";
            var text = $"{label}{rest}{range}";
            dates.Add(new(text.Length <= LongestLabel ? text : text[..LongestLabel], KindOf(text), new(date.Days[^1].Date!.Value, time, zone), earlier.Select(old => new Deadline(old, null, zone)).ToValueList()));
            return true;
        }
    }

    internal static List<Sponsor> Sponsors(IReadOnlyList<Block> blocks)
    {
        var (sponsors, level) = (new List<Sponsor>(), (string?)null);
        var isList = blocks.Any(block => block is Item { Words.HasWords: true });
        var areNames = !isList && blocks.Count(IsName) is > 1 and var alone && blocks.Count(block => block.Words().HasWords) <= alone + 1;
        foreach (var block in blocks)
        {
            var words = block.Words();
            if (block is Heading heading && Level().IsMatch(heading.Words.Text)) level = heading.Words.Text.Trim(' ', ':');
            else if (words.HasWords && words.Text.Length < 60 && (!words.Text.EndsWith('.') || Company().IsMatch(words.Text)) && !words.Text.EndsWith(':') && (words.IsLink && !(isList && block is Paragraph) || block is Item or Heading || areNames && IsName(block)) && !words.Text.Contains("://", StringComparison.Ordinal))
                sponsors.Add(new(words.Text.Trim(), level, words.Links.Select(link => PageMarkdown.Safe(link.Url)).FirstOrDefault(url => url is not null)));
            else if (block is Paragraph && words.Lines is { Count: > 1 } names && names.All(line => line.Text.Length is > 1 and < 60 && char.IsUpper(line.Text[0]) && !line.Text.EndsWith(':')))
                sponsors.AddRange(names.Select(line => new Sponsor(line.Text.Trim(), level, line.Links.Select(link => PageMarkdown.Safe(link.Url)).FirstOrDefault(url => url is not null))));
            else if (Thanks().IsMatch(words.Text) && words.Runs.Where(run => run.Kind == RunKind.Words && (run.Look.HasFlag(Look.Strong) || run.Url is not null) && run.Text.Trim().Length is > 2 and < 80).ToList() is { Count: > 0 } marked)
                sponsors.AddRange(marked.Select(run => new Sponsor(run.Text.Trim(' ', ',', '.'), level, run.Url is { } url ? PageMarkdown.Safe(url) : null)));
            else if (Thanks().Match(words.Text) is { Success: true } thanks)
                foreach (var name in Names().Split(thanks.Groups["names"].Value).Select(name => name.Trim(' ', '.', ',')).Where(name => name.Length is > 1 and < 80 && !sponsors.Exists(known => known.Name == name)))
                    sponsors.Add(new(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name, level));
            else if (!words.HasWords)
                foreach (var picture in words.Pictures.Where(picture => picture.Text.Length is > 1 and < 60))
                    if (Logo().Replace(picture.Text, "").Trim() is { Length: > 1 } name && !blocks.Any(other => other.Words().Text.Trim() == name)) sponsors.Add(new(name, level, picture.Url is { } url ? PageMarkdown.Safe(url) : null));
        }
        return [.. sponsors.DistinctBy(sponsor => sponsor.Name)];
    }

    /// <summary>A line alone that may be the name of an institution.</summary>
    private static bool IsName(Block block) => block is Paragraph { Words: { Lines.Count: 1, Text: { Length: > 1 and < 60 } text } } && char.IsUpper(text[0]) && text.AsSpan().IndexOfAny('!', '?', ':') < 0 && (!text.EndsWith('.') || Company().IsMatch(text));

    internal static List<AcceptedPaper> Papers(IEnumerable<Block> blocks)
    {
        var papers = new List<AcceptedPaper>();
        foreach (var block in blocks)
            if (block is Table table)
            {
                var columns = Enumerable.Range(0, table.Columns).Select(column => table.Header?.At(column)?.Words.Text.ToLowerInvariant() ?? "").ToList();
                var (title, author) = (columns.FindIndex(name => name.Contains("tit", StringComparison.Ordinal) || name.Contains("paper", StringComparison.Ordinal)), columns.FindIndex(name => name.Contains("aut", StringComparison.Ordinal)));
                foreach (var row in table.Rows.Where(row => !row.IsHeader))
                    if (title >= 0 && row.At(title)?.Words is { HasWords: true } words)
                        papers.Add(new(words.Text) { Authors = author < 0 ? [] : People(row.At(author)?.Words.Text ?? ""), Materials = Links(words) });
                    else papers.AddRange(PaperLines.Read(string.Join('\t', row.Cells.Select(cell => cell.Words.Text))).Items);
            }
            else if (block is Item or Paragraph && block.Words() is { HasWords: true, Text.Length: < 500 } line && (block is Item || line.Text.Length < 200))
                papers.AddRange(PaperLines.Read(line.Text).Items.Select(paper => paper with { Materials = Links(line) }));
        return [.. papers.Where(paper => paper.Title.Length is > 3 and < 500)];

        static ValueList<string> People(string text) => Names().Split(text).Select(name => name.Trim()).Where(name => name.Length is > 1 and < 100).ToValueList();
        static ValueList<Material> Links(Inline words) => words.Links.Select(link => PageMarkdown.Safe(link.Url)).OfType<string>().Take(5).Select(url => new Material(MaterialKind.Paper, url)).ToValueList();
    }

    private static ImportantDateKind KindOf(string text) => text.ToLowerInvariant() switch
    {
        var words when words.Contains("notif", StringComparison.Ordinal) || words.Contains("benachricht", StringComparison.Ordinal) => ImportantDateKind.Notification,
        var words when words.Contains("camera", StringComparison.Ordinal) || words.Contains("final version", StringComparison.Ordinal) => ImportantDateKind.CameraReady,
        var words when words.Contains("regist", StringComparison.Ordinal) || words.Contains("anmeld", StringComparison.Ordinal) || words.Contains("inscri", StringComparison.Ordinal) => ImportantDateKind.Registration,
        var words when words.Contains("submi", StringComparison.Ordinal) || words.Contains("einreich", StringComparison.Ordinal) || words.Contains("deadline", StringComparison.Ordinal) => ImportantDateKind.Submission,
        _ => ImportantDateKind.Other,
    };

    [GeneratedRegex(@"\(?\b(?:AoE|anywhere on earth)\b\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AoE();

    [GeneratedRegex(@"^[\s(]*(?:→|⇒|-+>|=+>|,?\s*(?:now\s+)?(?:extended|moved|changed|postponed|verlängert|verschoben|prolongée?|reportée?|ampliad[ao]|prorogat[ao])\s+(?:to|until|till|bis|auf|au|jusqu['’]au|hasta el|al))\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    /// <summary>That the date is a later one than was said: the label is the same.</summary>
    [GeneratedRegex(@"\s*\(\s*(?:deadline\s)?(?:extended|new|updated|verlängert|neu|prolongée?|reportée?|ampliad[ao]|prorogat[ao])(?:\sdeadline)?!?\s*\)|[,;–—-]\s*(?:extended|verlängert|prolongée?|ampliad[ao]|prorogat[ao])!?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extended();

    [GeneratedRegex(@"\s*:\s*[–—-]+\s*")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\(\s*[,;]?\s*\)")]
    private static partial Regex Emptied();

    [GeneratedRegex(@"^[\s:;,.–—|-]+|(?:[\s:;,–—|-]+(?:until|till|by|on|bis|am|hasta(?:\s+el)?|el|avant\sle|jusqu['’]au|le|entro(?:\s+il)?|il))?[\s:;,–—|-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@"^(?:platinum|gold|silver|bronze|diamond|platin|silber|or|argent|oro|plata|argento|main|media)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?i:grateful to|thanks? to|thank(?:\sour\s(?:sponsors|partners|supporters),?(?:\sthe)?)?|sponsored by|supported by|funded by|funding from|support (?:of|from)|gefördert (?:von|durch)|unterstützt (?:von|durch)|soutenu par|patrocinado por|con il contributo di)\s+(?<names>(?:the\s+)?\p{Lu}[^.;:]{1,200}?)(?=\s+for\b|\s+for the|[.;:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\s*[,;]\s+(?:and\s+)?|\s+(?:and|und|et|y|e|&)\s+")]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(?:inc|ltd|co|corp|llc|e\.\s?v|s\.?\s?a|s\.?\s?p\.?\s?a|z\s?o\.?\s?o|gmbh\s&\sco)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(?:logo|of|for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Logo();
}
