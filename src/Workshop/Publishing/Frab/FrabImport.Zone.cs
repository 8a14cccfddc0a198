using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Publishing.Frab;

internal sealed partial class FrabImport
{
    private const string ZoneKey = "zone";

    /// <summary>
    /// The zone that is named. Where none is, or most offsets are not its own, whoever imports is asked, with the zones that have these offsets, and
    /// those of the city, as proposals. The clocks of the place stay what they are.
    /// </summary>
    private string? ZoneOf(List<FrabTiming> timed)
    {
        var times = timed.Select(timing => timing.Exact).OfType<OffsetDateTime>().ToList();
        var named = Zones.Find(Line(schedule.Zone));
        if (named is not null)
        {
            var wrong = timed.Where(timing => timing.Exact is { } exact && !ZoneGuess.Shows(named, exact)).ToList();
            if (wrong.Count * 2 > times.Count)
                return Asked($"The schedule names the zone {named.Id}, but its times have the offset {Offsets(times)}. By which clocks are they meant?", [named.Id, .. Proposals(times)], isProposed: true);
            if (wrong.Count > 0)
                Aside(wrong[0].Event.Origin, $"Its offset, {Offsets([wrong[0].Exact!.Value])}, is not that of {named.Id} then{(wrong.Count == 1 ? "" : $", and so it is with {Words.Count(wrong.Count - 1, "other")}")}; the time was taken as the clocks there show it.");
            return named.Id;
        }
        if (timed.TrueForAll(timing => timing.Start is null)) return null;
        var text = Line(schedule.Zone) is { } unknown ? $"{Words.Quoted(Shortened(unknown))} is no time zone that is known here." : "The schedule names no time zone.";
        return Asked($"{text} By which clocks are its times meant{(times.Count > 0 ? $"? Their offset is {Offsets(times)}." : "?")}", Proposals(times), isProposed: false);
    }

    private string? Asked(string text, IReadOnlyList<string> proposals, bool isProposed)
    {
        draft.Questions.Add(new(ZoneKey, null, nameof(EventDetails.Zone), text, proposals.Distinct().Select(id => new Choice(id)).ToValueList(), origin, isProposed) { IsOpen = true });
        return Zones.Find(answers.To(ZoneKey))?.Id ?? (isProposed ? proposals[0] : null);
    }

    private IReadOnlyList<string> Proposals(List<OffsetDateTime> times)
    {
        var places = ZoneGuess.ByPlaces(Line(schedule.City), Line(schedule.Venue), Title);
        var fitting = ZoneGuess.ByOffsets(times);
        var likely = places.Where(id => times.Count == 0 || times.TrueForAll(time => ZoneGuess.Shows(Zones.Find(id)!, time))).ToList();
        return [.. likely.Concat(fitting).Concat(fitting.Count == 0 ? places : []).Distinct().Take(8)];
    }

    private static string Offsets(List<OffsetDateTime> times) => Words.List([.. times.GroupBy(time => time.Offset).OrderByDescending(same => same.Count()).Take(3).Select(same => Zones.Written(same.Key))]);
}
