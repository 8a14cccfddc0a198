using System.Globalization;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Programmes.SideBySide;

/// <summary>Values that several parts have, as texts.</summary>
internal static class Written
{
    public static string Number<T>(T? number)
        where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    /// <summary>One item a line.</summary>
    public static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    /// <summary>What is known of an item, in its line.</summary>
    public static string Line(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Nothing where nothing is said; that it is not decided yet is something that is said.</summary>
    public static string When(When when, string? zone) => when switch
    {
        Events.When.NotGiven => "",
        Events.When.Undecided { SortBy: { } month } => $"{when.ToText(zone)} (in lists under {Wording.Month(month.Year, month.Month)})",
        Events.When.Postponed { Old: var old } => $"postponed; it was to be {When(old, zone)}",
        _ => when.ToText(zone),
    };

    /// <summary>Whether the zone is the event's or happens to be the same is seen, for the event's may change.</summary>
    public static string Deadline(Deadline deadline, string? zone) =>
        deadline.Time is not null && deadline.Zone is { } own && own == zone ? $"{deadline.ToText(zone)}, in a zone of its own" : deadline.ToText(zone);

    public static IEnumerable<Particular> Picture(string label, Picture? picture) =>
    [
        new(label, Line(picture?.Source, picture?.Width is null && picture?.Height is null ? null : $"{Number(picture.Width)} × {Number(picture.Height)} pixels")),
        new($"{label}: credit", picture?.Credit ?? ""), new($"{label}: in words", picture?.Alternative ?? ""),
    ];

    public static IEnumerable<Particular> Place(Place? place) =>
    [
        new("Room", place?.Room ?? ""), new("Floor", place?.Floor ?? ""), new("Building", place?.Building ?? ""), new("Campus", place?.Campus ?? ""),
        new("Venue", place?.Venue ?? ""), new("Address", place?.Address ?? ""), new("City", place?.City ?? ""), new("Country", place?.Country ?? ""),
        new("Latitude", Number(place?.Latitude)), new("Longitude", Number(place?.Longitude)),
    ];

    public static string Material(Material material) => Line(material.Kind.ToString(), material.Label, material.Value);
}
