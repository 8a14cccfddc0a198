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

    /// <summary>What an empty field for a time zone means.</summary>
    public string ZoneHint => $"Without a time zone it is the event’s{(Programme.Event.Zone is { } zone ? $", {zone}" : "")}; {Deadline.AnywhereOnEarth} is anywhere on Earth.";

    /// <summary>Of its form.</summary>
    public string Address => $"{Home}/sections/{Section.Id}{End}";

    /// <summary>Whether this is its form; the event may have had another address when it was opened.</summary>
    protected bool IsHere => Request.Path.Value!.TrimEnd('/').EndsWith($"/{Section.Id}{End}", StringComparison.OrdinalIgnoreCase);

    private string End => Section.Kind switch
    {
        SectionKind.Dates => "/dates",
        SectionKind.Call => "/call",
        SectionKind.Registration => "/registration",
        SectionKind.People => "/people",
        SectionKind.Papers => "/papers",
        SectionKind.Sponsors => "/sponsors",
        _ => "",
    };

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
