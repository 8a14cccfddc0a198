using Workshop.Programmes.Differences;

namespace Workshop.Programmes;

/// <summary>
/// What changed from one release to the next, in attendees' words: a sentence each, the most important first. Only what the public sees
/// of either counts, so nothing that is hidden gets into words. That something moved is found here and stored nowhere else.
/// </summary>
/// <remarks>
/// Every public difference is told, but for those that are no news: the accent, the clock's style, a person's address, what calendars
/// were told, the highest session number.
/// </remarks>
public static class Changes
{
    /// <summary>From how many on like changes become one line ("12 talks moved 30 minutes later").</summary>
    private const int Enough = 4;

    /// <summary>From how many on what is left of one topic becomes one line, alike or not.</summary>
    private const int Many = 9;

    private const int Lines = 20;

    /// <param name="before">Null for a first release.</param>
    public static ValueList<string> Between(Programme? before, Programme after)
    {
        if (before is null) return ["Published"];
        var (was, now) = (new Side(Programme.Public(before)), new Side(Programme.Public(after)));
        Difference[] differences =
        [
            .. EventDifferences.Between(was, now), .. SessionDifferences.Between(was, now), .. SectionDifferences.Between(was, now),
            .. PeopleDifferences.Between(was.Programme, now.Programme),
        ];
        if (differences.Length == 0) return WithoutTrifles(was.Programme) == WithoutTrifles(now.Programme) ? [] : ["Small corrections"];

        // The same sentence twice says nothing more.
        var lines = differences.GroupBy(difference => (difference.Topic, difference.Alike?.Of, difference.Alike?.Happened)).SelectMany(Together)
            .GroupBy(difference => difference.Topic).SelectMany(OfOneTopic).OrderBy(difference => difference.Topic)
            .DistinctBy(difference => difference.Text).ToList();
        if (lines.Count <= Lines) return lines.Select(line => line.Text).ToValueList();
        var rest = lines[(Lines - 1)..];
        var small = rest.All(line => line.Topic >= Topic.Added) ? "small corrections" : "changes";
        return [.. lines.Take(Lines - 1).Select(line => line.Text), $"and {rest.Count} further {small}"];
    }

    private static IEnumerable<Difference> Together(IEnumerable<Difference> same)
    {
        var all = same.ToList();
        if (all[0].Alike is not { } alike || all.Count < Enough) return all;
        return [new(all[0].Topic, $"{Count(all, alike.Of)} {alike.Happened}")];
    }

    private static IEnumerable<Difference> OfOneTopic(IGrouping<Topic, Difference> topic)
    {
        var told = topic.Where(difference => difference.Alike is not null).ToList();
        if (told.Count < Many) return topic;
        var line = topic.Key switch
        {
            Topic.Time => $"{Count(told, "sessions")} have other times",
            Topic.Room => $"{Count(told, "sessions")} have other places",
            Topic.Speakers => $"{Count(told, "sessions")} have other people",
            Topic.Title => $"{told.Count} titles have changed",
            Topic.Group => $"{told.Count} people joined or left a group",
            Topic.Added => $"{told.Count} additions to the programme",
            _ => $"{told.Count} small corrections",
        };
        return [.. topic.Except(told), new(topic.Key, line)];
    }

    private static string Count(List<Difference> all, string of)
    {
        var kinds = all.Select(difference => difference.Alike?.Kind).Distinct().Select(kind => kind is { } known ? Words.Plural(known) : of).Distinct().ToList();
        return $"{all.Count} {(kinds.Count == 1 ? kinds[0] : of)}";
    }

    private static Programme WithoutTrifles(Programme programme) => programme with
    {
        Event = programme.Event with { Hue = null, Clock = null },
        People = programme.People.Select(person => person with { Slug = "" }).ToValueList(),
        Tracks = programme.Tracks.Select(track => track with { Hue = null }).ToValueList(),
        Calendar = [],
        LastNumber = 0,
    };
}
