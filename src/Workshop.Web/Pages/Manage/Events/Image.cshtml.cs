using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>The event's picture, with what it shows and whose it is.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Uploaded.Most)]
public sealed class Image(WorkingCopies copies, Uploads uploads) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Programme.Event), Copy.VersionOf(Programme.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (Request.Form.Files.Count > 0)
        {
            if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
            var taken = await this.TakeAsync(uploads, Programme.Id, nameof(Form.Picture), Form.Picture, stop);
            if (taken.Succeeded) Form.Picture = taken.Value;
            if (!this.Accepts(taken.WithoutValue())) return Page();
        }
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (await MergeAsync(Programme.Id, Form, Programme.Event, Input.From, form => Form = form, stop) is { } form
            && this.Accepts(Copy.Change(programme => programme with { Event = programme.Event with { Image = form.Picture.On(programme.Event.Image) } })))
            return await SavedAsync(stop);
        return Page();
    }

    public sealed record Input
    {
        public PictureInput Picture { get; set; } = new();

        public static Input From(EventDetails details) => new() { Picture = PictureInput.From(details.Image) };
    }
}
