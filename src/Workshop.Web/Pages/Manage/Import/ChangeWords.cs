using Workshop.Importing;
using Workshop.Web.Pages.Manage.Releases;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What a planned change is called on a page.</summary>
internal static class ChangeWords
{
    private const int LongestBrief = 160;

    /// <summary>What a list shows of a part that is new or would go: when, who and where, else how it begins.</summary>
    private static readonly string[] Telling = ["Day", "Start", "Speakers", "Authors", "Room", "Affiliation", "Seats", "People", "Text"];

    public static string Title(PlannedChange change) => new Side(new(new(change.Id, change.Part, change.Name), false, false, [])).Title;

    public static string Heading(Planned kind) => kind switch
    {
        Planned.Contested => "Edited here, and changed in the source",
        Planned.Changed => "What the source says otherwise",
        Planned.New => "New",
        Planned.Vanishing => "Not in the source",
        _ => "Taken out here",
    };

    public static string Explanation(Planned kind) => kind switch
    {
        Planned.Contested => "First what stands here, then what the source says. What stands here stays, unless you tick the other.",
        Planned.Changed => "First what stands here, then what the source says instead. Untick what is to stay as it is.",
        Planned.New => "Untick what is not to come in.",
        Planned.Vanishing => "It stays, unless you tick it to go.",
        _ => "The last import brought it, and it is not here: it was left out or removed. It stays out unless you tick it.",
    };

    public static string Brief(PlannedChange change)
    {
        var said = change.Texts.ToDictionary(text => text.Label, text => text.Is.Length > 0 ? text.Is : text.Was);
        return Short(string.Join(", ", Telling.Where(said.ContainsKey).SelectMany(label => said[label].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>As much of a text as shows which it is.</summary>
    public static string Short(string text) => text.Length <= LongestBrief ? text : $"{text[..(char.IsHighSurrogate(text[LongestBrief - 1]) ? LongestBrief - 1 : LongestBrief)].TrimEnd()}…";

    /// <summary>"schedule.xml, line 12"; of a format that has no lines its name alone.</summary>
    public static string Place(Origin origin) => origin.Line > 0 ? $"{origin.Source}, line {origin.Line}" : origin.Source;

    /// <summary>The same with what stands there.</summary>
    public static string Where(Origin origin) => origin.Text.Length == 0 ? Place(origin) : $"{Place(origin)}: {Short(origin.Text)}";
}
