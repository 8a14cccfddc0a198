using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>
/// The programme that a calendar of ours tells of. Its texts are parted along the seams at which <see cref="CalendarText"/> joined them; what
/// cannot be told apart stays together, so that writing the programme again gives the same calendar.
/// </summary>
/// <param name="key">The event's address.</param>
/// <param name="headline">What the event is called (<see cref="Headline"/>); empty where it has no name, as a talk never is.</param>
/// <param name="told">Its entries, in order.</param>
/// <param name="work">How much may be parsed of texts.</param>
internal sealed partial class ToldProgramme(string key, string headline, IReadOnlyList<OwnEntry> told, Work work)
{
    private readonly ProgrammeDraft draft = new("ics", key);
    private readonly Guid id = NamedId.Of("ics", key);
    private readonly List<OwnEntry> ofEvent = [.. told.Where(entry => entry.Entry.Session is null && !entry.IsGone)];
    private readonly List<OwnEntry> ofSessions = [.. told.Where(entry => entry.Entry.Session is not null)];
    private readonly List<CalendarStamp> stamps = [];

    internal ReadEvent Read()
    {
        var joining = Joining();
        var (description, untimed) = Listed(ofEvent.Count > 0 ? ofEvent[0].Entry.Description ?? "" : "");
        var categories = ofEvent.Count > 0 ? ofEvent[0].Entry.Categories : [];
        var (kind, printed) = KindOf(categories.IsEmpty ? "" : categories[0]);
        var isTalk = ofEvent.Count > 0 && ofSessions.Count == 0 && untimed.Count == 0 && headline.Length > 0 && kind is EventKind.Seminar or EventKind.Colloquium;

        var first = ofEvent.Concat(ofSessions).Select(each => each.Entry).OrderBy(entry => entry.Status == CalendarStatus.Cancelled).FirstOrDefault(entry => entry.Time.Zone is not null);
        var geo = ofEvent.Count > 0 ? ofEvent.Select(each => each.Entry.Geo).FirstOrDefault(point => point is not null) : Shared(ofSessions.Select(each => each.Entry.Geo));
        var places = new ToldPlaces(PlaceOf(ofEvent.Select(each => each.Entry).FirstOrDefault(entry => entry.Location is not null), joining),
            ofSessions.Select(each => PlaceOf(each.Entry, joining)).OfType<string>());
        draft.Event = new()
        {
            Title = headline,
            Kind = kind,
            KindAsPrinted = printed,
            Zone = first?.Time.Zone,
            Place = places.Event(geo),
            Attendance = joining?.Attendance,
        };
        draft.Event = Organized(draft.Event, told.Count > 0 ? told[0].Entry : null);
        foreach (var entry in ofEvent) Stamp(entry, id);
        foreach (var session in ofSessions.GroupBy(each => each.Entry.Session!)) Add([.. session], places, geo, joining);
        foreach (var entry in told.Where(each => each.IsGone)) Stamp(entry, draft.Id("gone", entry.Entry.Uid));

        var whens = ofEvent.Count > 0 || ofSessions.Count == 0 ? ToldWhen.Of([.. ofEvent.Select(each => each.Entry)])
            : [MeetingDays.Of(MeetingDays.Held(ofSessions, each => each.Entry.Status == CalendarStatus.Cancelled).Select(each => each.Entry.Time.Start.Date))];
        if (isTalk) AddTalk(description, joining, whens);
        else AddMeeting(description, joining, whens, untimed);
        return Made(kind, printed, isTalk);
    }

