using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Importing.Planning;

/// <summary>
/// What the parts of a programme say. Whose a credit is, and a session's code and number, are not among it: they are found or given, and stay.
/// </summary>
internal static class PartFields
{
    internal static readonly IReadOnlyList<Field<Session>> Session =
    [
        new("Title", session => session.Title, (into, from) => into with { Title = from.Title }),
        new("Label", session => session.Label, (into, from) => into with { Label = from.Label }),
        new("Kind", session => session.Kind, (into, from) => into with { Kind = from.Kind }),
        new("Speakers", session => session.Speakers, (into, from) => into with { Speakers = from.Speakers }),
        new("Authors", session => session.Authors, (into, from) => into with { Authors = from.Authors }),
        new("Chairs", session => session.Chairs, (into, from) => into with { Chairs = from.Chairs }),
        new("Day", session => session.Day, (into, from) => into with { Day = from.Day }),
        new("Start", session => session.Start is { } start ? (start, session.PastMidnight) : null, Moved),
        new("End", session => session.End is null && session.Minutes is null ? null : (session.End, session.Minutes),
            (into, from) => into with { End = from.End, Minutes = from.Minutes }),
        new("Room", session => session.Room, (into, from) => into with { Room = from.Room }),
        new("Tracks", session => session.Tracks, (into, from) => into with { Tracks = from.Tracks }),
        new("Parent", session => session.Parent, (into, from) => into with { Parent = from.Parent }),
        new("Board", session => session.Board, (into, from) => into with { Board = from.Board }),
        new("Abstract", session => session.Abstract, (into, from) => into with { Abstract = from.Abstract }),
        new("Materials", session => session.Materials, (into, from) => into with { Materials = from.Materials }),
        new("Award", session => session.Award, (into, from) => into with { Award = from.Award }),
        new("Cancelled", session => session.Cancelled, (into, from) => into with { Cancelled = from.Cancelled }),
        new("Language", session => session.Language, (into, from) => into with { Language = from.Language }),
    ];

    internal static readonly IReadOnlyList<Field<Section>> Section =
    [
        new("Heading", section => section.Heading, (into, from) => into with { Heading = from.Heading }),
        new("State", section => section.State, (into, from) => into with { State = from.State }),
        new("Body", section => section.Body, (into, from) => into with { Body = from.Body }),
        new("Language", section => section.Language, (into, from) => into with { Language = from.Language }),
        new("Kind", section => section.Kind, (into, from) => into with { Kind = from.Kind, Content = into.Kind == from.Kind ? into.Content : from.Content }),
        new("Content", section => section.Content, (into, from) => from.Content is null || from.Content.BelongsTo() == into.Kind ? into with { Content = from.Content } : into)
        {
            IsEmpty = section => section.Content?.IsEmpty() ?? true,
        },
    ];

    internal static readonly IReadOnlyList<Field<Credit>> Credit =
    [
        new("Name", credit => credit.Name, (into, from) => into with { Name = from.Name }),
        new("Affiliation", credit => credit.Affiliation, (into, from) => into with { Affiliation = from.Affiliation }),
        new("Url", credit => credit.Url, (into, from) => into with { Url = from.Url }),
        new("Biography", credit => credit.Biography, (into, from) => into with { Biography = from.Biography }),
        new("Photo", credit => credit.Photo, (into, from) => into with { Photo = from.Photo }),
    ];

    internal static readonly IReadOnlyList<Field<Room>> Room =
    [
        new("Name", room => room.Name, (into, from) => into with { Name = from.Name }),
        new("Capacity", room => room.Capacity, (into, from) => into with { Capacity = from.Capacity }),
        .. Field<Room>.Within(room => room.Place, (room, place) => room with { Place = place }, EventFields.Place.Select(field => field with { Name = $"Place.{field.Name}" })),
    ];

    internal static readonly IReadOnlyList<Field<Track>> Track =
    [
        new("Name", track => track.Name, (into, from) => into with { Name = from.Name }),
        new("Hue", track => track.Hue, (into, from) => into with { Hue = from.Hue }),
    ];

    /// <summary>Its length goes along, also where the end is known here and the source knows of a duration or of none.</summary>
    private static Session Moved(Session into, Session from)
    {
        var moved = into with { Start = from.Start, PastMidnight = from.PastMidnight };
        if (into.End is not { } end || from.End is not null) return moved;
        if (from.Minutes is not null) return moved with { End = null, Minutes = from.Minutes };
        return into.Start is { } was && from.Start is { } now ? moved with { End = end + Period.Between(was, now, PeriodUnits.Ticks) } : moved;
    }
}
