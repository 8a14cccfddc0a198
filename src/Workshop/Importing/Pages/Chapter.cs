using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.People;

namespace Workshop.Importing.Pages;

/// <summary>What stands below one heading of a page, up to the next; headings that are days, times, names or talks stand in it.</summary>
internal sealed partial class Chapter(Page page, Heading? heading, HeadingMeaning? meaning)
{
    private const int MostLooked = 12, FewestTimes = 3;

    private int counted, times;

    internal Page Page { get; } = page;

    internal Heading? Heading { get; } = heading;

    internal HeadingMeaning? Meaning { get; set; } = meaning;

    internal List<Block> Blocks { get; } = [];

    internal string Title => Heading?.Words.Text.Trim(' ', ':') ?? "";

    internal SectionKind Kind => Meaning?.Kind ?? SectionKind.Custom;

    internal string Text => Blocks.Text();

    /// <summary>It holds sessions: it is called so, or two of its lines begin with a time.</summary>
    internal bool IsSchedule => Kind == SectionKind.Schedule || Kind is SectionKind.Custom or SectionKind.About && TimesSoFar() is var count && (count >= 2 || count == 1 && PageDate.In(Title).Any());

    private int TimesSoFar()
    {
        if (counted > Blocks.Count) (counted, times) = (0, 0);
        while (counted < Blocks.Count) times += Times(Blocks[counted++]);
        return times;
    }

    /// <summary>There is a table in it, or a line that begins with a time.</summary>
    internal bool IsTimedAnywhere => Blocks.Exists(block => block is Table || (block is Paragraph paragraph ? paragraph.Words.Lines.Any(line => IsTimed(line.Text)) : Times(block) > 0));

    /// <summary>The chapters of a page. The title of a page that is part of another is the heading of its first.</summary>
    internal static List<Chapter> Of(Page page, bool isMain)
    {
        var title = page["title"];
        var first = !isMain && title is not null ? new Heading(0, 1, Inline.Of(title)) : null;
        var chapters = new List<Chapter> { new(page, first, title is null ? null : HeadingWords.Of(title)) };
        var groups = Ahead(page).ToList(); // each behind the chapter in which it is said
        var all = Promoted(page).ToList();
        for (var at = 0; at < all.Count; at++)
        {
            var block = all[at];
            if (block is Heading heading && heading.Words.HasWords && Begins(heading, chapters[^1]))
                Add(new(page, heading, HeadingWords.Of(heading.Words.Text)));
            else if (block is Paragraph { Depth: 0 } paragraph && (chapters[^1].Kind is SectionKind.Custom or SectionKind.About || chapters[^1].Blocks is [.., Table]) && InLine(page, paragraph) is { } named
                && (chapters[^1].Kind is SectionKind.Custom or SectionKind.About || named.Meaning!.Role is GroupRole.Organizers or GroupRole.Committee))
            {
                groups.Add(named);
                var isAll = named.Blocks is [Paragraph its] && its.Words.Text.Length >= paragraph.Words.Text.Length - named.Title.Length - 2;
                if (paragraph.Words.Lines.Count > 1 && !isAll)
                    chapters[^1].Blocks.Add(paragraph with { Words = InlineBuilder.Lines(paragraph.Words.Lines.Where(line => !line.Text.StartsWith($"{named.Title}:", StringComparison.Ordinal))) });
            }
            else if (block is Item { Depth: 1, Words.Lines.Count: 1 } item && chapters[^1] is { IsSchedule: false, Kind: SectionKind.Custom or SectionKind.About } && (at + 1 == all.Count || all[at + 1] is not Item { Depth: > 1 })
                && InLine(page, new(item.Line, item.Words)) is { Meaning.Role: GroupRole.Organizers or GroupRole.Committee or GroupRole.Hosts } listed) groups.Add(listed);
            else if (block is Definition said && chapters[^1].Kind is SectionKind.Custom or SectionKind.About && HeadingWords.Of(said.Term.Text) is { Kind: SectionKind.People } of && PagePeople.Read(said.Blocks) is { Left.Count: 0, People.Count: > 0 })
            {
                var group = new Chapter(page, new Heading(said.Line, 2, said.Term), of);
                group.Blocks.AddRange(said.Blocks);
                groups.Add(group);
            }
            else
            {
                var isBegun = chapters[^1].Meaning?.Kind switch
                {
                    SectionKind.People or SectionKind.Dates => block is Paragraph { Depth: 0 } && Times(block) > 1 || IsProgrammeFrom(all, at),
                    SectionKind.Sponsors or SectionKind.Registration => IsProgrammeFrom(all, at),
                    _ => false,
                };
                if (isBegun) Add(Begun(page, chapters[^1]));
                chapters[^1].Blocks.Add(block);
            }
        }
        return [.. chapters, .. groups];

        void Add(Chapter next)
        {
            chapters.AddRange(groups);
            groups.Clear();
            chapters.Add(next);
        }
    }

