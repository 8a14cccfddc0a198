using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Backups;

namespace Workshop.Web.Pages.Manage.Backups;

/// <summary>All state as one download, while the portal runs.</summary>
[Authorize(Policies.Administrator)]
[Authorize(Policies.AskedAgain)]
public sealed class Index(Backup backup, DatabaseSettings settings, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        File(await backup.ReadAsync(settings.Folder, stop), "application/zip",
            string.Create(CultureInfo.InvariantCulture, $"workshop-{clock.GetUtcNow():yyyy-MM-dd}.zip"));
}
