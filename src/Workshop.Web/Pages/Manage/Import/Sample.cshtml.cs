using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing.Tables;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>A small table in the columns that are read, to be filled in with one's own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Sample : PageModel
{
    private static readonly byte[] Table = SampleTable.Write();

    public IActionResult OnGet() => File(Table, "text/csv", SampleTable.FileName);
}
