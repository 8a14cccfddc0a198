using System.Globalization;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Time;

namespace Workshop.Importing.Calendars;

internal sealed partial class ToldProgramme
{
    private static readonly Dictionary<string, SessionKind> SessionKinds =
        Enum.GetValues<SessionKind>().ToDictionary(Headline.KindOf, StringComparer.Ordinal);

    private static readonly Dictionary<string, EventKind> EventKinds =
        Enum.GetValues<EventKind>().ToDictionary(kind => Headline.KindOf(kind, null), StringComparer.Ordinal);

    /// <param name="entries">Of one session; the first is its own, others were told of it earlier.</param>
    private void Add(List<OwnEntry> entries, ToldPlaces places, GeoPoint? geo, ToldJoining? joining)
    {
        var entry = entries[0].Entry;
        var (head, tail) = Parted(entry.Description ?? "");
        if (joining is not null && tail.StartsWith(joining.Text, StringComparison.Ordinal)) tail = Behind(tail, joining.Text.Length);
        var names = ToldNames.Of(entry.Summary, head);
        var place = PlaceOf(entry, joining);
        var room = place is null ? null : entry.Geo == geo ? places.Room(place) : places.Room(place) ?? place;
        var session = draft.Session(entry.Uid, !entry.Categories.IsEmpty && SessionKinds.TryGetValue(entry.Categories[0], out var kind) ? kind : SessionKind.Other, code: entry.Session) with
        {
            Title = names.Title,
            Label = names.Label,
            Speakers = Credits(names.Speakers),
            Authors = Credits(names.Authors).Select(credit => new Author(credit)).ToValueList(),
            Chairs = Credits(names.Chairs),
            Abstract = tail.Length > 0 ? PlainMarkdown.Of(tail, work) : null,
            Tracks = entry.Categories.Skip(1).Select(track => draft.Track(track, key: track)).ToValueList(),
            Room = room is null ? null
                : entry.Geo == geo ? draft.Room(room, key: room)
                : draft.Room(room, known => known with { Place = places.Elsewhere(entry.Geo) }, key: string.Create(CultureInfo.InvariantCulture, $"{room}\n{entry.Geo?.Latitude} {entry.Geo?.Longitude}")),
            Cancelled = entry.Status == CalendarStatus.Cancelled,
        };
        draft.Add(At(session, entry.Time), entries[0].Origin);
        foreach (var each in entries) Stamp(each, session.Id);
    }

    private Session At(Session session, CalendarTime time)
    {
        if (time.AllDay || time.Zone is null) return session with { Day = time.Start.Date };
        var (start, end) = (time.Start, time.End);
        if (time.Zone != draft.Event.Zone && Zones.Find(time.Zone) is { } from && Zones.Find(draft.Event.Zone) is { } to)
            (start, end) = (Occurrence.Moved(start, from, to), end is { } until ? Occurrence.Moved(until, from, to) : null);
        return session.At(start, end);
    }

    /// <summary>
    /// Those that have an order and no times yet, as the meeting's entry lists them. A session that had a time once, which was cancelled, may be one
    /// of them.
    /// </summary>
    private void AddUntimed(List<string> lines)
    {
        if (lines.Count == 0) return;
        var (listed, index) = (lines.ToHashSet(StringComparer.Ordinal), new ProgrammeIndex(draft.Read().Programme));
        var back = new List<(Session Was, string Line)>();
        foreach (var session in draft.Sessions.Where(session => session.Cancelled))
            if (CalendarText.Line(session, index) is var line && listed.Remove(line)) back.Add((session, line));
        draft.Replace(back.Select(each => each.Was with { Cancelled = false, Day = null, Start = null, End = null, Minutes = null }));
        var added = new List<Session>();
        foreach (var line in lines.Where(listed.Contains))
        {
            added.Add(draft.Session($"untimed {line}", SessionKind.Other) with { Title = line });
            draft.Add(added[^1], ofEvent[0].Origin);
        }
        if (back.Count == 0 || IsInOrder(lines)) return;
        // Not in that order: then it is told apart, as what was cancelled and as what is to come.
        draft.Replace(back.Select(each => each.Was));
        draft.Remove(added.Select(session => session.Id).ToHashSet());
        foreach (var line in lines) draft.Add(draft.Session($"untimed {line}", SessionKind.Other) with { Title = line }, ofEvent[0].Origin);
    }

