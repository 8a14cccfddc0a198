using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>
/// Reads sessions as they are pasted, one a line: "09:00–09:30 Katie Bouman (Invited Talk 2)", "Lunch Break", "10:30 am Coffee @ Foyer", rows
/// of a spreadsheet, below headings such as "Saturday 14 December"; times may stand on a line of their own above. The order is that of the
/// lines. What can be meant in two ways is proposed in one, and asked.
/// </summary>
public static partial class SessionLines
{
    /// <param name="programme">What the event says already: its days, people and rooms, by which dates and names are known.</param>
    public static Reading<SessionLine> Read(string pasted, Programme programme)
    {
        var aside = new List<Doubt>();
        var lines = Line.In(pasted, aside);
        var reader = new SessionReader(programme, has24: lines.Exists(line => SessionTimes.Of(Unmarked(line.Text)).Window.Has24));
        foreach (var line in lines) reader.Read(line, Unmarked(line.Text), line.Text.Contains("~~", StringComparison.Ordinal));
        reader.End();
        return new(reader.Sessions.ToValueList(), aside.Concat(reader.Aside).OrderBy(doubt => doubt.Line).ToValueList());
    }

    /// <summary>
    /// Without bullets, numbers, heading marks, the pipes of a table, bold and struck-through marks; a number that may be a time or a day stays.
    /// </summary>
    private static string Unmarked(string text)
    {
        text = Marks().Replace(text.Trim('|', ' ', '\t'), "");
        if (Number().Match(text) is { Success: true } number && !IsDay(text)) text = Marks().Replace(text[number.Length..], "");
        return Strong().Replace(text, "");
    }

    /// <summary>"2. Tag", "14. Dezember", but not "2. Set theory", though "set" is a month in Italian.</summary>
    private static bool IsDay(string text) => DayHeading.Of(text, [], 0) is { } day
        && (day.IsNumbered || day.Rest.Length == 0 || !SessionTimes.Of(day.Rest).Window.IsEmpty);

    [GeneratedRegex(@"\t+|\s*\|\s*")]
    internal static partial Regex Cells();

    [GeneratedRegex(@"^(?:#{1,6}\s+|[-*+•‣◦▪▫●○■□·>→►]\s+|[•‣◦▪●■►]\s*)+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\(?[0-9]{1,3}[.)]\s+(?=[\p{L}""“*_\[])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\*\*|__|~~")]
    private static partial Regex Strong();
}
