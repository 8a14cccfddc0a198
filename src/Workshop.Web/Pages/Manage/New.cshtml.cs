using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>A new event: a title, or for a talk not even that. Everything else can follow.</summary>
[Authorize(Policies.SignedIn)]
public sealed class New(NewEvents events, Kin kin, CurrentAccount me, SiteQueries site) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public static IEnumerable<KeyValuePair<string, string>> Beginnings { get; } =
    [
        new(nameof(Template.Workshop), "Workshop"), new(nameof(Template.Talk), "Seminar talk"), new(nameof(Template.Conference), "Conference"),
        new(nameof(Template.Symposium), "Symposium"), new(nameof(Template.Blank), "Something else, from a blank page"),
    ];

    /// <summary>Series in which one may begin a talk.</summary>
    public IReadOnlyList<Named> AllSeries { get; private set; } = [];

    public bool MayBegin { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await events.MayBeginAsync(null, stop))
        {
            this.Accepts(NewEvents.Refusal);
            return await ShowAsync(stop);
        }
        var title = Form.Title.Trim();
        if (title.Length == 0 && Form.Template != Template.Talk)
            this.Accepts(new Problem(nameof(Form.Title), "Give it a title. It can be changed at any time."));
        if (!ModelState.IsValid) return await ShowAsync(stop);

        var zone = (await site.SiteAsync(stop)).Zone;
        var made = await events.AddAsync(
            code => Templates.Make(Form.Template, Guid.CreateVersion7(), title, me.Member.Language, zone, code),
            programme => title.Length > 0 ? title : $"talk {programme.Sessions[0].Code}", stop);
        return this.Accepts(made.WithoutValue()) ? Redirect(Addresses.Working(made.Value)) : await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        MayBegin = await events.MayBeginAsync(null, stop);
        AllSeries = await kin.SeriesAsync(MayBegin ? Role.Editor : Role.Owner, stop);
        return Page();
    }

    public sealed record Input
    {
        public string Title { get; init; } = "";

        public Template Template { get; init; }
    }
}
