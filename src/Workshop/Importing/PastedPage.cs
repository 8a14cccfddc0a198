using System.Text.RegularExpressions;
using Workshop.Importing.Pages;
using Workshop.Importing.Tables;

namespace Workshop.Importing;

/// <summary>
/// A page as people have it: text, Markdown, HTML (also from the clipboard), reStructuredText, Org mode, MediaWiki, front matter, and mixtures; several files are parts of one event.
/// It is asked last, for it takes whatever is text. A part in another format gives the sessions where the pages have none.
/// </summary>
public sealed partial class PastedPage : IReadableFormat
{
    internal const string FormatName = "page";

    private const int MostCharacters = 8_000_000;

    public string Name => FormatName;

    public string Label => "a page (text, Markdown, HTML, reStructuredText, Org)";

    public bool TellsEventsApart => false;

    public bool Recognizes(Source source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(source.Text.Length, 2_000)).TrimStart();
        return TablePage.Of(source) is not null || !Json().IsMatch(beginning) && IsText(beginning) && source.Extension is not (".json" or ".csv" or ".tsv" or ".ics" or ".xml" or ".xlsx")
            && !beginning.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var own = parts.Where(Recognizes).ToList();
        if (own.Count == 0) return new Problem("", "There is no page in it that can be read.");
        if (own.FirstOrDefault(part => part.Text.Length > MostCharacters) is { } large)
            return new Problem("", $"{large.Name} is larger than a page; give its parts one by one.");
        var tables = own.Select(part => (Part: part, Read: TablePage.Of(part))).Where(each => each.Read is not null).ToDictionary(each => each.Part, each => each.Read!);
        var pages = own.Select(part => tables.GetValueOrDefault(part)?.Page ?? Page.Of(part.Plain())).Where(page => page.Blocks.Count > 0 || page.Fields.Count > 0 || page.Data.Count > 0).OrderByDescending(page => IsFront(page.Source.Name)).ToList();
        if (pages.Count == 0) return new Problem("", "There are no words in it.");
        if (Seminars.SeminarPage.Read(pages is [{ Blocks.IsEmpty: true, Data.IsEmpty: false } data] ? [MarkedPage.Read(data.Source)] : pages, answers) is { } talks) return talks;
        pages = pages.ConvertAll(page => page.HasLines ? Seminars.Mail.Of(page).Page : page);
        var aside = new List<LeftAside>();
        var others = parts.Except(own).Concat(tables.Where(each => !each.Value.IsSeries).Select(each => each.Key)).Select(part => (Part: part, Read: Other(part, answers))).ToList();
        var (read, left) = new PageReader(pages, answers).Read(others.Select(other => other.Read?.Events[0].Programme).FirstOrDefault(programme => programme is { Sessions.IsEmpty: false }));
        aside.AddRange(left);
        foreach (var page in pages.Where(page => page.IsCut)) aside.Add(new(page.Origin(0, page.Source.Name), "It is longer than a page may be: what is behind was not read."));
        foreach (var (part, its) in others) aside.Add(new(new(part.Name, 0, part.Name), its is null ? "It is no page." : tables.ContainsKey(part) ? "Its rows were read as the sessions." : "Of this file only the sessions were taken, and only where the pages have none."));
        foreach (var (part, its) in others)
            if (its is not null && tables.TryGetValue(part, out var table)) aside.AddRange(its.Aside.Where(left => !table.Lines.Contains(left.Origin.Line)));
        return new ReadResult([read], aside.ToValueList());
    }

    /// <summary>As data begin, but not a page: "{{Navbox}}", "[ Home | Programme ]".</summary>
    [GeneratedRegex(@"^(?:\{\s*(?:[""}]|$)|\[\s*(?:[\[{""\]]|-?[0-9]|$))")]
    private static partial Regex Json();

    /// <summary>What is copied from a PDF or a word processor may hold some characters for machines; in a picture or a program hardly anything else is between.</summary>
    private static bool IsText(ReadOnlySpan<char> beginning)
    {
        var strange = 0;
        foreach (var each in beginning)
        {
            if (each == '\0') return false;
            if (each == '\uFFFD' || char.IsControl(each) && !char.IsWhiteSpace(each)) strange++;
        }
        return strange * 20 <= beginning.Length;
    }

    /// <summary>The page that the others are linked from, by its name.</summary>
    private static bool IsFront(string name) => name.Contains("index", StringComparison.OrdinalIgnoreCase) || name.StartsWith("home", StringComparison.OrdinalIgnoreCase) || name.StartsWith("readme", StringComparison.OrdinalIgnoreCase);

    /// <summary>What another format finds in a part, if there is an event in it.</summary>
    private static ReadResult? Other(Source part, Answers answers) =>
        (TablePage.Of(part) is null ? ReadableFormats.All.FirstOrDefault(format => format is not PastedPage && format.Recognizes(part)) : new Publishing.Tables.Csv()) is { } format
        && format.Read([part], answers).TryGetValue(out var read) && read.Events.Count > 0 ? read : null;
}
