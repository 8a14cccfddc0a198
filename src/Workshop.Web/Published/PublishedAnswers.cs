using System.Collections.Concurrent;
using NodaTime;

namespace Workshop.Web.Published;

/// <summary>
/// The answers that are kept in memory. Bounded in bytes: what has not been asked for since the hand last came by goes first. A change
/// drops what it touches; what was being rendered at that moment is given to those who were waiting for it and not kept.
/// </summary>
/// <remarks>Reading takes no lock and allocates nothing; keeping, dropping and evicting take one.</remarks>
public sealed class PublishedAnswers(TimeProvider clock)
{
    /// <summary>Of bodies and their codings; about 1,000 usual pages.</summary>
    public const long Limit = 64L * 1024 * 1024;

    /// <summary>Where no public address is set: how many scheme and host pairs have answers of their own at a time.</summary>
    private const int Hosts = 8;

    private readonly ConcurrentDictionary<Address, KeptAnswer> answers = new();
    private readonly ConcurrentDictionary<Address, Task<Answer?>> renderings = new();
    private readonly LinkedList<KeptAnswer> hand = [];
    private readonly Lock gate = new();
    private long weight;
    private long epoch;

    /// <summary>Bytes held, roughly.</summary>
    public long Weight => Interlocked.Read(ref weight);

    public int Count => answers.Count;

    /// <summary>Raised by every change. A rendering that began before it is not kept.</summary>
    internal long Epoch => Interlocked.Read(ref epoch);

    /// <summary>What was kept most lately, for the one that makes it smaller.</summary>
    internal Action<KeptAnswer>? Added { get; set; }

    /// <summary>Null where there is none, or where it is no longer true.</summary>
    internal Answer? Find(in Address address)
    {
        if (!answers.TryGetValue(address, out var kept)) return null;
        if (kept.IsPast(clock)) return null;
        if (!kept.Wanted) kept.Wanted = true;
        return kept.Answer;
    }

    /// <summary>Whoever asks first renders; the others wait for the same rendering, unless a change came between.</summary>
    internal Task<Answer?> Join(in Address address, TaskCompletionSource<Answer?> mine) => renderings.GetOrAdd(address, mine.Task);

    internal void Leave(in Address address, TaskCompletionSource<Answer?> mine) => renderings.TryRemove(new(address, mine.Task));

    /// <param name="since">The epoch in which its rendering began.</param>
    internal void Keep(in Address address, Answer answer, PublishedPage page, long since)
    {
        var until = page.TrueUntil is { } change && change < Instant.MaxValue ? change.ToDateTimeUtc().Ticks : long.MaxValue;
        var kept = new KeptAnswer(address, answer, page.Subjects, until);
        lock (gate)
        {
            if (since != epoch || kept.Weight > Limit / 4 || !HasRoomForHost(address)) return;
            if (answers.TryGetValue(address, out var old)) Drop(old);
            answers[address] = kept;
            kept.Place = hand.AddLast(kept);
            weight += kept.Weight;
            Evict();
        }
        Added?.Invoke(kept);
    }

    /// <summary>To be called when a kept answer has become heavier or lighter.</summary>
    internal void Reweigh(KeptAnswer kept)
    {
        lock (gate)
        {
            if (kept.Dropped) return;
            weight -= kept.Weight;
            kept.Weigh();
            weight += kept.Weight;
            Evict();
        }
    }

    /// <summary>Drops what a change touches, and with any change every list.</summary>
    public void Purge(Touched touched)
    {
        lock (gate)
        {
            epoch++;
            renderings.Clear();
            foreach (var (_, kept) in answers)
                if (touched.Everything || kept.Subjects.Count == 0 || kept.Subjects.Overlaps(touched.Ids)) Drop(kept);
        }
    }

    private void Drop(KeptAnswer kept)
    {
        if (kept.Dropped) return;
        kept.Dropped = true;
        weight -= kept.Weight;
        hand.Remove(kept.Place!);
        answers.TryRemove(new(kept.Address, kept));
    }

    /// <summary>The clock algorithm: what was wanted since the last round stays for another.</summary>
    private void Evict()
    {
        while (weight > Limit && hand.First is { } next)
        {
            if (next.Value.Wanted && !next.Value.IsPast(clock))
            {
                next.Value.Wanted = false;
                hand.Remove(next);
                hand.AddLast(next);
            }
            else
            {
                Drop(next.Value);
            }
        }
    }

    /// <summary>
    /// A new host takes the place of one whose answers nobody wants. If there is none, it has to do without for now, and whoever is here
    /// has to be wanted again before the next one comes: no stranger's names keep the right one out.
    /// </summary>
    private bool HasRoomForHost(Address address)
    {
        if (address.Host.Length == 0) return true;
        var hosts = hand.GroupBy(kept => (kept.Address.Scheme, kept.Address.Host)).ToList();
        if (hosts.Count < Hosts || hosts.Exists(host => host.Key == (address.Scheme, address.Host))) return true;
        if (hosts.Find(host => !host.Any(kept => kept.Wanted)) is { } unwanted)
        {
            foreach (var kept in unwanted) Drop(kept);
            return true;
        }
        foreach (var kept in hand) kept.Wanted = false;
        return false;
    }
}
