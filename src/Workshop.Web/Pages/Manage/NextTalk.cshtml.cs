using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>Begins the next talk of a series, with what the latest leaves to it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NextTalk(NewEvents events, Kin kin, CurrentAccount me, SiteQueries site) : BeginningPage<NextTalk.Input>(events)
{
    public Named Series { get; private set; } = default!;

    /// <summary>What is taken over, in a line; null where there is no earlier talk.</summary>
    public string? Taken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string series, CancellationToken stop) => await FindAsync(series, stop) ? await ShowAsync(stop) : NotFound();

    public async Task<IActionResult> OnPostAsync(string series, CancellationToken stop)
    {
        if (!await FindAsync(series, stop)) return NotFound();
        var day = new WhenDraft { State = Typed.OrNull(Form.Day) is null ? WhenState.NotGiven : WhenState.Day, Day = Form.Day }.Read();
        if (!this.Accepts(day.WithoutValue())) return await ShowAsync(stop);

        var (date, title) = (day.Value.FirstDay, Form.Title.Trim());
        var (settings, latest) = (await site.SiteAsync(stop), await NewEvents.LatestOfAsync(Series.Id, stop));
        return await BeginAsync(code =>
        {
            var id = Guid.CreateVersion7();
            if (latest is not null) return latest.NextTalk(id, code, title, date);
            var first = Templates.Make(Template.Talk, id, title, me.Member.LanguageOr(settings.Language), settings.Zone, code);
            return first with { Event = first.Event with { Series = Series.Id, When = day.Value } };
        }, programme => title.Length > 0 ? title : $"{Series.Slug} {(date is { } known ? WallClock.Date.Format(known) : programme.Sessions[0].Code)}", stop);
    }

    /// <summary>Its owners, and its editors where everybody may begin an event.</summary>
    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        var role = await NewEvents.MayBeginAsync(null, stop) ? Role.Editor : Role.Owner;
        if ((await kin.SeriesAsync(role, stop)).Find(series => series.Slug == slug) is not { } found) return false;
        Series = found;
        return true;
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await NewEvents.LatestOfAsync(Series.Id, stop) is { } latest)
        {
            var next = latest.NextTalk(latest.Id, latest.Sessions.IsEmpty ? "000000" : latest.Sessions[0].Code, "", null);
            string?[] words =
            [
                next.Event.Organization?.Name, next.Event.Place?.ToString(), next.Sessions[0].Start is { } start ? $"{Wording.Time(start, next.Event.Clock ?? ClockStyle.Hours24)} ({next.Event.Zone})" : null,
                .. next.Credits.Select(credit => credit.Name),
            ];
            Taken = string.Join(", ", words.Where(word => word is { Length: > 0 }));
        }
        return Page();
    }

    public sealed record Input
    {
        public string Day { get; init; } = "";

        [Longest(300)]
        public string Title { get; init; } = "";
    }
}
