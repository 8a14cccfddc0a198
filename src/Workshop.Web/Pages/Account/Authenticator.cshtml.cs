using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Account;

/// <summary>An authenticator, whose codes are asked for beside the password: set up here, or how things stand with it.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class Authenticator(WorkshopDb db, SecondFactor second, CurrentAccount me, PublishedProgrammes published, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public QrCode Picture { get; private set; } = default!;

    /// <summary>In groups of four, for who types it.</summary>
    public string KeyToType => string.Join(' ', Form.Key.Chunk(4).Select(letters => new string(letters)));

    /// <summary>New recovery codes, to be shown now or never.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var account = await db.Users.FindAsync([me.Id], stop);
        IsOn = account!.TwoFactorEnabled;
        if (IsOn) CodesLeft = await second.CountRecoveryCodesAsync(account);
        else await OfferAsync(Totp.NewKey(), stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = await db.Users.FindAsync([me.Id], stop);
        if (account!.TwoFactorEnabled) return LocalRedirect(Addresses.Authenticator);
        Codes = await second.TurnOnAsync(account, Form.Key, Form.Code);
        if (Codes is null)
        {
            this.Accepts(new Problem(nameof(Form.Code), "For this key the authenticator would show another code now. Is the clock of the telephone right?"));
            await OfferAsync(Totp.IsKey(Form.Key) ? Form.Key : Totp.NewKey(), stop);
            return Page();
        }
        await transaction.CommitAsync(stop);
        await AccountCookie.RenewAsync(HttpContext, account, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        return Page();
    }

    private async Task OfferAsync(string key, CancellationToken stop)
    {
        Form = new() { Key = key };
        Picture = QrCode.Of(Totp.Address(key, (await published.SiteAsync(HttpContext, stop)).Name, me.Member.Email));
    }

    public sealed record Input
    {
        public string Key { get; init; } = "";

        [Longest(10)]
        public string Code { get; init; } = "";
    }
}
