using Workshop.Importing.Exports;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Importing.Indico;

/// <summary>
/// Puts contributions into sessions that they only name. Where the session itself is not in the export there is still one of that name on each day, with
/// nothing known of it but its parts.
/// </summary>
internal static class IndicoSessions
{
    /// <summary>Blocks of one name that are looked at.</summary>
    private const int MostBlocks = 200;

    internal static void Gather(IndicoEvent one)
    {
        var there = one.Titles.ToLookup(pair => Folding.Fold(pair.Value), pair => pair.Key);
        var made = new Dictionary<string, ToldSession>();
        foreach (var (contribution, title) in one.Named)
            if (contribution.Whole is null && Whole(one, contribution, title, there, made) is var whole && whole != contribution) contribution.Whole = whole;
        foreach (var session in one.Told.Sessions)
            if (session.Kind is null && session.Whole?.Kind == SessionKind.PosterSession) session.Kind = SessionKind.Poster;
    }

    private static ToldSession Whole(IndicoEvent one, ToldSession contribution, string title, ILookup<string, ToldSession> there, Dictionary<string, ToldSession> made)
    {
        var blocks = there[Folding.Fold(title)];
        if (blocks.Take(MostBlocks).FirstOrDefault(block => IsWithin(contribution, block)) is { } around) return around;
        if (blocks.Take(2).ToList() is [var only]) return only;
        var day = contribution.Start?.Date;
        var key = $"session named {Folding.Fold(title)}{(day is { } known ? $" on {WallClock.Date.Format(known)}" : "")}";
        if (made.TryGetValue(key, out var whole)) return whole;
        made.Add(key, whole = new(key, contribution.Origin) { Title = title, Start = day is { } its ? new ToldTime(its) : null });
        one.Told.Sessions.Add(whole);
        return whole;
    }

    private static bool IsWithin(ToldSession contribution, ToldSession block) =>
        contribution.Start?.Local is { } start && block.Start?.Local <= start && block.End?.Local > start;
}
