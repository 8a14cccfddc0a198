using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Account;

/// <summary>One's passkeys, and when each was last used.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PasskeyList(Passkeys passkeys, PasskeySite site, CurrentAccount me) : PageModel
{
    public IReadOnlyList<KnownPasskey> Known { get; private set; } = [];

    /// <summary>Whether one can be made here.</summary>
    public bool CanAdd => site.Offers(Request);

    public async Task OnGetAsync(CancellationToken stop) => Known = await passkeys.ListAsync(me.Id, stop);
}