    private bool IsInOrder(List<string> lines)
    {
        var programme = draft.Read().Programme with { Id = id, Calendar = stamps.ToValueList() };
        var index = new ProgrammeIndex(programme);
        return new CalendarEntries(programme, default).Untimed().Select(session => CalendarText.Line(session, index)).SequenceEqual(lines);
    }

    private (string? Head, string Tail) Parted(string description)
    {
        var part = CalendarText.PartOf + headline;
        var at = ToldJoining.Find(description, part, "\n\n", "\n\n");
        if (at < 0) return (null, description);
        return (at >= 2 ? description[..(at - 2)] : null, Behind(description, at + part.Length));
    }

    /// <summary>The list of what has no time yet taken off the end.</summary>
    private (string Front, List<string> Lines) Listed(string description)
    {
        var front = CalendarText.Untimed + "\n1. ";
        var at = description.LastIndexOf(front, StringComparison.Ordinal);
        if (at < 0 || at > 0 && (at < 2 || description[at - 1] != '\n' || description[at - 2] != '\n')) return (description, []);
        var lines = new List<string>();
        for (var start = at + front.Length; start >= 0;)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"\n{lines.Count + 2}. ");
            var next = description.IndexOf(mark, start, StringComparison.Ordinal);
            lines.Add(next < 0 ? description[start..] : description[start..next]);
            start = next < 0 ? -1 : next + mark.Length;
            if (lines.Count + ofSessions.Count > Source.MostSessions) return (description, []);
        }
        return (Before(description, at), lines);
    }

    /// <summary>How one takes part: in the meeting's own entry, else in all its sessions', in the same words.</summary>
    private ToldJoining? Joining()
    {
        if (ofEvent.Count > 0 && ofEvent[0].Entry is var meeting && ToldJoining.In(Listed(meeting.Description ?? "").Front, meeting.Join, isLast: ofSessions.Count > 0 || !IsTalk(meeting)) is { } told
            && ofSessions.TrueForAll(each => Parted(each.Entry.Description ?? "").Tail.StartsWith(told.Text, StringComparison.Ordinal))) return told;
        if (ofEvent.Count > 0 || ofSessions.Count == 0) return null;
        var one = ofSessions[0].Entry;
        return ToldJoining.In(Parted(one.Description ?? "").Tail, one.Join, isLast: false) is { } found
            && ofSessions.TrueForAll(each => Parted(each.Entry.Description ?? "").Tail.StartsWith(found.Text, StringComparison.Ordinal)) ? found : null;
    }

    private bool IsTalk(CalendarEntry entry) => ofSessions.Count == 0 && !entry.Categories.IsEmpty && KindOf(entry.Categories[0]).Kind is EventKind.Seminar or EventKind.Colloquium;

    private static (EventKind Kind, string? Printed) KindOf(string words)
    {
        if (words.Length == 0 || EventKinds.TryGetValue(words, out var known)) return (words.Length == 0 ? EventKind.Other : EventKinds[words], null);
        return (EventWords.KindOf(words) ?? EventKind.Other, words);
    }

    private static string? PlaceOf(CalendarEntry? entry, ToldJoining? joining) =>
        entry?.Location is { } place && !(place == "Online" && joining?.Attendance.Mode == AttendanceMode.Online) ? place : null;

    private static GeoPoint? Shared(IEnumerable<GeoPoint?> points) => points.Distinct().ToList() is [var only] ? only : null;

    private static EventDetails Organized(EventDetails details, CalendarEntry? entry)
    {
        var name = entry?.Organizer is { Length: > 0 } told && told != details.Title ? told : null;
        if (entry?.OrganizerEmail is { } email) return details with { Contact = new(name, email) };
        return name is null ? details : details with { Organization = new(name) };
    }

    private void Stamp(OwnEntry entry, Guid record) => stamps.Add(new(record, entry.Entry.Uid, entry.Entry.Sequence, entry.Entry.LastModified, entry.Entry.Time)
    {
        Place = entry.Entry.Location,
        Status = entry.Entry.Status,
        Code = entry.Entry.Session,
    });
}
