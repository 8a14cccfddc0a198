using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.People;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>
/// What holds of somebody at all events: the name by which lists sort, the ORCID iD, the address. Live, and for those who may edit all of
/// these events.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class Identity(WorkingCopies copies, WorkshopDb db, CurrentAccount me, LiveChanges live, TimeProvider clock) : CreditPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool May { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        var row = await RowAsync(stop);
        Filled = Fingerprint.Of(Form = Input.From(row.Body));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        var row = await RowAsync(stop);
        if (!May) return Page();
        if (await MergeAsync(row.Id, Form, Input.From(row.Body), form => Form = form, stop) is not { } form) return Page();
        ModelState.Clear();
        Form = form;
        var changed = form.On(row.Body);
        return this.Accepts(changed.WithoutValue())
            && this.Accepts(await live.PersonAsync(row.Id, known => known.Version == row.Version ? changed.Value : null, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop))
            ? Redirect(Address)
            : Page();
    }

    private async Task<PersonRow> RowAsync(CancellationToken stop)
    {
        May = await db.IsMineAsync(me, Credit.Person, stop);
        return await db.People.AsNoTracking().SingleAsync(person => person.Id == Credit.Person, stop);
    }

    public sealed record Input
    {
        [Longest(200)]
        public string SortName { get; set; } = "";

        [Longest(60)]
        public string Orcid { get; set; } = "";

        [Longest(80)]
        public string Slug { get; set; } = "";

        public static Input From(Person person) => new() { SortName = person.SortName, Orcid = person.Orcid ?? "", Slug = person.Slug };

        public Outcome<Person> On(Person person)
        {
            var problems = new List<Problem>();
            if (SortName.Trim().Length == 0) problems.Add(new(nameof(SortName), "Say how they are sorted."));
            if (!Text.Slug.IsValid(Slug.Trim())) problems.Add(new(nameof(Slug), $"An address is {Text.Slug.Shortest} to {Text.Slug.Longest} of the letters a–z, digits and hyphens."));
            var orcid = Orcid.Trim() == person.Orcid ? person.Orcid : Workshop.People.Orcid.Read(Orcid);
            problems.AddRange(orcid.Problems);
            return problems.Count > 0 ? problems : person with { SortName = SortName.Trim(), Orcid = orcid.Value, Slug = Slug.Trim() };
        }
    }
}
