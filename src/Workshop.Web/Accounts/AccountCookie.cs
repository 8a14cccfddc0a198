using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Accounts;

/// <summary>
/// Who somebody is, from one request to the next: an encrypted cookie with the account's id, its security stamp and when its holder last
/// proved to be it. The stamp is compared at every request, so that what changes it (signing out everywhere, a new password) takes effect
/// at the next one.
/// </summary>
internal sealed class AccountCookie(WorkshopDb db, CurrentAccount me) : CookieAuthenticationEvents
{
    public static string Scheme => IdentityConstants.ApplicationScheme;

    /// <summary>How long a device stays signed in without being used, where it was asked to, and where not.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30), NotKept = TimeSpan.FromHours(12);

    private const string Stamp = "stamp", At = "at";

    public static void Configure(CookieAuthenticationOptions options, Settings settings)
    {
        options.Cookie.Name = "workshop";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;   // not Strict: who follows a link from a mail is still signed in
        options.Cookie.SecurePolicy = SecureWhere(settings);
        options.ExpireTimeSpan = Kept;
        options.SlidingExpiration = true;
        options.EventsType = typeof(AccountCookie);
    }

    public static CookieSecurePolicy SecureWhere(Settings settings) =>
        settings.BaseUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <param name="keep">Whether the device stays signed in when its browser is closed.</param>
    public static Task SignInAsync(HttpContext context, Account account, Instant at, bool keep)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Stamp, account.SecurityStamp!), new(At, InstantPattern.General.Format(at))];
        return context.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)), new()
        {
            IsPersistent = keep,
            IssuedUtc = at.ToDateTimeOffset(),
            ExpiresUtc = at.ToDateTimeOffset() + (keep ? Kept : NotKept),
        });
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var member = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && InstantPattern.General.Parse(context.Principal.FindFirstValue(At) ?? "").TryGetValue(default, out var at)
            && context.Principal.FindFirstValue(Stamp) is { } stamp
                ? await db.Users.AsNoTracking().Where(account => account.Id == id && account.SecurityStamp == stamp)
                    .Select(account => new Member(account.Id, account.Name, account.Email!, account.IsAdministrator, account.Language, account.Zone, at))
                    .SingleOrDefaultAsync(context.HttpContext.RequestAborted)
                : null;
        if (member is not null)
        {
            me.Become(member);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
