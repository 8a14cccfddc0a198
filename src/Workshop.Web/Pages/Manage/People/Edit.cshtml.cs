using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Somebody as the event prints them: name, affiliation, page, biography and photo.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Uploaded.Most)]
public sealed class Edit(WorkingCopies copies, Uploads uploads) : CreditPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Credit), Copy.VersionOf(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (Request.HasFormContentType && Request.Form.Files.Count > 0)
        {
            if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
            var photo = await this.TakeAsync(uploads, Programme.Id, nameof(Form.Photo), Form.Photo, stop);
            if (photo.Succeeded) Form.Photo = photo.Value;
            if (!this.Accepts(photo.WithoutValue())) return Page();
        }
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        if (await MergeAsync(id, Form, Credit, Input.From, form => Form = form, stop) is not { } form) return Page();
        ModelState.Clear();
        Form = form;
        return this.Accepts(form.Name.Any(char.IsLetter) ? Outcome.Success : new Problem(nameof(form.Name), "Give them a name."))
            && this.Accepts(Markdown.Check(nameof(form.Biography), form.Biography))
            && this.Accepts(Copy.Change(programme => programme with { Credits = programme.Credits.With(form.On(Credit)) }))
            ? await SavedAsync(stop, $"/people#person-{id}")
            : Page();
    }

    public sealed record Input
    {
        [Longest(200)]
        public string Name { get; set; } = "";

        [Longest(300)]
        public string Affiliation { get; set; } = "";

        [Longest(500)]
        public string Url { get; set; } = "";

        public string Biography { get; set; } = "";

        public PictureInput Photo { get; set; } = new();

        public static Input From(Credit credit) => new()
        {
            Name = credit.Name,
            Affiliation = credit.Affiliation ?? "",
            Url = credit.Url ?? "",
            Biography = credit.Biography ?? "",
            Photo = PictureInput.From(credit.Photo),
        };

        public Credit On(Credit credit) => credit with
        {
            Name = Name.Trim(),
            Affiliation = Typed.OrNull(Affiliation),
            Url = Typed.OrNull(Url),
            Biography = Typed.OrNull(Biography.ReplaceLineEndings("\n")),
            Photo = Photo.On(credit.Photo),
        };
    }
}
