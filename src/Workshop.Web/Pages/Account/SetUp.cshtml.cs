using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Samples;

namespace Workshop.Web.Pages.Account;

/// <summary>The first account, the portal's name, and whether the samples stay. Reached by the link on the console.</summary>
[Authorize(Policies.Anybody)]
public sealed class SetUp(SetUpLink link, Store store, FirstAccount first, LiveChanges live, SampleRemoval samples, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool IsSpent { get; private set; }

    public IReadOnlyList<string> Samples { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken stop) => ShowAsync(secret, stop);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        if (!await IsGoodAsync(secret, stop)) return Spent();
        var (name, site) = (AccountProblems.NameOf(Form.Name), AccountProblems.NameOf(Form.Site));
        var zone = Typed.OrNull(Form.Zone) is { } typed ? Zones.Find(typed)?.Id : SiteSettings.Unsaid;
        Problem?[] problems =
        [
            AccountProblems.OfName(name), site.Length is 0 or > AccountProblems.LongestName ? new("Site", "Give the portal a name, on one line.") : null,
            zone is null ? new(nameof(Form.Zone), $"“{Form.Zone}” is not a known time zone; write it like Europe/Berlin.") : null,
        ];
        if (!this.Accepts(Outcome.From([.. problems.OfType<Problem>()]))) return await ShowAsync(secret, stop);

        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var account = new Accounts.Account(Form.Email.Trim(), name, now) { SignedInAt = now };
        if (await first.MakeAsync(account, Form.Password, stop) is not { } outcome) return Spent();
        if (!this.Accepts(outcome)) return await ShowAsync(secret, stop);

        await live.SiteAsync(settings => (settings.Name, settings.Zone) = (site, zone!), now, stop);
        if (!Form.KeepSamples) await samples.RunAsync(now, stop);
        await AccountCookie.SignInAsync(HttpContext, account, now, keep: false);
        return LocalRedirect(Addresses.Account);
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken stop)
    {
        if (!await IsGoodAsync(secret, stop)) return Spent();
        Samples = await samples.PresentAsync(stop);
        return Page();
    }

    private async Task<bool> IsGoodAsync(string secret, CancellationToken stop) => link.IsGood(secret) && !await store.HasAccountsAsync(stop);

    private PageResult Spent()
    {
        (IsSpent, Response.StatusCode) = (true, StatusCodes.Status410Gone);
        return Page();
    }

    public sealed record Input
    {
        [Longest(100)]
        public string Name { get; init; } = "";

        [Longest(254)]
        public string Email { get; init; } = "";

        [Longest(200)]
        public string Password { get; init; } = "";

        [Longest(100)]
        public string Site { get; init; } = "";

        [Longest(60)]
        public string Zone { get; init; } = "";

        public bool KeepSamples { get; init; } = true;
    }
}
