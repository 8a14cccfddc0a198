using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>Begins the next edition of an event that one may read.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NextEdition(NewEvents events, Kin kin) : BeginningPage<NextEdition.Input>(events)
{
    public IReadOnlyList<KeyValuePair<string, string>> Earlier { get; private set; } = [];

    /// <param name="of">The earlier event's slug.</param>
    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken stop)
    {
        var programme = of is null ? null : await NewEvents.EarlierAsync(of, stop);
        Form = new() { Of = programme is null ? "" : of!, Title = programme?.Event.Title ?? "" };
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await NewEvents.EarlierAsync(Form.Of, stop) is not { } earlier)
        {
            this.Accepts(new Problem(nameof(Form.Of), "Choose the event of which it is the next edition."));
            return await ShowAsync(stop);
        }
        // Whose series it is not leaves the series to those whose it is.
        var mine = earlier.Event.Series is { } series && (await kin.SeriesAsync(Role.Editor, stop)).Exists(known => known.Id == series);
        if (!this.Accepts(await NewEvents.MayBeginAsync(mine ? earlier.Event.Series : null, stop) ? Outcome.Success : NewEvents.Refusal)) return await ShowAsync(stop);
        var title = Typed.OrNull(Form.Title) ?? Headline.Of(earlier);
        return await BeginAsync(_ =>
        {
            var next = earlier.NextEdition(Guid.CreateVersion7(), title);
            return mine ? next : next with { Event = next.Event with { Series = null } };
        }, _ => title, stop);
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Earlier = [new("", "Choose"), .. (await NewEvents.EarlierAsync(stop)).Select(meeting => new KeyValuePair<string, string>(meeting.Slug, meeting.Title))];
        return Page();
    }

    public sealed record Input
    {
        public string Of { get; init; } = "";

        [Longest(300)]
        public string Title { get; init; } = "";
    }
}