    private ReadEvent Made(EventKind kind, string? printed, bool isTalk)
    {
        // A single session of a seminar would be its talk, whom the calendar does not take it for.
        if (!isTalk && draft.Sessions.Count == 1 && kind is EventKind.Seminar or EventKind.Colloquium)
            draft.Event = draft.Event with { Kind = EventKind.Other, KindAsPrinted = printed ?? Headline.KindOf(kind, null) };
        draft.Note(id, told.Count > 0 ? told[0].Origin : new(key, 0, ""));
        var read = draft.Read();
        return read with
        {
            Programme = read.Programme with { Id = id, Calendar = stamps.ToValueList() },
            Slug = told.Select(entry => entry.Slug).FirstOrDefault(slug => slug is not null),
            Cancelled = ofEvent.Count + ofSessions.Count > 0 && ofEvent.Concat(ofSessions).All(each => each.Entry.Status == CalendarStatus.Cancelled),
        };
    }

    private void AddMeeting(string description, ToldJoining? joining, IEnumerable<When> whens, List<string> untimed)
    {
        var summary = joining is not null && description.EndsWith(joining.Text, StringComparison.Ordinal) ? Before(description, description.Length - joining.Text.Length) : description;
        foreach (var when in whens)
        {
            var details = Dated(draft.Event, when);
            var rest = CalendarText.WhenOf(details) is not { } words ? summary
                : summary == words ? ""
                : summary.EndsWith("\n\n" + words, StringComparison.Ordinal) ? summary[..^(words.Length + 2)] : null;
            if (rest is null) continue;
            draft.Event = details with { Summary = rest.Length > 0 ? rest : null };
            break;
        }
        AddUntimed(untimed);
    }

    /// <summary>Title, speakers and abstract of a seminar talk are its session's.</summary>
    private void AddTalk(string description, ToldJoining? joining, IEnumerable<When> whens)
    {
        var at = joining is null ? -1 : ToldJoining.Find(description, joining.Text, "\n\n", "\n\n");
        foreach (var when in whens)
        {
            var details = Dated(draft.Event, when) with { Title = "" };
            var words = CalendarText.WhenOf(details);
            var said = words is null ? -1 : ToldJoining.Find(at >= 0 ? Before(description, at) : description, words, "\n\n", "\n\n");
            if (words is not null && (said < 0 || at >= 0 && said + words.Length != Before(description, at).Length)) continue;
            var (front, text) = at >= 0 ? (Before(description, at), Behind(description, at + joining!.Text.Length))
                : said >= 0 ? (description[..(said + words!.Length)], Behind(description, said + words.Length))
                : ParagraphOf(description) is { Length: > 0 } first && IsNamed(first) ? (first, Behind(description, first.Length))
                : ("", description);
            if (said >= 0) front = Before(front, said);
            var people = ParagraphOf(front) is { Length: > 0 } names && IsNamed(names) ? names : null;
            var summary = people is null ? front : Behind(front, people.Length);
            draft.Event = details with { Summary = summary.Length > 0 ? summary : null };
            AddTalk(ToldNames.OfTalk(headline, people), text);
            break;
        }
    }

    private void AddTalk(ToldNames names, string text)
    {
        var talk = draft.Session("talk", SessionKind.InvitedTalk);
        draft.Add(talk with
        {
            Title = names.Title,
            Speakers = Credits(names.Speakers),
            Abstract = text.Length > 0 ? PlainMarkdown.Of(text, work) : null,
            Cancelled = ofEvent.TrueForAll(each => each.Entry.Status == CalendarStatus.Cancelled),
        }, ofEvent[0].Origin);
    }

    private bool IsNamed(string paragraph) => ToldNames.IsUntitled(headline) || ToldNames.ArePeople(paragraph);

    private ValueList<Guid> Credits(IEnumerable<ToldPerson> people) => people.Select(person =>
        draft.Credit(person.Name, $"{person.Name}\n{person.Affiliation}", credit => credit with { Affiliation = person.Affiliation })).ToValueList();

    /// <summary>Times that are told without a zone are no times of day.</summary>
    private static EventDetails Dated(EventDetails details, When when) => details with { When = details.Zone is null ? when.DaysAlone() : when };

    private static string ParagraphOf(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;

    private static string Before(string text, int at) => at >= 2 ? text[..(at - 2)] : "";

    private static string Behind(string text, int at) => at + 2 <= text.Length ? text[(at + 2)..] : "";
}
