namespace Workshop.Events;

/// <summary>Where; any part may be missing. Coordinates are WGS 84 degrees, north and east positive.</summary>
public sealed record Place
{
    public string? Room { get; init; }
    public string? Floor { get; init; }
    public string? Building { get; init; }
    public string? Campus { get; init; }

    /// <summary>The institution or venue ("Vancouver Convention Centre").</summary>
    public string? Venue { get; init; }

    /// <summary>Street address, one line.</summary>
    public string? Address { get; init; }
    public string? City { get; init; }

    /// <summary>As printed ("Canada").</summary>
    public string? Country { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>Where a session in this room is: the room's own place, else the event's, but not on its floor, which is another room's.</summary>
    public static Place? Of(Room? room, Place? events) =>
        room is null ? events : (room.Place ?? (events ?? new()) with { Floor = null }) with { Room = room.Name };

    /// <summary>The parts that are known, from the smallest to the largest.</summary>
    public IReadOnlyList<string> Parts() =>
        [.. new[] { Room, Floor, Building, Campus, Venue, Address, City, Country }.OfType<string>().Where(part => part.Length > 0)];

    /// <summary>The same in three lines, those that are empty left out: the room in its house, the house in its grounds, the address.</summary>
    public IReadOnlyList<string> Lines() => [.. new[] { Line(Room, Floor, Building), Line(Campus, Venue), Line(Address, City, Country) }.Where(line => line.Length > 0)];

    public override string ToString() => string.Join(", ", Parts());

    private static string Line(params string?[] parts) => string.Join(", ", parts.Where(part => part is { Length: > 0 }));
}

public enum AttendanceMode { OnSite, Online, Hybrid }

/// <summary>How one takes part.</summary>
public sealed record Attendance
{
    public AttendanceMode Mode { get; init; }

    public string? JoinUrl { get; init; }

    /// <summary>Beside the link ("passcode at the door").</summary>
    public string? JoinNote { get; init; }

    /// <summary>A sentence on how to get the link, where it is not given.</summary>
    public string? HowToJoin { get; init; }

    /// <summary>Keeps link and note out of page and feeds; the sentence stays.</summary>
    public bool JoinHidden { get; init; }
}
