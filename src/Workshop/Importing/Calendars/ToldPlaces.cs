using Workshop.Events;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>Places as entries print them, parted by commas: what all of them end in is the venue, what stands in front of it the room.</summary>
internal sealed class ToldPlaces
{
    private const string Comma = ", ";

    private readonly string? venue;
    private readonly string? own;

    /// <param name="own">The event's own; null where it is not told.</param>
    /// <param name="others">The sessions'.</param>
    internal ToldPlaces(string? own, IEnumerable<string> others)
    {
        var all = others.Concat(own is null ? [] : [own]).Distinct(StringComparer.Ordinal).ToList();
        venue = all.Count == 0 ? null : all.Count == 1 ? all[0] : Ending(all);
        this.own = own ?? (all.Contains(venue!) ? venue : null);
    }

    /// <summary>Of the event.</summary>
    /// <param name="geo">Its coordinates.</param>
    internal Place? Event(GeoPoint? geo)
    {
        var room = own is null || own == venue ? null : Front(own);
        return room is null && venue is null && geo is null ? null
            : new() { Room = room, Venue = venue, Latitude = geo?.Latitude, Longitude = geo?.Longitude };
    }

    /// <summary>Of a room that is somewhere else on the map than the event.</summary>
    internal Place Elsewhere(GeoPoint? geo) => new() { Venue = venue, Latitude = geo?.Latitude, Longitude = geo?.Longitude };

    /// <summary>Null where the session is where the event is.</summary>
    internal string? Room(string? place) => place is null || place == own ? null : place == venue ? place : Front(place);

    private string Front(string place) => venue is { Length: > 0 } && place.EndsWith(Comma + venue, StringComparison.Ordinal) ? place[..^(venue.Length + Comma.Length)] : place;

    /// <summary>What all of them end in, up to a comma; one of them may be no more than that. Null where they have nothing in common.</summary>
    private static string? Ending(List<string> places)
    {
        var parts = places.ConvertAll(place => place.Split(Comma));
        var shared = 0;
        var most = parts.Min(each => each.Length);
        while (shared < most && parts.TrueForAll(each => each[^(shared + 1)] == parts[0][^(shared + 1)])) shared++;
        return shared == 0 ? null : string.Join(Comma, parts[0][^shared..]);
    }
}
