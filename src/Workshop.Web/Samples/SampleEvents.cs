using NodaTime;
using Workshop.Events;
using Workshop.Web.Data;

namespace Workshop.Web.Samples;

/// <summary>Furnishes a new portal with the samples.</summary>
internal static class SampleEvents
{
    /// <summary>Makes and releases them as organizers would, within the transaction of the caller.</summary>
    public static async Task LoadAsync(WorkshopDb db, Releases releases, Instant at, CancellationToken stop)
    {
        foreach (var sample in Sample.All)
        {
            var programme = sample.Programme();
            var meeting = new Event(programme.Id, sample.Slug);
            meeting.Apply(programme).OrThrow();
            db.Events.Add(meeting);
            await db.IntroduceAsync(programme.People, stop);
            await db.SaveChangesAsync(stop);
            await releases.WriteAsync(meeting, before: null, note: null, at, stop);
        }
    }
}
