using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Whether and as what the public sees the event, at once and without a release.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Status(WorkingCopies copies, LiveChanges live, TimeProvider clock) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public string Word => Copy.IsWithdrawn ? "unpublished" : Standing.WordFor(Copy.Event.Status);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        if (Copy.Released is null) this.Accepts(new Problem("", "Nothing of it has been published yet, so there is nothing to change."));
        if (ModelState.IsValid && this.Accepts(await live.EventAsync(Copy.Event.Id, ChangeIt, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop, Owned)))
            return Redirect($"{Home}/status");
        return Page();
    }

    private Outcome ChangeIt(Event meeting)
    {
        if (meeting.Status != Form.Was)
            return new Problem("", $"Somebody has changed it meanwhile: the event is {Standing.WordFor(meeting.Status)} now. Look at it again, and decide.");
        meeting.Become(Form.Status);
        return Outcome.Success;
    }

    /// <summary>What there is to do, each with what it does for readers and calendars.</summary>
    public IEnumerable<View> Choices()
    {
        if (Copy.Released is null) yield break;
        if (Copy.Event.Status != EventStatus.Published)
            yield return new(EventStatus.Published, "Put it back", Copy.IsWithdrawn
                ? "Its pages are there again for everybody, as they were last published, in lists and search too. In calendars its entries hold again."
                : "Its page says no more that it is off. In calendars and feeds it takes place again.");
        if (Copy.IsWithdrawn) yield break;
        if (Copy.Event.Status != EventStatus.Postponed)
            yield return new(EventStatus.Postponed, "Postpone",
                "Its page stays and says that the event is postponed, as do lists, feeds and the poster. In calendars its entries are cancelled. Give the new date, publish it, and put the event back here.");
        if (Copy.Event.Status != EventStatus.Cancelled)
            yield return new(EventStatus.Cancelled, "Cancel the event",
                "Its page stays and says that the event is cancelled, as do lists and feeds. Whoever has it in a calendar sees the entries cancelled there.");
        yield return new(EventStatus.Draft, "Unpublish",
            "Its pages are gone for everybody but its team: from lists, search and feeds too. In calendars that follow it, its entries are cancelled and say nothing more. All of it is kept.");
    }

    public sealed record Input
    {
        public EventStatus Status { get; init; }

        /// <summary>From which the page was shown.</summary>
        public EventStatus Was { get; init; }
    }

    public sealed record View(EventStatus Status, string Verb, string Means);
}