    /// <summary>A day or a time stands here, and several times follow it: whatever the last heading was called, it is the programme of a page whose days are no headings.</summary>
    private static bool IsProgrammeFrom(List<Block> blocks, int at)
    {
        var isDay = blocks[at] is Pages.Heading or Paragraph { Words.Lines.Count: 1 } && IsDay(blocks[at].Text());
        if (!isDay && Times(blocks[at]) == 0 || blocks[at] is Table) return false;
        var (times, most) = (0, Math.Min(blocks.Count, at + MostLooked));
        for (var next = at; next < most && times < FewestTimes && !(next > at && blocks[next] is Pages.Heading { Words.Text: var title } && HeadingWords.Of(title) is not null); next++) times += Times(blocks[next]);
        return times >= FewestTimes;
    }

    /// <summary>A programme that no heading begins, with the line alone above it that says which part of the day it is.</summary>
    private static Chapter Begun(Page page, Chapter before)
    {
        var programme = new Chapter(page, null, new(SectionKind.Schedule));
        if (before.Blocks is [.., Paragraph { Words.Text: { Length: < 30 } text } above] && PagePeople.Read([above]).People.Count == 0 && (IsDay(text) || !text.Contains(',', StringComparison.Ordinal)))
        {
            before.Blocks.RemoveAt(before.Blocks.Count - 1);
            programme.Blocks.Add(above);
        }
        return programme;
    }

    /// <summary>"Organizers: Ada Lovelace (London), Emmy Noether (Göttingen)", in a line of its own.</summary>
    private static Chapter? InLine(Page page, Paragraph paragraph)
    {
        if (paragraph.Words.Text.Length > 1_000) return null;
        if (paragraph.Words.Lines.Count > 1 && !paragraph.Words.Lines.Skip(1).Any(line => line.Text.Contains(": ", StringComparison.Ordinal)) && Labelled().Match(paragraph.Words.Text) is { Success: true } first
            && HeadingWords.Of(first.Groups["label"].Value) is { Kind: SectionKind.People } whole && new Paragraph(paragraph.Line, Inline.Of(paragraph.Words.From(first.Length).Text)) is var several && PagePeople.Read([several]) is { Left.Count: 0, People.Count: > 1 })
            return new(page, new Heading(paragraph.Line, 2, Inline.Of(first.Groups["label"].Value)), whole) { Blocks = { several } };
        foreach (var line in paragraph.Words.Lines)
            if (Labelled().Match(line.Text) is { Success: true } labelled && HeadingWords.Of(labelled.Groups["label"].Value) is { Kind: SectionKind.People } meaning
                && new Paragraph(paragraph.Line, line.From(labelled.Length)) is var people && PagePeople.Read([people]) is { Left.Count: 0, People.Count: > 0 })
                return new(page, new Heading(paragraph.Line, 2, Inline.Of(labelled.Groups["label"].Value)), meaning) { Blocks = { people } };
        return null;
    }

    /// <summary>What a page says in lists ahead of its text.</summary>
    private static IEnumerable<Chapter> Ahead(Page page)
    {
        Chapter? chapter = null;
        foreach (var block in page.Data)
        {
            if (block is not Heading { Level: 2 } heading)
            {
                chapter?.Blocks.Add(block);
                continue;
            }
            if (chapter is not null) yield return chapter;
            chapter = new(page, heading, HeadingWords.Of(heading.Words.Text));
        }
        if (chapter is not null) yield return chapter;
    }

