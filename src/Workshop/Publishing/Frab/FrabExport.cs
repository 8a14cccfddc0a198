using System.Globalization;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Publishing.Frab;

/// <summary>
/// What a public programme comes to as a schedule: the sessions whose day and start are known, on their programme days, in their rooms. Of everything
/// else the format has no word.
/// </summary>
internal sealed class FrabExport
{
    private readonly Programme programme;
    private readonly Timings timings;
    private readonly FrabSpelling spelling;
    private readonly Func<string, string> absolute;
    private readonly Dictionary<Guid, Session> sessions;
    private readonly Dictionary<Guid, string> rooms = [];
    private readonly Dictionary<Guid, string> tracks = [];
    private readonly Dictionary<Guid, FrabPerson> people = [];

    /// <param name="absolute">Makes a path on this site an address.</param>
    private FrabExport(Programme programme, Timings timings, FrabSpelling spelling, Func<string, string> absolute)
    {
        (this.programme, this.timings, this.spelling, this.absolute) = (programme, timings, spelling, absolute);
        sessions = programme.Sessions.ToDictionary(session => session.Id);
    }

    /// <summary>As this site publishes it.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to say: a bug, as whoever asks has looked.</exception>
    internal static FrabSchedule Of(Publication publication, FrabSpelling spelling, Site site)
    {
        if (FrabRefusal.Of(publication) is { } refusal) throw new InvalidOperationException(refusal.Message);
        var slug = publication.Live.Slug;
        var schedule = new FrabExport(publication.Programme, publication.Index.Timings, spelling, site.Absolute).Schedule();
        schedule.Version = publication.Release.Number.ToString(CultureInfo.InvariantCulture);
        schedule.Acronym = AcronymOf(slug);
        schedule.Url = site.Absolute(spelling == FrabSpelling.Xml ? Addresses.ScheduleXml(slug) : Addresses.ScheduleJson(slug));
        schedule.BaseUrl = site.Absolute(Addresses.Event(slug));
        foreach (var told in schedule.Events)
        {
            told.Slug = $"{schedule.Acronym}-{told.Id}-{Text.Slug.From(told.Title ?? "")}";
            told.Url = site.Absolute(Addresses.Session(slug, told.Code!));
        }
        return schedule;
    }

    /// <summary>Apart from any site: paths stay paths.</summary>
    internal static FrabSchedule Of(Programme programme, FrabSpelling spelling) =>
        new FrabExport(programme, Timings.Of(programme), spelling, path => path).Schedule();

    /// <summary>Goes out as an event of its own.</summary>
    internal static bool IsTold(Session session, Timing timing) =>
        !session.Cancelled && timing is { Day: { Year: >= When.FirstYear and <= When.LastYear }, Start.Year: <= When.LastYear, StartsAt: not null };

    /// <summary>What both schemas accept: four or more of [a-z0-9], without the hyphens that one of them refuses.</summary>
    internal static string AcronymOf(string slug) => slug.Replace("-", "", StringComparison.Ordinal).PadRight(4, '_');

    private FrabSchedule Schedule()
    {
        var details = programme.Event;
        var schedule = new FrabSchedule
        {
            Generator = FrabSchedule.Ours,
            Title = FrabText.Line(Headline.Of(programme)),
            Summary = spelling == FrabSpelling.Json ? FrabText.Line(details.Summary) : null,
            Zone = timings.Zone?.Id,
            Color = details.Hue is { } hue ? AccentColor.Of(hue) : null,
        };
        Rooms(schedule);
        Tracks(schedule);
        People();
        Days(schedule);
        var used = schedule.Events.Select(told => told.Track).ToHashSet();
        schedule.Tracks.RemoveAll(track => !used.Contains(track.Name));
        return schedule;
    }

    private void Rooms(FrabSchedule schedule)
    {
        var named = new Dictionary<string, string>();
        foreach (var room in programme.Rooms)
        {
            if (FrabText.Line(room.Name) is not { } name) continue;
            if (named.TryAdd(Folding.Fold(name), name))
                schedule.Rooms.Add(new(name, room.Id.ToString(), spelling == FrabSpelling.Json ? room.Capacity?.ToString(CultureInfo.InvariantCulture) : null));
            rooms[room.Id] = named[Folding.Fold(name)];
        }
    }

    private void Tracks(FrabSchedule schedule)
    {
        var named = new Dictionary<string, int>();
        foreach (var track in programme.Tracks)
        {
            if (FrabText.Line(track.Name) is not { } name) continue;
            if (named.TryAdd(Folding.Fold(name), schedule.Tracks.Count)) schedule.Tracks.Add(new(name));
            var at = named[Folding.Fold(name)];
            schedule.Tracks[at] = schedule.Tracks[at] with { Color = schedule.Tracks[at].Color ?? (track.Hue is { } hue ? AccentColor.Of(hue) : null) };
            tracks[track.Id] = schedule.Tracks[at].Name;
        }
    }

