using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A group of people: who is in it, in which order, and what stands above them.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Group(WorkingCopies copies, Uploads uploads) : SectionForm<Group.Input>(copies, uploads)
{
    public sealed record Input : SectionInput
    {
        public GroupRole Role { get; set; }

        protected override void Take(SectionContent content) => Role = ((PeopleGroup)content).Role;

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone) => (PeopleGroup)content with { Role = Role };
    }
}
