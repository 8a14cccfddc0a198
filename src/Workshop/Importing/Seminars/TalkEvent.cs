using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

/// <summary>What holds for every talk of a page unless it says something else.</summary>
internal sealed record TalkDefaults(EventKind Kind)
{
    internal IReadOnlyList<RegularTime> Regular { get; init; } = [];

    internal string? Place { get; init; }

    internal Organization? Organization { get; init; }

    internal string? Language { get; init; }

    internal string? Zone { get; init; }

    /// <summary>An hour before seven is meant as it stands, not in the afternoon.</summary>
    internal bool IsMorning { get; init; }

    internal RegularTime? On(LocalDate? day) =>
        Regular.FirstOrDefault(time => day is { } known && time.Days.Contains(known.DayOfWeek)) ?? Regular.FirstOrDefault(time => time.Days.IsEmpty)
        ?? (Regular.Count == 1 ? Regular[0] : null);
}

/// <summary>Makes a talk an event: one session, which has its title, speaker and abstract, and the host in a group of its own.</summary>
internal static class TalkEvent
{
    internal static ReadEvent Of(TalkDraft talk, TalkDefaults defaults, string key)
    {
        var draft = new ProgrammeDraft("seminar", key);
        var regular = defaults.On(talk.Day);
        var times = TalkTimes.Of(talk.Window.IsEmpty ? regular?.Window ?? default : talk.Window.Start is null && regular is not null ? regular.Window with { Minutes = talk.Window.Minutes } : talk.Window, defaults.IsMorning);
        var place = talk.Place ?? (talk.Mode == AttendanceMode.Online ? null : regular?.Place ?? defaults.Place);
        var language = talk.Language ?? Languages.In($"{talk.Title} {talk.Abstract}") ?? defaults.Language;
        draft.Event = new()
        {
            Kind = talk.Kind is { } printed ? SeminarWords.KindOf(printed) ?? defaults.Kind : defaults.Kind,
            KindAsPrinted = talk.Kind is { } kind && !Enum.TryParse<EventKind>(kind, ignoreCase: true, out _) ? Fitted.To(PrintedWords.CalmSentence(kind), 100) : null,
            Languages = language is null ? [] : [language],
            Organization = talk.Organization ?? defaults.Organization,
            Links = talk.Links.Take(50).ToValueList(),
            Contact = talk.Contact,
            When = When(talk, times),
            Zone = defaults.Zone,
            Place = place is null ? null : PlaceText.Read(place),
            Attendance = Attendance(talk, place),
        };
        var session = draft.Session("talk", SessionKind.InvitedTalk);
        draft.Add(session with
        {
            Title = talk.Title is { } title ? Fitted.To(title, 300) : null,
            Speakers = talk.Speakers.Select(person => Credited(draft, person, talk)).Distinct().ToValueList(),
            Abstract = talk.Abstract is { } text ? Fitted.To(text, Markdown.LongestSource) : null,
            Materials = talk.Materials.Take(50).ToValueList(),
        }, talk.Origin);
        if (talk.Hosts.Count > 0)
        {
            var hosts = talk.Hosts.Select(person => Credited(draft, person, null)).Distinct().ToValueList();
            draft.Add(draft.Section(SectionKind.People, hosts.Count == 1 ? "Host" : "Hosts") with { Content = new PeopleGroup(GroupRole.Hosts, hosts) }, talk.Origin);
        }
        return draft.Read() with { Cancelled = talk.IsCancelled };
    }

    private static Guid Credited(ProgrammeDraft draft, PersonLine person, TalkDraft? speaks) => draft.Credit(Fitted.To(person.Name, 200), fill: credit => credit with
    {
        Affiliation = person.Affiliation is { } its ? Fitted.To(its, 300) : null,
        Url = person.Url is { } url && Href.From(url) is not null && url.Length <= 500 ? url : null,
        Biography = speaks?.Speakers.Count == 1 && speaks.Biography is { } life ? Fitted.To(life, Markdown.LongestSource) : null,
        Photo = speaks?.PhotoCredit is { } photo ? new(Credit: Fitted.To(photo, 200)) : null,
    });

    private static When When(TalkDraft talk, TalkTimes times) => talk.Day is { Year: >= Events.When.FirstYear and <= Events.When.LastYear } day ? new When.OnDays([new(day, times.Start, times.End)])
        : talk.DateText.Length > 0 ? new When.Undecided(Fitted.To(talk.DateText, 200))
        : new When.NotGiven();

    private static Attendance? Attendance(TalkDraft talk, string? place)
    {
        if (talk.Mode is null && talk.JoinUrl is null && talk.JoinNote is null) return null;
        return new()
        {
            Mode = talk.Mode ?? (place is null ? AttendanceMode.Online : AttendanceMode.Hybrid),
            JoinUrl = talk.JoinUrl,
            JoinNote = talk.JoinNote is { } note ? Fitted.To(note, 300) : null,
            JoinHidden = talk.JoinNote is not null,
        };
    }
}

/// <summary>Texts as long as forms accept.</summary>
internal static class Fitted
{
    internal static string To(string text, int most) => text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";
}
