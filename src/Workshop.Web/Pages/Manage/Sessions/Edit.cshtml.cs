using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Sheets;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>Everything of one session: what the table has of it, and the rest.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Edit(WorkingCopies copies) : SessionPage(copies)
{
    [BindProperty]
    public SessionInput Form { get; set; } = new();

    public static IEnumerable<KeyValuePair<string, string>> Fates { get; } = [new("", "takes place"), new(SessionCells.IsCancelled, "is cancelled")];

    /// <summary>The sessions that it may be part of.</summary>
    public IEnumerable<KeyValuePair<string, string>> Wholes =>
    [
        new("", "– of no other –"),
        .. SessionInput.Wholes(Session, Programme).Select(other => new KeyValuePair<string, string>(SessionInput.NameOf(other, Programme), Headline.Of(other, Programme))),
    ];

    public async Task<IActionResult> OnGetAsync(string slug, string code, CancellationToken stop)
    {
        if (await LookAsync(slug, code, stop) is { } elsewhere) return elsewhere;
        Form = SessionInput.From(Session, Programme, new(Programme));
        (Filled, Version) = (Fingerprint.Of(Form), Copy.VersionOf(Session.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string code, CancellationToken stop)
    {
        if (!await BeginAsync(slug, code, stop)) return NotFound();
        var names = new Names(Programme, await Copy.MeetAsync(new Names(Programme).Strangers(Form.People()), stop));
        var saved = SessionInput.From(Session, Programme, names);
        if (await MergeAsync(Session.Id, Form, saved, form => Form = form, stop) is not { } form) return Page();
        ModelState.Clear();
        Form = form;
        return form.Read(Session, saved, Programme, names) is var read && this.Accepts(read.WithoutValue())
            && this.Accepts(Copy.Change(programme => names.Into(programme with { Sessions = programme.Sessions.With(read.Value) })).Whole())
            ? await SavedAsync(stop, "/sessions")
            : Page();
    }
}
