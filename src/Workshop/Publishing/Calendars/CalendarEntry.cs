using System.Text.Json.Serialization;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What one entry of a calendar says, as released: it knows neither the site nor the event's address nor its live status, so that lists
/// can keep it. They are laid over when it is written.
/// </summary>
/// <param name="Stamp">DTSTAMP: the instant of the release, or of what changed live since, never the clock's.</param>
public sealed record CalendarEntry(string Uid, int Sequence, Instant LastModified, Instant Stamp, CalendarTime Time)
{
    public CalendarStatus Status { get; init; }

    public string Summary { get; init; } = "";

    public string? Description { get; init; }

    public string? Location { get; init; }

    public GeoPoint? Geo { get; init; }

    /// <summary>The code of the session that it is; null for the event itself.</summary>
    public string? Session { get; init; }

    /// <summary>CN of the organizer.</summary>
    public string? Organizer { get; init; }

    /// <summary>Their e-mail address; null: the event's address stands for them.</summary>
    public string? OrganizerEmail { get; init; }

    public ValueList<string> Categories { get; init; }

    /// <summary>How to join from afar (CONFERENCE, RFC 7986 §5.11).</summary>
    public string? Join { get; init; }

    /// <summary>Blocks nobody's day: what lasts the whole day, is not decided or does not take place.</summary>
    [JsonIgnore]
    public bool IsTransparent => Time.AllDay || Status != CalendarStatus.Confirmed;

    /// <summary>
    /// The same as the public has it now: every change of the status raised SEQUENCE, and what is not on is CANCELLED. Of an event that is
    /// public no more nothing else is said.
    /// </summary>
    internal CalendarEntry Under(Live live)
    {
        var entry = live.Status == EventStatus.Draft ? new(Uid, Sequence, LastModified, Stamp, Time) { Summary = ICalendar.Cancelled } : this;
        return entry with
        {
            Sequence = Sequence + live.StatusChanges,
            LastModified = live.Since(LastModified),
            Stamp = live.Since(Stamp),
            Status = live.Status == EventStatus.Published ? Status : CalendarStatus.Cancelled,
        };
    }
}

/// <summary>WGS 84 degrees.</summary>
public sealed record GeoPoint(double Latitude, double Longitude);