    /// <summary>A line alone that is called as sections are is a heading, though nothing marks it: bold, or in text without any marks.</summary>
    private static IEnumerable<Block> Promoted(Page page)
    {
        var blocks = page.Blocks;
        var isPlain = !blocks.Any(block => block is Heading);
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, block) in blocks.Index())
        {
            // What was a heading once is none a second time: "Organisers", above those of a list of participants who are.
            var isFirst = block is not (Pages.Heading or Paragraph { Words.Lines.Count: 1 }) || called.Add(block.Words().Text);
            if (block is Paragraph { Depth: 0, IsPreformatted: false, Words.Lines.Count: 1 } line && IsCalled(line.Words.Text)
                && (isPlain || line.Words.Is(Look.Strong) || IsLarge(line.Words.Text) || line.Words.Text.EndsWith(':') || isFirst && !page.HasLines && IsLabel(at)))
                yield return new Heading(line.Line, 2, line.Words);
            else if (block is Table table && Columns(table) is { Count: > 0 } columns)
                foreach (var each in columns) yield return each;
            else if (block is Paragraph { Depth: 0 } several && several.Words.Lines is { Count: > 1 } lines && (isPlain || lines[0].Is(Look.Strong) && !lines[1].Is(Look.Strong)) && lines[0].Text.Length < 50
                && HeadingWords.Of(lines[0].Text) is { } && !IsTimed(lines[0].Text))
            {
                yield return new Heading(several.Line, 2, lines[0]);
                yield return several with { Line = several.Words.IsOfLines ? several.Line + 1 : several.Line, Words = several.Words.From(lines[0].Text.Length) };
            }
            else yield return block;
        }

        bool IsLabel(int at) => Chapter.IsLabel(blocks[at].Words(), at > 0 ? blocks[at - 1] : null, at + 1 < blocks.Count ? blocks[at + 1] : null);
    }

    /// <summary>A short line in the words of a heading, and none that is a name, a time or a menu.</summary>
    private static bool IsCalled(string line) => line.Length is > 0 and < 60 && line[0] != '[' && !line.Contains('|', StringComparison.Ordinal) && !line.Contains(": ", StringComparison.Ordinal)
        && HeadingWords.Of(line) is not null && (HeadingWords.IsWhole(line) || !NameGuess.IsPerson(line)) && !IsTimed(line);

    /// <summary>What a site prints above a field of its record ("Lecturers", "Supported by"): nothing but such a word, no link, and what it is said of below it.</summary>
    private static bool IsLabel(Inline words, Block? before, Block? behind) => words.Text.Length < 40 && !words.Links.Any() && HeadingWords.Of(words.Text) is { Kind: SectionKind.People or SectionKind.Dates or SectionKind.Sponsors, IsMixed: false }
        && HeadingWords.IsWhole(words.Text) && behind is Paragraph or Item or Heading { Level: > 2 } && !(before is not null && (IsTimed(before.Text()) || IsDay(before.Text())));

    /// <summary>A table that only sets parts of the page side by side, each with its heading in the cell or above the column; empty where it is another.</summary>
    private static List<Block> Columns(Table table)
    {
        var filled = table.Rows.Take(3).SelectMany(row => row.Cells).Where(cell => !cell.Blocks.IsEmpty).ToList();
        if (table.Rows.Count < 3 && filled.Count > 1 && filled.TrueForAll(cell => cell.Words.Lines is { Count: > 1 } lines && IsHeading(lines[0])))
            return [.. filled.SelectMany(cell => new Block[] { new Heading(table.Line, 3, cell.Words.Lines[0]) }.Concat(cell.Words.Lines.Skip(1).Select(line => new Item(table.Line, 1, null, line))))];
        if (table.Header is not { } header || table.Rows.Count < 2 || !header.Cells.All(cell => !cell.Blocks.IsEmpty && cell.Columns == 1 && IsHeading(cell.Words))) return [];
        return [.. header.Cells.SelectMany(cell => new Block[] { new Heading(table.Line, 3, cell.Words) }.Concat(table.Rows.Skip(1).Select(row => row.At(cell.Column)).OfType<Cell>().SelectMany(below => below.Blocks)))];

        static bool IsHeading(Inline words) => HeadingWords.Of(words.Text) is { Kind: SectionKind.People, Role: GroupRole.Organizers or GroupRole.Committee or GroupRole.Hosts } or { Kind: SectionKind.Sponsors };
    }

    /// <summary>In capital letters alone.</summary>
    private static bool IsLarge(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static bool Begins(Heading heading, Chapter current)
    {
        var text = heading.Words.Text;
        if (IsTimed(text) || IsDay(text)) return false;
        if (heading.Level == 1 && current is { Heading: null, Meaning: null }) return true;
        if (HeadingWords.Of(text) is not null && !(current.Kind == SectionKind.Schedule && heading.Level > (current.Heading?.Level ?? 0) && HeadingWords.Of(text)!.Kind is SectionKind.About or SectionKind.Posters or SectionKind.Registration or SectionKind.Venue or SectionKind.Participate)) return true;
        var name = text.Split(':')[0];
        if (NameGuess.IsPerson(text) || NameGuess.IsPerson(name)) return current.Heading is null && current.Blocks.Count == 0;
        // Below the heading of a section of this kind a smaller one is part of it: a session, a sponsor's name, a level.
        var isInside = heading.Level > (current.Heading?.Level ?? 0);
        return !(isInside && (current.Kind is SectionKind.Sponsors or SectionKind.Papers || current.Kind == SectionKind.People && text.Length < 40 || current.IsSchedule && heading.Level > 2));
    }

    internal static bool IsTimed(string text) => text.Length < 300 && SessionTimes.Begin(text);

    /// <summary>A day and hardly anything else.</summary>
    internal static bool IsDay(string text) => IsBareDay(text) || InBrackets().Replace(text, "") is { Length: > 3 } day && day.Length < text.Length && IsBareDay(day);

    /// <summary>What stands in brackets behind a day.</summary>
    internal static string? BesideDay(string text) => InBrackets().Match(text) is { Success: true } beside && IsBareDay(text[..beside.Index]) && PageDate.In(beside.Value).FirstOrDefault() is null ? beside.Value.Trim() : null;

    private static bool IsBareDay(string text) => text.Length < 80 && MayBeDay(text) && (DayNumber(text) || PageDate.In(text).FirstOrDefault() is { } date
        && text.Length - (date.End - date.Start) < 14 && (date.Days.Count == 1 || date.HasWeekday) && date.Start < 14);

    /// <summary>A cheap look, for most lines name no day.</summary>
    private static bool MayBeDay(string text) => Figures().IsMatch(text) || Letters().Matches(text).Any(word => CalendarWords.Day(word.Value) is not null || CalendarWords.Month(word.Value) is not null);

    private static bool DayNumber(string text) => DayHeading.Of(text, [], 0) is { } day && text.Length < 60 && (day.IsNumbered || day.Rest.Length == 0);

    private static int Times(Block block) => block switch
    {
        Heading heading when IsTimed(heading.Words.Text) => 1,
        Paragraph paragraph => paragraph.Words.Lines.Count(line => IsTimed(line.Text)),
        Item item => IsTimed(item.Words.Text) ? 1 : 0,
        Definition definition => IsTimed(definition.Term.Text) ? 1 : 0,
        Table table => table.Rows.Count(row => row.Cells.Any(cell => cell.Column < 2 && IsTimed(cell.Words.Text) && cell.Words.Text.Length < 40)),
        _ => 0,
    };

    [GeneratedRegex(@"[0-9]{1,2}\.\s?[0-9]{1,2}\.|[0-9]{4}-[0-9]{1,2}-[0-9]|[0-9]{1,2}/[0-9]{1,2}|\b(?:day|tag|jour|d[ií]a|giorno)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    /// <summary>What is said of the whole day: "Friday 29 November (Amphi Gagnepain)".</summary>
    [GeneratedRegex(@"\s*\([^()]{2,60}\)\W*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\p{L}{2,12}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}\p{M} ’'-]{3,40}):\s+(?=\S)")]
    private static partial Regex Labelled();
}
