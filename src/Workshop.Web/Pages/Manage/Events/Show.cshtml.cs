using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>The event on one page, its parts in the order in which the public sees them, each a step away from being changed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Show(WorkingCopies copies, Kin kin) : WorkingPage(copies)
{
    public IReadOnlyList<View> Sections { get; private set; } = [];

    /// <summary>Of what it belongs to.</summary>
    public IReadOnlyDictionary<Guid, Named> Names { get; private set; } = new Dictionary<Guid, Named>();

    /// <summary>How many things are still missing.</summary>
    public int Lacks { get; private set; }

    /// <summary>How much an import has just changed; null where nobody comes from one.</summary>
    public int? Imported { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int? imported, CancellationToken stop)
    {
        Imported = imported;
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        Names = await kin.NamesAsync([Programme.Event.Parent], [Programme.Event.Series], stop);
        Lacks = (await MissingAsync(stop)).Count;
        Sections = [.. Programme.Sections.Select(section => new View(section.Id, Headline.Of(section), StateOf(section), Describe(section), section.Kind == SectionKind.Schedule))];
        return Page();
    }

    private static string StateOf(Section section) => section.State switch
    {
        SectionState.ComingSoon => "coming soon",
        SectionState.Hidden => "hidden",
        _ => "shown",
    };

    private string Describe(Section section) => section switch
    {
        { Kind: SectionKind.Schedule } => Words.Count(Programme.Sessions.Count, "session"),
        { Content: PeopleGroup { Members.IsEmpty: true } } => "nobody yet",
        { Content: PeopleGroup group } => string.Join(", ", group.Members.Take(4).Select(member => Programme.Credits.First(credit => credit.Id == member).Name))
            + (group.Members.Count > 4 ? $" and {group.Members.Count - 4} more" : ""),
        { Content: ImportantDates dates } => Words.Count(dates.Rows.Count, "date"),
        { Content: AcceptedPapers papers } => Words.Count(papers.Papers.Count, "paper"),
        { Content: Sponsors sponsors } => Words.Count(sponsors.Items.Count, "sponsor"),
        { Body.Length: > 0 } => "text",
        _ => "empty",
    };

    public sealed record View(Guid Id, string Heading, string State, string Holds, bool IsSchedule);
}
