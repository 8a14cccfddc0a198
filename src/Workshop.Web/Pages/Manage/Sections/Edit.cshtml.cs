using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A section's heading, text and state. What its kind holds beside that has forms of its own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Edit(WorkingCopies copies) : SectionPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whether the button was the one that only shows how it will look.</summary>
    [BindProperty]
    public bool Preview { get; set; }

    /// <summary>The text as readers will see it, as HTML; null where none was asked for.</summary>
    public string? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Section), Copy.VersionOf(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (Preview) return await PreviewAsync(slug, id, stop);
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        if (await MergeAsync(id, Form, Section, Input.From, form => Form = form, stop) is { } form
            && this.Accepts(Copy.Change(programme => programme with { Sections = programme.Sections.With(form.On(Section)) })))
            return await SavedAsync(stop, $"#section-{id}");
        return Page();
    }

    private async Task<IActionResult> PreviewAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        Shown = Markdown.Show(Form.Body, new("preview", 2));
        return Page();
    }

    public sealed record Input
    {
        public string Heading { get; set; } = "";

        public string Body { get; set; } = "";

        public SectionState State { get; set; }

        public string Language { get; set; } = "";

        public static Input From(Section section) => new()
        {
            Heading = section.Heading,
            Body = section.Body,
            State = section.State,
            Language = section.Language ?? "",
        };

        public Section On(Section section) => section with
        {
            Heading = Heading.Trim(),
            Body = Body.ReplaceLineEndings("\n").TrimEnd(),
            State = State,
            Language = Typed.OrNull(Language),
        };
    }
}
