using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>One more section, at the end.</summary>
[Authorize(Policies.SignedIn)]
public sealed class New(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop, Role.Editor) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        var section = new Section(Guid.CreateVersion7(), Form.Kind, Form.Heading.Trim()) { State = Form.State, Content = SectionContent.Empty(Form.Kind) };
        if (!ModelState.IsValid || !this.Accepts(Copy.Change(programme => programme with { Sections = [.. programme.Sections, section] }))) return Page();
        await Copy.SaveAsync(stop);
        return Redirect($"{Home}/sections/{section.Id}");
    }

    public sealed record Input
    {
        public SectionKind Kind { get; set; } = SectionKind.Custom;

        [Longest(200)]
        public string Heading { get; set; } = "";

        public SectionState State { get; set; } = SectionState.ComingSoon;
    }
}
