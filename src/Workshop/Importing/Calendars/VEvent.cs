using System.Globalization;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Text;

namespace Workshop.Importing.Calendars;

/// <summary>One VEVENT (RFC 5545 §3.6.1) as far as it is understood.</summary>
internal sealed record VEvent(CalendarComponent Component, Origin Origin)
{
    /// <summary>In characters.</summary>
    private const int Longest = 5_000;

    private static readonly string[] Telling = ["DTSTART", "RRULE", "RECURRENCE-ID", "SUMMARY"];

    internal string? Uid { get; private init; }

    internal int Sequence { get; private init; }

    internal CalendarStatus Status { get; private init; }

    internal string? Summary { get; private init; }

    internal string? Location { get; private init; }

    internal GeoPoint? Geo { get; private init; }

    internal string? Url { get; private init; }

    internal string? Join { get; private init; }

    internal ValueList<string> Categories { get; private init; }

    internal ValueList<string> Attachments { get; private init; }

    /// <summary>The language of its texts, where it says so.</summary>
    internal string? Language { get; private init; }

    /// <summary>Null where none is given, or none that can be read.</summary>
    internal CalendarMoment? Start { get; private init; }

    /// <summary>Exclusive.</summary>
    internal CalendarMoment? End { get; private init; }

    internal Period? Duration { get; private init; }

    /// <summary>Which occurrence of a repeated event it replaces.</summary>
    internal CalendarMoment? Replaces { get; private init; }

    /// <summary>The latest instant that it bears: somebody looked at it then.</summary>
    internal LocalDateTime? Touched =>
        new[] { CalendarMoment.Of(Component["DTSTAMP"]), CalendarMoment.Of(Component["LAST-MODIFIED"]) }.Where(moment => moment is { IsPlausible: true }).Max(moment => moment?.Local);

    internal static VEvent Of(CalendarComponent component, Source source) => new(component, OriginOf(component, source))
    {
        Uid = CalendarValues.Text(component["UID"]),
        Sequence = int.TryParse(component["SEQUENCE"]?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
        Status = component["STATUS"]?.Value.Trim().ToUpperInvariant() switch
        {
            "CANCELLED" or "CANCELED" => CalendarStatus.Cancelled,
            "TENTATIVE" => CalendarStatus.Tentative,
            _ => CalendarStatus.Confirmed,
        },
        Summary = LineOf(component["SUMMARY"]),
        Location = LineOf(component["LOCATION"]),
        Geo = GeoOf(component["GEO"]?.Value),
        Url = Href.From(component["URL"]?.Value),
        Join = Href.From(component["CONFERENCE"]?.Value),
        Categories = component.All("CATEGORIES").Take(20).SelectMany(line => CalendarValues.Texts(line).Take(20)).Select(category => category.Trim()).Where(category => category.Length is > 0 and <= TextFit.Name).Distinct().Take(20).ToValueList(),
        Attachments = component.All("ATTACH").Where(line => line.Parameter("VALUE") is null or "URI").Select(line => Href.From(line.Value)).OfType<string>().Where(Href.IsExternal).Distinct().Take(20).ToValueList(),
        Language = component["SUMMARY"]?.Parameter("LANGUAGE"),
        Start = Plausible(component["DTSTART"]),
        End = Plausible(component["DTEND"]),
        Duration = CalendarValues.Lasting(component["DURATION"]?.Value),
        Replaces = CalendarMoment.Of(component["RECURRENCE-ID"]),
    };

    internal CalendarLine? Rule => Component["RRULE"];

    /// <summary>In degrees; null where they are none.</summary>
    private static GeoPoint? GeoOf(string? value) =>
        value?.Split(';', ',') is [var north, var east] && Degrees(north) is { } latitude && Degrees(east) is { } longitude
        && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude, longitude) != (0, 0) ? new(latitude, longitude) : null;

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : null;

    /// <summary>As much of it as is looked at; that a line is cut off is told where it is printed (<see cref="TextFit"/>).</summary>
    private static string? LineOf(CalendarLine? line) =>
        CalendarValues.Text(line is { Value.Length: > Longest } ? line with { Value = line.Value[..Longest] } : line);

    private static CalendarMoment? Plausible(CalendarLine? line) => CalendarMoment.Of(line) is { IsPlausible: true } moment ? moment : null;

    /// <summary>The lines by which somebody finds it.</summary>
    private static Origin OriginOf(CalendarComponent component, Source source) => new(source.Name, component.Line, Origin.Short(string.Join(' ',
        Telling.Select(name => component[name]).OfType<CalendarLine>().Select(line => $"{line.Name}:{line.Value}"))));
}
