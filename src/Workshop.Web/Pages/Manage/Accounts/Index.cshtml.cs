using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>Who may sign in.</summary>
[Authorize(Policies.Administrator)]
public sealed class Index(WorkshopDb db) : PageModel
{
    private const int Size = 100;

    public IReadOnlyList<View> Accounts { get; private set; } = [];

    /// <summary>Part of a name or an address.</summary>
    public string Sought { get; private set; } = "";

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(string? q, int? p, CancellationToken stop)
    {
        (Sought, Number) = (q?.Trim() ?? "", Math.Clamp(p ?? 1, 1, 10_000));
        var sought = $"%{Sought.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var rows = await db.Users.AsNoTracking().Where(account => EF.Functions.Like(account.Email!, sought, "\\") || EF.Functions.Like(account.Name, sought, "\\"))
            .OrderBy(account => account.NormalizedEmail).Skip((Number - 1) * Size).Take(Size + 1)
            .Select(account => new View(account.Id, account.Name, account.Email!, account.IsAdministrator, account.SignedInAt)).ToListAsync(stop);
        (Accounts, HasMore) = ([.. rows.Take(Size)], rows.Count > Size);
    }

    public sealed record View(Guid Id, string Name, string Email, bool IsAdministrator, Instant? SignedInAt);
}
