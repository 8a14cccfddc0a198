using Microsoft.AspNetCore.Authorization;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A section that is heading and text. Those of other kinds have forms of their own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Edit(WorkingCopies copies, Uploads uploads) : SectionForm<Edit.Input>(copies, uploads)
{
    public sealed record Input : SectionInput;
}
