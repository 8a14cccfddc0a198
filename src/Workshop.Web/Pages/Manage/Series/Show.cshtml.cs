using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Series;

/// <summary>What a series says of itself: public as soon as it is saved.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Show(TeamSubjects subjects, WorkshopDb db, LiveChanges live, WorkingList events, TimeProvider clock) : LivePage<Show.Input>
{
    public TeamSubject Subject { get; private set; } = default!;

    public bool MayChange => Subject.Role >= Role.Editor;

    /// <summary>Its events, the newest first.</summary>
    public IReadOnlyList<WorkingLine> Events { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Role.Reader, stop)) return NotFound();
        return Show(Input.From(await db.Series.AsNoTracking().Where(row => row.Id == Subject.Id).Select(row => row.Body).SingleAsync(stop)));
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Role.Editor, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var saved = Subject.Home;
        var outcome = await live.SeriesAsync(
            Subject.Id,
            series => Merge(Input.From(series)).Then(form => form.On(series)).Then<Workshop.Events.Series>(changed =>
            {
                if (changed.Slug != series.Slug && Subject.Role < Role.Owner) return new Problem(nameof(Input.Slug), "An owner changes the address.");
                saved = Addresses.WorkingSeries(changed.Slug);
                return changed;
            }),
            Instant.FromDateTimeOffset(clock.GetUtcNow()), stop);
        return this.Accepts(outcome) ? Saved(saved) : Page();
    }

    private async Task<bool> FindAsync(string slug, Role role, CancellationToken stop)
    {
        if (await subjects.FindAsync("series", slug, role, stop) is not { } subject) return false;
        Subject = subject;
        Number = int.TryParse(Request.Query["p"], out var number) ? Math.Clamp(number, 1, 10_000) : 1;
        (Events, HasMore) = await events.ReadAsync(Subject.Id, Number, stop);
        return true;
    }

    public sealed record Input : OrganizationInput
    {
        [Longest(200)]
        public string Title { get; set; } = "";

        [Longest(300)]
        public string Summary { get; set; } = "";

        public string Body { get; set; } = "";

        public int? Hue { get; set; }

        [Longest(80)]
        public string Slug { get; set; } = "";

        public static Input From(Workshop.Events.Series series)
        {
            var input = new Input { Title = series.Title, Summary = series.Summary ?? "", Body = series.Body, Hue = series.Hue, Slug = series.Slug };
            input.Take(series.Organization);
            return input;
        }

        public Outcome<Workshop.Events.Series> On(Workshop.Events.Series series)
        {
            var problems = new List<Problem>();
            var slug = Slug.Trim().ToLowerInvariant();
            if (Title.Trim().Length == 0) problems.Add(new(nameof(Title), "Give it a title."));
            if (!Workshop.Text.Slug.IsValid(slug))
                problems.Add(new(nameof(Slug), $"An address has {Workshop.Text.Slug.Shortest} to {Workshop.Text.Slug.Longest} letters from a to z, digits and hyphens, such as astro-seminar."));
            if (Hue is < 0 or >= EventDetails.Hues) problems.Add(new(nameof(Hue), "Choose a colour of the list."));
            if (Typed.OrNull(OrganizationUrl) is { } address && Href.From(address) is null)
                problems.Add(new(nameof(OrganizationUrl), "This is not an address: write it like https://example.org."));
            if (problems.Count > 0) return problems;
            return series with
            {
                Title = Title.Trim(),
                Summary = Typed.OrNull(Summary),
                Body = Body.ReplaceLineEndings("\n").TrimEnd(),
                Organization = Read(),
                Hue = Hue,
                Slug = slug,
            };
        }
    }
}
