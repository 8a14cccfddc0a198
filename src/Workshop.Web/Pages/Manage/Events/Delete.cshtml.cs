using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Deletes the event, after saying what that means. For a while its owners can put it back.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Delete(WorkingCopies copies, LiveChanges live, TimeProvider clock) : WorkingPage(copies)
{
    public string Title => Headline.Of(Programme) is { Length: > 0 } title ? title : Slug;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop, Role.Owner) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var outcome = await live.EventAsync(Copy.Event.Id, DeleteIt, now, stop, Owned);
        return outcome.Succeeded ? Redirect($"{Addresses.Manage}#deleted") : NotFound();

        Outcome DeleteIt(Event meeting)
        {
            meeting.Delete(now);
            return Outcome.Success;
        }
    }
}
