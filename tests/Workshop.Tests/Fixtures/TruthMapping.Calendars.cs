using NodaTime.Text;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Fixtures;

internal static partial class TruthMapping
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm");

    /// <summary>A time at which something of a calendar takes place, by the clocks of the place.</summary>
    internal sealed record TruthOccurrence(string Start, string? Title, bool IsCancelled, Origin? Origin);

    /// <summary>A calendar by what takes place when; how many entries of the file that came from, and how many of them repeat, is told by where it was found.</summary>
    internal static Dictionary<string, object?> OfCalendar(ReadResult read)
    {
        var all = Occurrences(read).ToList();
        var entries = all.Select(each => each.Origin).OfType<Origin>().DistinctBy(origin => origin.Line).ToList();
        var cancelled = all.Where(each => each.IsCancelled).Select(each => each.Start).ToList();
        return new()
        {
            ["tz"] = read.Events[0].Programme.Event.Zone,
            ["occurrences_active"] = all.Where(each => !each.IsCancelled).Select(each => each.Start).ToList(),
            ["cancelled"] = cancelled.Count == 0 ? 0 : cancelled,
            ["vevents"] = entries.Count,
            ["rrule"] = entries.Count(origin => origin.Text.Contains("RRULE:", StringComparison.Ordinal)),
            ["first"] = Told(all.MinBy(each => each.Start)!),
            ["last"] = Told(all.MaxBy(each => each.Start)!),
            ["text"] = Whole(read),
        };
    }

    /// <summary>The sessions of a meeting, a talk, or an event of which no session is told.</summary>
    internal static IEnumerable<TruthOccurrence> Occurrences(ReadResult read) => read.Events.SelectMany(one =>
    {
        var (programme, timings) = (one.Programme, Timings.Of(one.Programme));
        var day = programme.Event.When.OnlyDay;
        return programme.Sessions.IsEmpty || Headline.TalkOf(programme) is not null
            ? [new TruthOccurrence(day is null ? "" : Minutes.Format(day.Date + (day.Start ?? default)), Headline.Of(programme), one.Cancelled, one.Origins.Values.FirstOrDefault())]
            : programme.Sessions.Select(session => new TruthOccurrence(timings[session].Start is { } start ? Minutes.Format(start) : "", Headline.Of(session, programme), session.Cancelled || one.Cancelled, one.Origins.GetValueOrDefault(session.Id)));
    });

    private static string[] Told(TruthOccurrence occurrence) => [$"{occurrence.Start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}00", occurrence.Title ?? ""];
}
