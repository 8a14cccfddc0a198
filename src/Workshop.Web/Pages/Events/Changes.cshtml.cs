using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>What each release changed, newest first.</summary>
[Published]
public sealed class Changes(PublishedProgrammes published, TimeProvider time, Publications publications) : MeetingPage(published, time)
{
    public IReadOnlyList<Release> Releases { get; private set; } = [];

    public DateTimeZone Zone => Zones.Find(Details.Zone) ?? Zones.Find(Site.Zone) ?? DateTimeZone.Utc;

    protected override async ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        Releases = await publications.ReleasesAsync(Event.Programme.Id, stop);
        return await Answer(Head($"Changes: {Event.Title}", Addresses.Changes(Slug)));
    }
}
