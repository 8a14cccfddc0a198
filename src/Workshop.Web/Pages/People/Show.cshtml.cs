using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.People;

/// <summary>A person, as their latest meeting prints them, and everything they do here.</summary>
[Published]
public sealed class Show(PublishedProgrammes published, TimeProvider time, PeopleLists lists) : SitePage(published, time)
{
    public PersonProfile Profile { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var sought = await lists.FindAsync(slug, stop);
        if (sought.MovedTo is { } present) return RedirectPermanent(Addresses.Person(present));
        if (sought.Found is null) return NotFound();
        Profile = sought.Found;
        await OpenAsync(Profile.Credit.Name, Addresses.Person(Profile.Person.Slug), null, stop);
        Head(head => head with
        {
            Description = Profile.Credit.Affiliation,
            Alternates = [new("text/calendar", Profile.Credit.Name, Addresses.PersonCalendar(Profile.Person.Slug))],
        });
        return Page();
    }
}
