using Workshop.Events;
using Workshop.Importing.Exports;
using Workshop.People;

namespace Workshop.Importing.ResearchSeminars;

/// <summary>A talk with the event that it is where it stands for itself.</summary>
internal sealed record ToldTalk(string? SeriesId, ToldEvent Event, ToldSession Session);

internal sealed record ToldSeries(string Id, Origin Origin)
{
    internal string? Name { get; init; }

    internal string? Homepage { get; init; }

    internal bool IsConference { get; init; }

    internal ToldTime? Start { get; init; }

    internal ToldTime? End { get; init; }

    internal string? Zone { get; init; }

    internal string? Room { get; init; }

    internal string? Comments { get; init; }

    internal string? Language { get; init; }

    internal List<ToldPerson> Organizers { get; init; } = [];
}

/// <summary>All that some answers say, of whatever series.</summary>
internal sealed class ToldTalks
{
    private readonly HashSet<string> keys = [];

    internal Dictionary<string, ToldSeries> Series { get; } = [];

    internal List<ToldTalk> Talks { get; } = [];

    internal bool IsNew(string key) => keys.Add(key);

    internal bool IsConference(string? id) => id is not null && Series.TryGetValue(id, out var series) && series.IsConference;

    /// <summary>Conferences with their talks, and every other talk.</summary>
    internal List<ToldEvent> Events()
    {
        var bySeries = Talks.ToLookup(talk => talk.SeriesId);
        return [.. Series.Values.Where(series => series.IsConference).Select(series => Conference(series, bySeries[series.Id])), .. Talks.Where(talk => !IsConference(talk.SeriesId)).Select(Seminar)];
    }

    private static ToldEvent Conference(ToldSeries series, IEnumerable<ToldTalk> talks)
    {
        var told = new ToldEvent(series.Id, series.Origin)
        {
            Title = series.Name, Kind = EventKind.Conference, Start = series.Start, End = series.End, Zone = series.Zone, Room = series.Room, About = series.Comments, Language = series.Language, Slug = series.Id,
        };
        if (series.Homepage is { } page) told.Links.Add(new(page));
        if (series.Organizers.Count > 0) told.Groups.Add(new("Organizers", GroupRole.Organizers, series.Organizers));
        foreach (var talk in talks)
        {
            (talk.Session.Start, talk.Session.End) = (talk.Event.Start, talk.Event.End);
            if (talk.Event.Room is { } room) talk.Session.Room = new(room);
            told.Sessions.Add(talk.Session);
        }
        return told;
    }

    /// <summary>The time is said once, by the event.</summary>
    private ToldEvent Seminar(ToldTalk talk)
    {
        if (talk.SeriesId is { } id && Series.TryGetValue(id, out var series))
        {
            talk.Event.Zone ??= series.Zone;
            talk.Event.Room ??= series.Room;
            talk.Event.Language ??= series.Language;
        }
        talk.Event.Sessions.Add(talk.Session);
        return talk.Event;
    }
}
