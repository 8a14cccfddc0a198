using System.Buffers;

namespace Workshop.Importing.Calendars;

/// <summary>The properties that anything here asks for (RFC 5545 §3.8, RFC 7986 §5). Lines of others are passed over before they cost anything.</summary>
internal static class CalendarNames
{
    private const int Longest = 60;

    private static readonly HashSet<string> Often = new(["EXDATE", "RDATE", "CATEGORIES", "ATTACH", "ATTENDEE"], StringComparer.Ordinal);

    /// <summary>What a line without a name of its own may go on with.</summary>
    private static readonly HashSet<string> Texts = new(["SUMMARY", "DESCRIPTION", "LOCATION", "X-ALT-DESC", "X-WR-CALDESC"], StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(
        [
            "BEGIN", "END", "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID", "STATUS", "SEQUENCE", "URL", "GEO",
            "ORGANIZER", "CONFERENCE", "X-ALT-DESC", "STYLED-DESCRIPTION", "LAST-MODIFIED", "DTSTAMP", "PRODID", "METHOD", "NAME", "X-WR-CALNAME",
            "X-WR-CALDESC", "X-WR-TIMEZONE", "SOURCE", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION", "TZID-ALIAS-OF", .. Often,
        ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    internal static bool IsKnown(ReadOnlySpan<char> name) => Known.Contains(name);

    /// <summary>Each of them counts; of the others the first.</summary>
    internal static bool IsOften(string name) => Often.Contains(name);

    internal static bool IsText(string name) => Texts.Contains(name);

    /// <summary>How long the name is with which a text begins; 0 where none stands in front of one of these signs.</summary>
    internal static int Length(ReadOnlySpan<char> text, string before)
    {
        var length = text.IndexOfAnyExcept(Letters);
        return length is > 0 and <= Longest && before.Contains(text[length]) ? length : 0;
    }
}
