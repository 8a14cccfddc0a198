using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>A page whose button does something to the event as a whole, and nothing that whoever presses it has not seen.</summary>
public abstract class SeenPage(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    public const string OwnersOnly = "This event was unpublished. Only an owner can make it public again.";

    protected ReleaseHistory History => history;

    /// <summary>The state that was shown.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>What it changes, in attendees' words, as the public page of changes will have them.</summary>
    public ValueList<string> Lines { get; private set; }

    /// <summary>The same part by part.</summary>
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    /// <param name="now">What to do where something was saved meanwhile, which the page shows by now.</param>
    protected bool IsAsSeen(string now)
    {
        if (Seen == Copy.State) return true;
        ModelState.Clear();
        return this.Accepts(new Problem("", $"Something has been saved since you opened this page. {now}"));
    }

    protected bool MayPublish() => this.Accepts(Copy.MayPublish ? Outcome.Success : new Problem("", OwnersOnly));

    /// <summary>Shows what waits to be published, with whoever saved it last.</summary>
    protected async Task<PageResult> ShowWaitingAsync(CancellationToken stop)
    {
        var who = await WhoWaitsAsync();
        return await ShowAsync(Copy.Released, Programme, change => who.Of(change.Part), stop);
    }

    /// <summary>Shows what becomes of one state where it becomes the other.</summary>
    protected async Task<PageResult> ShowAsync(Programme? from, Programme to, Func<PartChange, string?> by, CancellationToken stop)
    {
        (Seen, Lines) = (Copy.State, Changes.Between(Copy.Released, to));
        Sides = [.. PartChange.Between(from, to, await history.TitlesAsync([from, to], stop)).Select(change => new Side(change, by(change)))];
        return Page();
    }
}
