using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;

namespace Workshop.Web.Published;

/// <summary>
/// Composed publications, kept for the pages that are not: the same schedule in another zone, on one day, with some words in it. What is
/// used least goes first; a change drops what it touches, and what was being composed at that moment is used once and not kept.
/// </summary>
public sealed class PublishedProgrammes(Publications publications, SiteQueries sites, Settings settings)
{
    /// <summary>Of programmes, roughly, in bytes: some ten conferences of a thousand sessions, or a thousand workshops.</summary>
    public const long Limit = 32L * 1024 * 1024;

    private readonly Dictionary<string, LinkedListNode<Composed>> composed = [];
    private readonly Dictionary<string, Task<Sought<Publication>>> composing = [];
    private readonly LinkedList<Composed> byUse = [];
    private readonly Lock gate = new();
    private Task<SiteSettings>? site;
    private long weight;
    private long epoch;

    /// <summary>Bytes held, roughly.</summary>
    public long Weight => Interlocked.Read(ref weight);

    /// <summary>No SQL once composed; an unknown slug and one that has moved are asked for anew every time.</summary>
    public Task<Sought<Publication>> FindAsync(string slug, CancellationToken stop)
    {
        lock (gate)
        {
            if (composed.TryGetValue(slug, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                return Task.FromResult(new Sought<Publication>(node.Value.Publication));
            }
            if (!composing.TryGetValue(slug, out var shared)) composing[slug] = shared = ComposeAsync(slug, epoch);
            return shared.WaitAsync(stop);
        }
    }

    /// <summary>The portal as this request sees it: under the address that is set, else under the one that was asked for.</summary>
    public async Task<Site> SiteAsync(HttpContext context, CancellationToken stop)
    {
        var settled = await Settled().WaitAsync(stop);
        return settled.At(settings.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{FromMemory.HostOf(context.Request)}");
    }

    public void Purge(Touched touched)
    {
        lock (gate)
        {
            epoch++;
            composing.Clear();
            if (touched.Everything) site = ReadSiteAsync();
            for (var node = byUse.First; node is not null;)
            {
                var next = node.Next;
                if (touched.Everything || node.Value.Subjects.Overlaps(touched.Ids)) Drop(node);
                node = next;
            }
        }
    }

    /// <summary>For all who wait for it, so that it does not end with any one of them.</summary>
    private async Task<Sought<Publication>> ComposeAsync(string slug, long since)
    {
        await Task.Yield();   // it is begun under the gate, which nothing may hold while it reads
        try
        {
            var sought = await publications.FindAsync(slug, CancellationToken.None);
            if (sought.Found is { } publication) Keep(slug, new(publication), since);
            return sought;
        }
        finally
        {
            lock (gate)
                if (since == epoch) composing.Remove(slug);
        }
    }

    /// <summary>Read once, and again as soon as it changes: no page asks the database for it.</summary>
    private Task<SiteSettings> Settled()
    {
        lock (gate) return site is { IsFaulted: false } ? site : site = ReadSiteAsync();
    }

    private async Task<SiteSettings> ReadSiteAsync()
    {
        await Task.Yield();   // it too is begun under the gate, which nothing may hold while it reads
        return await sites.SiteAsync(CancellationToken.None);
    }

    private void Keep(string slug, Composed publication, long since)
    {
        lock (gate)
        {
            if (since != epoch || publication.Weight > Limit) return;
            composed[slug] = byUse.AddFirst(publication);
            weight += publication.Weight;
            while (weight > Limit) Drop(byUse.Last!);
        }
    }

    private void Drop(LinkedListNode<Composed> node)
    {
        byUse.Remove(node);
        composed.Remove(node.Value.Publication.Live.Slug);
        weight -= node.Value.Weight;
    }

    private sealed class Composed(Publication publication)
    {
        public Publication Publication => publication;

        public IReadOnlySet<Guid> Subjects { get; } = new PublishedPage().About(publication).Subjects;

        public long Weight { get; } = WeightOf(publication);

        /// <summary>Texts, two bytes a letter, and what the records around them take.</summary>
        private static long WeightOf(Publication publication)
        {
            var programme = publication.Programme;
            return 8192
                + programme.Sessions.Sum(session => 1024L + (2L * (session.Abstract?.Length ?? 0)))
                + programme.Credits.Sum(credit => 512L + (2L * (credit.Biography?.Length ?? 0)))
                + programme.Sections.Sum(section => 512L + (2L * section.Body.Length))
                + (1024L * (publication.Children.Count + publication.Editions.Count));
        }
    }
}
