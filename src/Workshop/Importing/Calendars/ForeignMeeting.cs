using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing.Calendars;

/// <summary>Entries that are the sessions of one meeting; the meeting's own entry, where it has one, tells of the whole.</summary>
internal sealed partial class ForeignMeeting(ForeignCalendar calendar, OccurrenceTexts texts, DateTimeZone? zone, Answers answers)
{
    internal ReadEvent Read(IReadOnlyList<Occurrence> occurrences)
    {
        if (occurrences is [var only]) return new ForeignEvent(texts, zone, SpeakerHabit.Of([])).Read(only, EventWords.KindOf(calendar.Said), isOfSeries: false);
        var umbrella = CalendarShapes.Umbrella(occurrences);
        var sessions = occurrences.Where(occurrence => occurrence != umbrella).ToList();
        var draft = new ProgrammeDraft("ics", umbrella?.Key ?? $"{calendar.Name ?? calendar.First.Name}\n{sessions[0].Key}");

        var places = new ToldPlaces(umbrella is null ? null : texts.Place(umbrella), sessions.Select(texts.Place).OfType<string>());
        var geo = umbrella?.Event.Geo ?? (sessions.Select(occurrence => occurrence.Event.Geo).Distinct().ToList() is [{ } shared] ? shared : null);
        var title = Title(umbrella, sessions, draft.Questions);
        draft.Event = (umbrella is null ? new() { Zone = zone?.Id } : ForeignEvent.Details(umbrella, texts, zone)) with
        {
            Title = title,
            Kind = EventWords.KindOf($"{title} {calendar.Said}") ?? EventKind.Other,
            Place = places.Event(geo),
        };
        if (umbrella is null) draft.Event = draft.Event with { When = MeetingDays.Of(MeetingDays.Held(sessions, occurrence => occurrence.IsCancelled).Select(occurrence => occurrence.Day).OfType<LocalDate>()), Attendance = Attendance(sessions) };
        if ((umbrella is null ? texts.Of(calendar) : texts.Abstract(umbrella)) is { } about) draft.Add(draft.Section(SectionKind.About, "") with { Body = about });
        AddSessions(draft, sessions, places);
        return draft.Read() with { Cancelled = occurrences.All(occurrence => occurrence.IsCancelled) };
    }

    private void AddSessions(ProgrammeDraft draft, List<Occurrence> sessions, ToldPlaces places)
    {
        var tagged = sessions.Count(occurrence => Tag().IsMatch(occurrence.Summary ?? "")) * 5 >= sessions.Count * 4;
        var habit = SpeakerHabit.Of([.. sessions.Select(texts.Title).OfType<string>()]);
        foreach (var occurrence in sessions)
        {
            var (title, people) = habit.Parted(texts.Title(occurrence));
            var tag = tagged && title is not null && Tag().Match(title) is { Success: true } match ? match : null;
            if (tag is not null) title = title![tag.Length..] is { Length: > 0 } rest ? rest : null;
            var kind = title is null ? null : SessionWords.KindOf(title) ?? SessionWords.KindAtFront(title) ?? (tag is null ? null : SessionWords.KindOf(tag.Groups["tag"].Value));
            var session = draft.Session(occurrence.Key, kind ?? (people.Count > 0 ? SessionKind.ContributedTalk : SessionKind.Other)) with
            {
                Title = title,
                Speakers = people.Select(person => draft.Credit(person.Name, fill: credit => credit with { Affiliation = person.Affiliation })).ToValueList(),
                Abstract = texts.Abstract(occurrence),
                Room = places.Room(texts.Place(occurrence)) is { } room ? draft.Room(room) : null,
                Materials = [.. texts.Join(occurrence) is { } join && join != draft.Event.Attendance?.JoinUrl ? new[] { new Material(MaterialKind.Stream, join) } : [], .. texts.Materials(occurrence)],
                Cancelled = occurrence.IsCancelled,
            };
            if (occurrence.Start is { } start) session = occurrence.IsDays ? session with { Day = start.Date } : session.At(start, occurrence.End);
            draft.Add(session, occurrence.Event.Origin);
        }
    }

    /// <summary>The meeting's own entry, the calendar or what all entries are called says it; else it is asked.</summary>
    private string Title(Occurrence? umbrella, List<Occurrence> sessions, List<Question> questions)
    {
        if ((umbrella is null ? null : texts.Title(umbrella)) is { } own) return own;
        if ((calendar.Name ?? ForeignCalendar.SharedTitle(sessions)) is { } named) return named;
        return AskedTitle.Of("What is the meeting called? The calendar does not say.", new(calendar.First.Name, 0, ""), answers, questions);
    }

    private Attendance? Attendance(List<Occurrence> sessions)
    {
        if (sessions.Select(texts.Join).Distinct().ToList() is not [{ } join]) return null;
        return new() { Mode = sessions.Exists(occurrence => texts.Place(occurrence) is not null) ? AttendanceMode.Hybrid : AttendanceMode.Online, JoinUrl = join };
    }

    /// <summary>What Mini-Conf puts in front of a title: "#tut ".</summary>
    [GeneratedRegex(@"^#(?<tag>[\w-]{1,30})\s+")]
    private static partial Regex Tag();
}
