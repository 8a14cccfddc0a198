using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Data;

namespace Workshop.Web.Samples;

/// <summary>The events that a new portal begins with, kept beside this file as programmes under their slugs.</summary>
internal static class SampleEvents
{
    private const string Prefix = "Samples/";

    public static IEnumerable<(string Slug, Programme Programme)> All() =>
        typeof(SampleEvents).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => (name[Prefix.Length..], Read(name)));

    /// <summary>Makes and releases them as organizers would, within the transaction of the caller.</summary>
    public static async Task LoadAsync(WorkshopDb db, Releases releases, Instant at, CancellationToken stop)
    {
        foreach (var (slug, programme) in All())
        {
            var meeting = new Event(programme.Id, slug);
            meeting.Apply(programme).OrThrow();
            db.Events.Add(meeting);
            await db.IntroduceAsync(programme.People, stop);
            await db.SaveChangesAsync(stop);
            await releases.WriteAsync(meeting, before: null, note: null, at, stop);
        }
    }

    private static Programme Read(string name)
    {
        using var resource = typeof(SampleEvents).Assembly.GetManifestResourceStream(name)!;
        var document = new byte[resource.Length];
        resource.ReadExactly(document);
        return Document.Read(document);
    }
}
