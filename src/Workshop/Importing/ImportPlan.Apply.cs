using Workshop.Importing.Planning;
using Workshop.Programmes;

namespace Workshop.Importing;

public sealed partial class ImportPlan
{
    /// <summary>Larger numbers of a source are not kept: somebody may want to add sessions after them.</summary>
    private const int LargestNumber = 1_000_000_000;

    /// <summary>How many new codes for sessions it takes at most: those of the source that are given here already.</summary>
    public int CodesNeeded => sides.Source.Sessions.Count(session => !IsFree(session) || sides.Here.Sessions.Any(known => known.Code == session.Code && known.Id != session.Id));

    /// <summary>
    /// The whole programme with what was decided, to be applied like any other; problems where it would not hold together, as long as a time zone
    /// is not known. Nothing that is not ticked changes.
    /// </summary>
    /// <param name="codes">New on the whole site, <see cref="CodesNeeded"/> of them.</param>
    public Outcome<Programme> Apply(ImportChoices choices, IReadOnlyList<string> codes)
    {
        var taken = Changes.Where(choices.Takes).Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
        var here = sides.Here;
        var applied = here with
        {
            Event = IsNew ? sides.Source.Event : EventFields.All.Where(field => taken.Contains($"{UnpublishedPart.Details}/{field.Name}"))
                .Aggregate(here.Event, (details, field) => field.Take(details, sides.Source.Event)),
            Sections = sections.Apply(taken),
            Sessions = Held(Numbered(sessions.Apply(taken), codes)),
            Calendar = IsNew ? sides.Source.Calendar : here.Calendar,
        };
        var named = Sides.Named(applied);
        applied = (applied with
        {
            Credits = credits.Trim(credits.Apply(taken), named),
            Rooms = rooms.Trim(rooms.Apply(taken), named),
            Tracks = tracks.Trim(tracks.Apply(taken), named),
            People = [.. here.People, .. sides.Source.People],
            LastNumber = Math.Max(LastNumber, applied.Sessions.Select(session => session.Number).DefaultIfEmpty(0).Max()),
        }).Settled();
        return applied.Problems() is { Count: > 0 } problems ? (List<Problem>)[.. problems] : applied;
    }

    /// <summary>Numbers and codes of new sessions: the source's where they were never given here.</summary>
    private ValueList<Session> Numbered(ValueList<Session> all, IReadOnlyList<string> codes)
    {
        var last = LastNumber;
        var known = sides.Here.Sessions.Select(session => session.Id).ToHashSet();
        var given = sides.Here.Sessions.Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        var next = 0;
        return all.Select(session => known.Contains(session.Id) ? session : session with
        {
            Number = session.Number > sides.Here.LastNumber && session.Number <= LargestNumber ? session.Number : ++last,
            Code = IsFree(session) && given.Add(session.Code) ? session.Code : codes[next++],
        }).ToValueList();
    }

    private int LastNumber => Math.Max(
        sides.Here.LastNumber,
        sides.Source.LastNumber <= LargestNumber ? sides.Source.LastNumber : sides.Source.Sessions.Select(session => session.Number).Where(number => number <= LargestNumber).DefaultIfEmpty(0).Max());

    private bool IsFree(Session session) => !outside.Codes.TryGetValue(session.Code, out var whose) || whose == session.Id;

    /// <summary>What is part of a session that is not there goes up to where that stood; what came to be part of itself stands alone.</summary>
    private ValueList<Session> Held(ValueList<Session> all)
    {
        var there = all.ToDictionary(session => session.Id, session => session.Parent);
        foreach (var session in all) there[session.Id] = Above(session.Parent);
        foreach (var session in all)
            if (IsCircle(session.Id)) there[session.Id] = null;
        return all.Select(session => session.Parent == there[session.Id] ? session : session with { Parent = there[session.Id] }).ToValueList();

        Guid? Above(Guid? parent)
        {
            for (var steps = 0; parent is { } id && !there.ContainsKey(id); steps++)
                parent = steps > SessionTree.MostLevels ? null : (sides.Source.Sessions.Find(id) ?? sides.Here.Sessions.Find(id))?.Parent;
            return parent;
        }

        bool IsCircle(Guid id)
        {
            var at = there[id];
            for (var steps = 0; at is { } above && steps <= there.Count; steps++)
                if (above == id) return true;
                else at = there[above];
            return false;
        }
    }
}