    /// <summary>By credit: a person once, under the name of their first.</summary>
    private void People()
    {
        var known = new Dictionary<Guid, FrabPerson>();
        foreach (var credit in programme.Credits)
        {
            if (!known.TryGetValue(credit.Person, out var person) && FrabText.Line(credit.Name) is { } name) known[credit.Person] = person = Person(credit, name);
            if (person is not null) people[credit.Id] = person;
        }
    }

    private FrabPerson Person(Credit credit, string name) => new(name, credit.Person.ToString())
    {
        Url = spelling == FrabSpelling.Json && Text.Href.From(credit.Url) is { } url && Text.Href.IsExternal(url) ? FrabMaterial.Ascii(url) : null,
        Biography = spelling == FrabSpelling.Json ? FrabText.Block(credit.Biography) : null,
    };

    private void Days(FrabSchedule schedule)
    {
        var days = new SortedDictionary<LocalDate, List<Session>>();
        if (programme.Event.When is When.Range or When.OnDays)
            foreach (var date in programme.Event.When.Dates()) days[date] = [];
        foreach (var session in programme.Sessions.Where(session => IsTold(session, timings[session])))
        {
            var date = timings[session].Day!.Value;
            if (!days.TryGetValue(date, out var told)) days[date] = told = [];
            told.Add(session);
        }
        foreach (var (date, told) in days) schedule.Days.Add(Day(date, told, schedule.Rooms));
        schedule.Start = schedule.Days.FirstOrDefault()?.Date;
        schedule.End = schedule.Days.LastOrDefault()?.Date;
    }

    private FrabDay Day(LocalDate date, List<Session> told, List<FrabRoom> order)
    {
        var day = new FrabDay { Date = WallClock.Date.Format(date) };
        if (timings.Zone is { } zone)
        {
            var first = told.Select(session => timings[session].StartsAt!.Value).DefaultIfEmpty(zone.StartOf(date)).Min();
            var last = told.Select(session => timings[session].EndsAt ?? timings[session].StartsAt!.Value).DefaultIfEmpty(zone.EndOf(date)).Max();
            (day.Start, day.End) = (Written(first, zone), Written(last, zone));
        }
        var place = order.Select((room, at) => (room.Name, at)).ToDictionary();
        day.Events.AddRange(told.Select(session => (Session: session, Room: RoomOf(session)))
            .OrderBy(each => each.Room is null ? int.MaxValue : place[each.Room]).ThenBy(each => timings[each.Session].SinceDayBegan)
            .Select(each => Event(each.Session, each.Room)));
        return day;
    }

    private FrabEvent Event(Session session, string? room)
    {
        var timing = timings[session];
        var start = Local(timing.Start!.Value, timing.StartsAt!.Value);
        var persons = session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Select(credit => people.GetValueOrDefault(credit)).OfType<FrabPerson>().Distinct().ToList();
        var title = FrabText.Line(Headline.Of(session.Title is { } known && SessionWords.IsToBeAnnounced(known) ? session with { Title = null } : session, persons.ConvertAll(person => person.Name)));
        var told = new FrabEvent(new("", 0, title ?? ""))
        {
            Id = session.Number.ToString(CultureInfo.InvariantCulture),
            Guid = session.Id.ToString(),
            Code = session.Code,
            Room = room,
            Title = title,
            Date = FrabTime.Of(start),
            Start = FrabTime.Of(start.TimeOfDay),
            Duration = FrabTime.Of((long?)(timing.EndsAt - timing.StartsAt)?.TotalMinutes),
            Type = Headline.KindOf(session.Kind),
            Track = session.Tracks.Select(track => tracks.GetValueOrDefault(track)).FirstOrDefault(name => name is not null),
            Language = LanguageOf(session),
            Abstract = FrabText.Block(session.Abstract),
        };
        told.Persons.AddRange(persons);
        told.Links.AddRange(session.Materials.Select(material => FrabMaterial.Of(material, spelling, absolute)).OfType<FrabLink>());
        return told;
    }

    /// <summary>A part's is that of the session that it is part of.</summary>
    private string? RoomOf(Session session)
    {
        for (var level = 0; level < SessionTree.MostLevels; level++)
        {
            if (session.Room is { } room) return rooms.GetValueOrDefault(room);
            if (session.Parent is not { } parent || !sessions.TryGetValue(parent, out session!)) return null;
        }
        return null;
    }

    private string? LanguageOf(Session session) =>
        (session.Language ?? (programme.Event.Languages is [var main, ..] ? main : null)) is { } tag && EventDetails.IsLanguageTag(tag) ? tag : null;

    /// <summary>A wall-clock time that the clocks skip stays as it is given, with the offset that makes it the right moment.</summary>
    private static OffsetDateTime Local(LocalDateTime local, Instant moment) =>
        local.WithOffset(Offset.FromSeconds((int)(local.InUtc().ToInstant() - moment).TotalSeconds));

    private static string Written(Instant moment, DateTimeZone zone) => FrabTime.Of(moment.InZone(zone).ToOffsetDateTime());
}
