using System.Globalization;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Importing.Planning;

/// <summary>
/// Finds sessions again: by id, code, then by what is printed of them. From the surest to the least sure: title with speakers and time, title with
/// either, title; the number, where something else agrees; the same people; the same slot, where the titles have most words in common.
/// </summary>
/// <param name="pairs">With the ids of credits and rooms as they are here.</param>
internal sealed class SessionPairs(Pairs<Session> pairs, Func<Guid, Guid> credit, Func<Guid, Guid> room)
{
    private readonly Dictionary<Session, string> names = new(ReferenceEqualityComparer.Instance);

    internal void ByCode(IReadOnlyCollection<Session> ours) => pairs.By(ours, session => session.Code, session => session.Code);

    /// <param name="here">Those that there are: a speaker alone makes no talk the one that was left out.</param>
    internal void ByContent(IReadOnlyCollection<Session> ours, IReadOnlySet<Guid> here)
    {
        By(Title, People, Time);
        By(Title, People);
        By(Title, Time);
        By(Title, Day);
        By(Title);
        pairs.ByAlone(ours, Number, Number, (their, our) => Agree(their, our, here.Contains(our.Id)));
        Alone(ours, People, Time);
        Alone([.. ours.Where(session => here.Contains(session.Id))], People);
        pairs.ByAlone(ours, Label, Label, AreAlike);
        pairs.ByAlone(ours, session => Key(session, true, Time, Place), session => Key(session, false, Time, Place), AreAlike);
        // What was still to be announced for this time; the one of its day that begins so, which was moved and is called a little differently.
        pairs.ByAlone(ours, session => Key(session, true, Time), session => IsOpen(session) ? Key(session, false, Time) : null, (their, our) => their.IsBreak == our.IsBreak && Place(their, true) == Place(our, false));
        pairs.ByAlone(ours, session => Key(session, true, Beginning, Day), session => Key(session, false, Beginning, Day), AreAlike);

        void By(params ReadOnlySpan<Func<Session, bool, string?>> said)
        {
            var parts = said.ToArray();
            pairs.By(ours, session => Key(session, true, parts), session => Key(session, false, parts));
        }

        // Two different titles of one kind each are two talks of one speaker, unless there is nothing else that they could be.
        void Alone(IReadOnlyCollection<Session> among, params Func<Session, bool, string?>[] said) =>
            pairs.ByAlone(among, session => Key(session, true, said), session => Key(session, false, said), (their, our) => their.IsBreak == our.IsBreak);
    }

    private static string? Key(Session session, bool theirs, params ReadOnlySpan<Func<Session, bool, string?>> parts)
    {
        var key = new string[parts.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at](session, theirs) is not { } part) return null;
            key[at] = part;
        }
        return string.Join('\0', key);
    }

    private string? Title(Session session, bool theirs) => Name(session) is { Length: > 0 } name ? name : null;

    private string? People(Session session, bool theirs)
    {
        var people = session.Speakers.IsEmpty ? session.Authors.Select(author => author.Credit) : session.Speakers;
        var ids = people.Select(id => theirs ? credit(id) : id).Order().ToList();
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private static string? Time(Session session, bool theirs) => session.Start is { } start ? $"{Day(session, theirs)} {WallClock.Time.Format(start)}" : null;

    private static string Day(Session session, bool theirs) => session.Day is { } day ? WallClock.Date.Format(day) : "";

    private string? Place(Session session, bool theirs) => session.Room is { } where ? (theirs ? room(where) : where).ToString() : null;

    /// <summary>Neither a title nor anybody who speaks.</summary>
    private static bool IsOpen(Session session) => session is { Title: null or "", Speakers.IsEmpty: true, Authors.IsEmpty: true, Label: null or "" };

    /// <summary>The first two words, where nobody speaks and it is no break.</summary>
    private string? Beginning(Session session, bool theirs) => session is { IsBreak: false, Speakers.IsEmpty: true, Authors.IsEmpty: true } && Name(session).Split(' ') is [var one, var two, ..] ? $"{one} {two}" : null;

    private static string? Label(Session session) => session.Label is { Length: > 0 } label ? Folding.SortKey(label) : null;

    private static string Number(Session session) => session.Number.ToString(CultureInfo.InvariantCulture);

    private bool Agree(Session their, Session our, bool isHere) =>
        Title(their, true) is { } title && title == Title(our, false)
        || isHere && People(their, true) is { } people && people == People(our, false)
        || Time(their, true) is { } time && time == Time(our, false) && Place(their, true) == Place(our, false) && AreAlike(their, our);

    /// <summary>One of them has no title, or half of the words of the longer are the other's too.</summary>
    private bool AreAlike(Session their, Session our)
    {
        if (their.IsBreak != our.IsBreak) return false;
        if (their.Title is null or "" || our.Title is null or "") return true;
        var (one, other) = (Name(their).Split(' ').ToHashSet(), Name(our).Split(' ').ToHashSet());
        return 2 * one.Intersect(other).Count() >= Math.Max(one.Count, other.Count);
    }

    private string Name(Session session)
    {
        if (names.TryGetValue(session, out var known)) return known;
        var printed = session.Title is { Length: > 0 } title ? title : session.Label ?? "";
        return names[session] = Folding.SortKey(printed) is { Length: > 0 } name ? name : printed.Trim();
    }
}
