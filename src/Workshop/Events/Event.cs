using NodaTime;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Events;

/// <summary>
/// The working copy of an event, which its organizers edit and the public never sees, with what is live beside it: slug, status,
/// visibility. <see cref="Compose"/> makes it a programme; <see cref="Apply"/> makes it what a programme says.
/// </summary>
public sealed class Event
{
    private readonly List<Row<Section>> sections = [];
    private readonly List<Row<Credit>> credits = [];
    private readonly List<Row<Room>> rooms = [];
    private readonly List<Row<Track>> tracks = [];
    private readonly List<Row<Session>> sessions = [];

    public Event(Guid id, string slug)
    {
        (Id, Slug) = (id, slug);
    }

    public Guid Id { get; private set; }

    /// <summary>In the event's address; older ones stay this event's for ever.</summary>
    public string Slug { get; private set; }

    public EventStatus Status { get; private set; }

    public Visibility Visibility { get; private set; }

    public EventDetails Details { get; private set; } = new();

    /// <summary>As in the details: whose team may look after this event too.</summary>
    public Guid? Series { get; private set; }

    public int LastNumber { get; private set; }

    public ValueList<CalendarStamp> Calendar { get; private set; }

    /// <summary>How often the status has changed since the first release: added to every SEQUENCE, which thus rises with each change of it.</summary>
    public int StatusChanges { get; private set; }

    /// <summary>When the status or the address last changed; null: never, but by a release.</summary>
    public Instant? LiveChangedAt { get; private set; }

    /// <summary>When it was deleted: it is nobody's, not even its team's, until an owner puts it back or it is gone for good. Null: it is not.</summary>
    public Instant? DeletedAt { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<Row<Section>> Sections => sections;

    public IReadOnlyList<Row<Credit>> Credits => credits;

    public IReadOnlyList<Row<Room>> Rooms => rooms;

    public IReadOnlyList<Row<Track>> Tracks => tracks;

    public IReadOnlyList<Row<Session>> Sessions => sessions;

    /// <summary>Takes its rows as they are stored, all of them at once.</summary>
    /// <exception cref="InvalidOperationException">It has rows already.</exception>
    /// <exception cref="ArgumentException">A row is another event's.</exception>
    public void Load(IEnumerable<Row<Section>> sections, IEnumerable<Row<Credit>> credits, IEnumerable<Row<Room>> rooms, IEnumerable<Row<Track>> tracks, IEnumerable<Row<Session>> sessions)
    {
        Take(this.sections, sections);
        Take(this.credits, credits);
        Take(this.rooms, rooms);
        Take(this.tracks, tracks);
        Take(this.sessions, sessions);
    }


    /// <summary>The programme that this working copy amounts to.</summary>
    /// <param name="directory">Everybody credited here, by id.</param>
    public Programme Compose(IReadOnlyDictionary<Guid, Person> directory)
    {
        var credited = InOrder(credits);
        return new(Id, Details)
        {
            Sections = InOrder(sections),
            Credits = credited,
            People = credited.Select(credit => credit.Person).Distinct().Select(person => directory[person]).ToValueList(),
            Rooms = InOrder(rooms),
            Tracks = InOrder(tracks),
            Sessions = InOrder(sessions),
            LastNumber = LastNumber,
            Calendar = Calendar,
        };
    }

    /// <summary>
    /// Makes the working copy what the programme says, ids included: the one way in for restored releases, clones, imports and samples.
    /// Numbers once given and calendar stamps once issued are not taken back: SEQUENCE never falls (RFC 5545 §3.8.7.4).
    /// All of it or, where the programme does not hold together, nothing: then its problems are the answer.
    /// </summary>
    /// <exception cref="ArgumentException">The programme is another event's: a bug, nobody can put it right.</exception>
    public Outcome Apply(Programme programme)
    {
        if (programme.Id != Id) throw new ArgumentException("The programme is another event's.", nameof(programme));
        if (programme.Problems() is { Count: > 0 } problems) return Outcome.From(problems);
        Details = programme.Event;
        Series = Details.Series;
        Replace(sections, programme.Sections);
        Replace(credits, programme.Credits);
        Replace(rooms, programme.Rooms);
        Replace(tracks, programme.Tracks);
        Replace(sessions, programme.Sessions);
        LastNumber = Math.Max(LastNumber, programme.LastNumber);
        Calendar = CalendarStamp.Join(Calendar, programme.Calendar);
        return Outcome.Success;
    }

    /// <summary>Takes what a release has just told the calendars.</summary>
    public void Issued(ValueList<CalendarStamp> calendar) => Calendar = calendar;

    /// <summary>Changes what the public sees of the event at once, without a release.</summary>
    public void Become(EventStatus status)
    {
        if (status == Status) return;
        if (Status != EventStatus.Draft || StatusChanges > 0 || !Calendar.IsEmpty) StatusChanges++;
        Status = status;
    }

    /// <summary>Takes over how often its status had changed where it comes from, so that no SEQUENCE falls.</summary>
    public void ComesWith(int statusChanges) => StatusChanges = Math.Max(StatusChanges, statusChanges);

    /// <summary>Takes the instant of a change of what is live. It never falls, as what goes out is dated by it.</summary>
    public void LiveChanged(Instant at) => LiveChangedAt = LiveChangedAt is { } before ? Instant.Max(before, at) : at;

    public void Become(Visibility visibility) => Visibility = visibility;

    public void MoveTo(string slug) => Slug = slug;

    /// <summary>The public sees it no more.</summary>
    public void Delete(Instant at)
    {
        Become(EventStatus.Draft);
        DeletedAt = at;
    }

    /// <summary>Takes the deletion back. It is not public again by that.</summary>
    public void Undelete() => DeletedAt = null;

    private void Take<T>(List<Row<T>> rows, IEnumerable<Row<T>> stored)
        where T : class, IPart
    {
        if (rows.Count > 0) throw new InvalidOperationException("The event has its rows already.");
        rows.AddRange(stored);
        if (rows.Exists(row => row.EventId != Id)) throw new ArgumentException("A row is another event’s.", nameof(stored));
    }

    private static ValueList<T> InOrder<T>(List<Row<T>> rows)
        where T : class, IPart => rows.OrderBy(row => row.Order).Select(row => row.Body).ToValueList();

    private void Replace<T>(List<Row<T>> rows, ValueList<T> parts)
        where T : class, IPart
    {
        var known = rows.ToDictionary(row => row.Id);
        var kept = parts.Select(part => part.Id).ToHashSet();
        rows.RemoveAll(row => !kept.Contains(row.Id));
        // The rows that stay share the places that they have: where one goes, the others have not moved.
        var places = new Queue<int>(rows.Select(row => row.Order).Order());
        var next = 0;
        foreach (var part in parts)
        {
            if (known.TryGetValue(part.Id, out var row))
            {
                row.Order = next = Math.Max(next, places.Dequeue());
                if (!row.Body.Equals(part)) row.Body = part;
            }
            else
            {
                rows.Add(new(Id, next, part));
            }
            next++;
        }
    }
}
