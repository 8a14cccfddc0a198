using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Pages.Manage;

internal static class WorkingProgramme
{
    /// <summary>The working copy of an event as its organizers have it now.</summary>
    public static Task<Programme> WorkingAsync(this WorkshopApp app, string slug) => app.WithDbAsync(async db =>
    {
        var meeting = await db.Events.AsNoTracking().WithRows().SingleAsync(meeting => meeting.Slug == slug);
        return meeting.Compose(await db.DirectoryAsync(meeting, default));
    });
}
