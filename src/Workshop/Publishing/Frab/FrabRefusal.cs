using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

/// <summary>What cannot be said in a schedule: all of it, or some of its sessions.</summary>
internal static class FrabRefusal
{
    internal static Problem? Of(Publication publication)
    {
        var title = Words.Quoted(publication.Title);
        if (publication.Live.Status == EventStatus.Cancelled) return new("Status", $"{title} is cancelled, and a schedule in this format could not say so.");
        if (publication.Live.Status == EventStatus.Postponed || publication.Programme.Event.When is When.Postponed)
            return new("Status", $"{title} is postponed, and a schedule in this format could not say so.");
        return publication.Programme.Sessions.Any(session => FrabExport.IsTold(session, publication.Index.Timings[session])) ? null
            : new("Sessions", $"No session of {title} has a day and a time yet, and this format has no place for others.");
    }

    /// <summary>A poster whose session goes out is not missing: that session is one event, however many hang there.</summary>
    internal static IReadOnlyList<LeftOut> Sessions(Publication publication)
    {
        var (index, timings) = (publication.Index, publication.Index.Timings);
        var left = publication.Programme.Sessions.Where(session => !FrabExport.IsTold(session, timings[session])).ToLookup(session => session switch
        {
            { Cancelled: true } => new Reason("are cancelled", "is cancelled"),
            { Kind: SessionKind.Poster } when index.Session(session.Parent) is { } whole && FrabExport.IsTold(whole, timings[whole]) =>
                new Reason("are posters of a session that is there as a whole", "is a poster of a session that is there as a whole"),
            _ => new Reason("have no time yet", "has no time yet"),
        });
        return [.. left.Select(same => new LeftOut(same.Key.OfMany, same.Key.OfOne, same.ToValueList()))];
    }

    private sealed record Reason(string OfMany, string OfOne);
}
