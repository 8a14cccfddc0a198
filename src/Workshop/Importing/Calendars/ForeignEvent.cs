using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>One entry as an event: a talk where it is one of a series or calls itself a seminar, and lasts no longer than talks do; else a meeting.</summary>
internal sealed partial class ForeignEvent(OccurrenceTexts texts, DateTimeZone? zone, SpeakerHabit habit)
{
    private static readonly Period LongestTalk = Period.FromHours(5);

    private readonly Dictionary<VEvent, EntryWords> known = new(ReferenceEqualityComparer.Instance);

    /// <param name="kind">What the calendar calls its entries; null where it does not.</param>
    internal ReadEvent Read(Occurrence occurrence, EventKind? kind, bool isOfSeries)
    {
        var draft = new ProgrammeDraft("ics", occurrence.Key);
        var words = WordsOf(occurrence);
        var own = words.Kind ?? kind;
        var isTalk = occurrence is { Start: { } start, IsDays: false } && (occurrence.End is null || occurrence.End <= start + LongestTalk)
            && (own is EventKind.Seminar or EventKind.Colloquium || isOfSeries && own is null);
        draft.Event = Details(occurrence, texts, zone) with { Kind = isTalk ? own ?? EventKind.Seminar : own ?? EventKind.Other, Title = isTalk ? "" : texts.Title(occurrence) ?? "" };
        if (isTalk) AddTalk(draft, occurrence, words);
        else if (texts.Abstract(occurrence) is { } about) draft.Add(draft.Section(SectionKind.About, "") with { Body = about });
        if (!isTalk) draft.Event = draft.Event with { Links = texts.Materials(occurrence).Select(link => new WebLink(LabelOf(link.Value), link.Value)).ToValueList() };
        draft.Note(NamedId.Of("ics", occurrence.Key), occurrence.Event.Origin);
        return draft.Read() with { Cancelled = occurrence.IsCancelled };
    }

    /// <summary>What an entry says of an event beside its texts.</summary>
    internal static EventDetails Details(Occurrence occurrence, OccurrenceTexts texts, DateTimeZone? zone)
    {
        var (place, join) = (texts.Place(occurrence), texts.Join(occurrence));
        return new()
        {
            When = occurrence.Start is { } start ? ToldWhen.Of(new CalendarTime(start, Excluded(occurrence), occurrence.IsDays)) : new When.NotGiven(),
            Zone = zone?.Id,
            Place = PlaceOf(place, occurrence.Event.Geo),
            Attendance = join is null ? null : new() { Mode = place is null ? AttendanceMode.Online : AttendanceMode.Hybrid, JoinUrl = join },
            Languages = occurrence.Event.Language is { } language && EventDetails.IsLanguageTag(language) ? [language] : [],
        };
    }

    /// <summary>The host, as a link to it is labelled.</summary>
    internal static string LabelOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;

    internal static Place? PlaceOf(string? text, GeoPoint? geo)
    {
        if (text is null && geo is null) return null;
        var parts = text?.Split(", ") ?? [];
        var rooms = parts.Where(part => RoomWords().IsMatch(part)).ToList();
        var room = rooms is [var only] && parts.Length > 1 ? only : null;
        return new()
        {
            Room = room,
            Venue = room is null ? text : string.Join(", ", parts.Where(part => part != room)),
            Latitude = geo?.Latitude,
            Longitude = geo?.Longitude,
        };
    }

    /// <summary>An entry that repeats says the same each time.</summary>
    private EntryWords WordsOf(Occurrence occurrence)
    {
        if (known.TryGetValue(occurrence.Event, out var words)) return words;
        var printed = texts.Title(occurrence);
        var (title, people) = habit.Parted(printed);
        return known[occurrence.Event] = new(EventWords.KindOf($"{printed} {string.Join(' ', occurrence.Event.Categories)}"), title, people);
    }

    private void AddTalk(ProgrammeDraft draft, Occurrence occurrence, EntryWords words)
    {
        draft.Add(draft.Session("talk", SessionKind.InvitedTalk) with
        {
            Title = words.Title,
            Speakers = words.People.Select(person => draft.Credit(person.Name, fill: credit => credit with { Affiliation = person.Affiliation })).ToValueList(),
            Abstract = texts.Abstract(occurrence),
            Materials = texts.Materials(occurrence),
        }, occurrence.Event.Origin);
    }

    /// <summary>Whole days end at midnight; one of which no end is given is one day.</summary>
    private static LocalDateTime? Excluded(Occurrence occurrence) => occurrence.End ?? (occurrence.IsDays ? occurrence.Start!.Value.PlusDays(1) : null);

    [GeneratedRegex(@"^(?:room|rm\.?|raum|saal|salle|sala|aula|hörsaal|hs|seminarraum|seminar room|lecture hall|lecture room|auditorium|amphi\w*|conference room)\b|\b(?:room|raum|hall|theatre|theater)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoomWords();

    private sealed record EntryWords(EventKind? Kind, string? Title, IReadOnlyList<ToldPerson> People);
}
