using Workshop.Importing;
using Workshop.Web.Pages.Manage.Releases;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What a planned change is called on a page.</summary>
internal static class ChangeWords
{
    private const int LongestBrief = 160;

    /// <summary>What a list shows of a part that is new or would go: when, who and where, else how it begins.</summary>
    private static readonly string[] Telling = ["Day", "Start", "Speakers", "Authors", "Room", "Affiliation", "Seats", "Kind of section", "People", "Text"];

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
        Planned.Contested => "What stands here stays, unless you tick what the source says.",
        Planned.Changed => "Untick what is to stay as it is here.",
        Planned.New => "Untick what is not to come in.",
        Planned.Vanishing => "It stays, unless you tick it to go.",
        _ => "Somebody took it out since the last import, and it stays out, unless you tick it to come back.",
    };

    public static string Brief(PlannedChange change)
    {
        var said = change.Texts.ToDictionary(text => text.Label, text => text.Is.Length > 0 ? text.Is : text.Was);
        var line = string.Join(", ", Telling.Where(said.ContainsKey).Select(label => said[label].ReplaceLineEndings(", ")));
        return line.Length <= LongestBrief ? line : $"{line[..LongestBrief].TrimEnd()}…";
    }

    /// <summary>"schedule.xml, line 12: …".</summary>
    public static string Where(Origin origin) =>
        $"{origin.Source}{(origin.Line > 0 ? $", line {origin.Line}" : "")}{(origin.Text.Length == 0 ? "" : $": {(origin.Text.Length <= LongestBrief ? origin.Text : $"{origin.Text[..LongestBrief]}…")}")}";
}
