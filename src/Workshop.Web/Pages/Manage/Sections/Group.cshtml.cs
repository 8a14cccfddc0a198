using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A group of people: who is in it, in which order, and what stands above them.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Group(WorkingCopies copies, Uploads uploads, Acquaintances acquaintances) : SectionForm<Group.Input>(copies, uploads)
{
    public IReadOnlyList<Credit> Members { get; private set; } = [];

    /// <summary>Some whom one may want to add.</summary>
    public IReadOnlyList<Acquaintance> Known { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken stop)
    {
        Members = Section.Content is PeopleGroup group ? [.. group.Members.Select(member => Programme.Credits.Find(member)!)] : [];
        var here = Members.Select(member => member.Person).ToHashSet();
        if (Copy.Role >= Data.Role.Editor) Known = [.. (await acquaintances.SomeAsync(Acquaintances.FewEnough, stop)).Where(known => !here.Contains(known.Person.Id))];
    }

    public sealed record Input : SectionInput
    {
        public GroupRole Role { get; set; }

        protected override void Take(SectionContent content) => Role = ((PeopleGroup)content).Role;

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone) => (PeopleGroup)content with { Role = Role };
    }
}
