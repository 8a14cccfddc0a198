using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

/// <summary>
/// One event, whole: the immutable read model of which every output is a pure function, and which a release stores as a document.
/// Lists are in their printed order.
/// </summary>
/// <param name="Id">The event's.</param>
public sealed partial record Programme(Guid Id, EventDetails Event) : IPart
{
    public ValueList<Section> Sections { get; init; }

    /// <summary>Everybody printed anywhere in this programme, once each.</summary>
    public ValueList<Credit> Credits { get; init; }

    /// <summary>The identities behind the credits.</summary>
    public ValueList<Person> People { get; init; }

    public ValueList<Room> Rooms { get; init; }

    public ValueList<Track> Tracks { get; init; }

    public ValueList<Session> Sessions { get; init; }

    /// <summary>The highest session number ever given, so that none is given twice.</summary>
    public int LastNumber { get; init; }

    /// <summary>What has gone out to calendars: UID, SEQUENCE and LAST-MODIFIED of each entry (RFC 5545 §3.8.4.7, §3.8.7).</summary>
    public ValueList<CalendarStamp> Calendar { get; init; }
}
