using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A page of the back office about one section of an event.</summary>
public abstract class SectionPage(WorkingCopies copies) : WorkingPage(copies)
{
    public Section Section { get; private set; } = default!;

    public string Heading => Headline.Of(Section);

    protected async Task<IActionResult?> LookAsync(string slug, Guid id, CancellationToken stop, Role role = Role.Reader) =>
        await LookAsync(slug, stop, role) ?? (Finds(id) ? null : NotFound());

    protected async Task<bool> BeginAsync(string slug, Guid id, CancellationToken stop) => await BeginAsync(slug, stop) && Finds(id);

    private bool Finds(Guid id)
    {
        if (Programme.Sections.Find(id) is not { } section) return false;
        Section = section;
        return true;
    }
}
