using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>A new event: a title, or for a talk not even that. Everything else can follow.</summary>
[Authorize(Policies.SignedIn)]
public sealed class New(WorkshopDb db, CurrentAccount me, SiteQueries site) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public static IEnumerable<KeyValuePair<string, string>> Beginnings { get; } =
    [
        new(nameof(Template.Workshop), "Workshop"), new(nameof(Template.Talk), "Seminar talk"), new(nameof(Template.Conference), "Conference"),
        new(nameof(Template.Symposium), "Symposium"), new(nameof(Template.Blank), "Something else, from a blank page"),
    ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var title = Form.Title.Trim();
        if (title.Length == 0 && Form.Template != Template.Talk)
            this.Accepts(new Problem(nameof(Form.Title), "Give it a title. It can be changed at any time."));
        if (!ModelState.IsValid) return Page();

        // Between finding what is free and taking it nobody else writes.
        await using var transaction = await db.BeginWriteAsync(stop);
        var programme = Templates.Make(Form.Template, Guid.CreateVersion7(), title, me.Member.Language, (await site.SiteAsync(stop)).Zone, await db.NewCodeAsync(stop));
        var meeting = new Event(programme.Id, await db.FreeAsync(SlugKind.Event, title.Length > 0 ? title : $"talk {programme.Sessions[0].Code}", stop));
        if (!this.Accepts(meeting.Apply(programme))) return Page();
        db.Events.Add(meeting);
        db.Team.Add(new() { AccountId = me.Id, Subject = meeting.Id, Role = Role.Owner });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return Redirect(Addresses.Working(meeting.Slug));
    }

    public sealed record Input
    {
        public string Title { get; init; } = "";

        public Template Template { get; init; }
    }
}
