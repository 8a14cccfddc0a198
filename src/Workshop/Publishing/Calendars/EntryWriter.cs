using System.Globalization;
using System.Text;
using NodaTime.Text;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>VEVENT (RFC 5545 §3.6.1) as METHOD:PUBLISH asks for it (RFC 5546 §3.2.1): with an ORGANIZER, without an ATTENDEE.</summary>
internal static class EntryWriter
{
    internal const string NoTitle = "(no title)";

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="slug">The event's; null where not even its address is told.</param>
    public static void Write(ContentLines lines, CalendarEntry entry, string? slug, Site site)
    {
        lines.Begin("VEVENT");
        lines.Text("UID", entry.Uid);
        lines.Plain("DTSTAMP", Utc.Format(entry.Stamp));
        lines.Plain("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Plain("LAST-MODIFIED", Utc.Format(entry.LastModified));
        TimeZones.Write(lines, "DTSTART", entry.Time.Start, entry.Time);
        if (entry.Time.End is { } end) TimeZones.Write(lines, "DTEND", end, entry.Time);
        lines.Plain("STATUS", entry.Status switch
        {
            CalendarStatus.Tentative => "TENTATIVE",
            CalendarStatus.Cancelled => "CANCELLED",
            _ => "CONFIRMED",
        });
        lines.Plain("TRANSP", entry.IsTransparent ? "TRANSPARENT" : "OPAQUE");
        lines.Text("SUMMARY", entry.Summary.Length > 0 ? entry.Summary : NoTitle);
        lines.Text("DESCRIPTION", entry.Description);
        lines.Text("LOCATION", entry.Location);
        if (entry.Geo is { } geo) lines.Plain("GEO", string.Create(CultureInfo.InvariantCulture, $"{geo.Latitude:0.######};{geo.Longitude:0.######}"));
        if (slug is not null)
            lines.Address("URL", site.Absolute(entry.Session is { } code ? Addresses.Session(slug, code) : Addresses.Event(slug)));
        lines.Address("ORGANIZER", Mailto(entry.OrganizerEmail) ?? site.Absolute(slug is null ? Addresses.Home : Addresses.Event(slug)),
            ("CN", entry.Organizer ?? site.Name));
        lines.Texts("CATEGORIES", entry.Categories);
        lines.Address("CONFERENCE;VALUE=URI", entry.Join, ("LABEL", "Join online"));
        lines.End("VEVENT");
    }

    /// <summary>What no address has outside quotes (RFC 5322 §3.2.3), and what readers make of it escaped differs.</summary>
    private const string Specials = "()<>[]:;\\,\"";

    /// <summary>RFC 6068; null for what is no address.</summary>
    private static string? Mailto(string? email)
    {
        if (email?.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] || email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || Specials.Contains(c, StringComparison.Ordinal))) return null;
        var uri = new StringBuilder("mailto:");
        foreach (var octet in Encoding.UTF8.GetBytes(email))
            if (char.IsAsciiLetterOrDigit((char)octet) || "-._~!$'*+@".Contains((char)octet, StringComparison.Ordinal)) uri.Append((char)octet);
            else uri.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        return uri.ToString();
    }
}
