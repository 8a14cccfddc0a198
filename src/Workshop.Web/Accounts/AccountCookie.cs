using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Accounts;

/// <summary>
/// Who somebody is, from one request to the next: an encrypted cookie with the account's id, its security stamp and when its holder last
/// proved to be it. The stamp is compared at every request, so that what changes it (signing out everywhere, a new password) takes effect
/// at the next one. A second cookie, for minutes, says who has given a password and still owes a code.
/// </summary>
internal sealed class AccountCookie(WorkshopDb db, CurrentAccount me) : CookieAuthenticationEvents
{
    public static string Scheme => IdentityConstants.ApplicationScheme;

    public static string HalfWay => IdentityConstants.TwoFactorUserIdScheme;

    /// <summary>How long a device stays signed in without being used, where it was asked to, and where not; and how long a code may take.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30), NotKept = TimeSpan.FromHours(12), Owed = TimeSpan.FromMinutes(10);

    private const string Stamp = "stamp", At = "at";

    /// <summary>Asked at every request of somebody who is signed in.</summary>
    private static readonly Func<WorkshopDb, Guid, string, Instant, CancellationToken, Task<Member?>> Member = EF.CompileAsyncQuery(
        (WorkshopDb db, Guid id, string stamp, Instant at, CancellationToken stop) => db.Users.AsNoTracking().Where(account => account.Id == id && account.SecurityStamp == stamp)
            .Select(account => new Member(account.Id, account.Name, account.Email!, account.IsAdministrator, account.Language, account.Zone, at)).SingleOrDefault());

    public static void Configure(CookieAuthenticationOptions options, Settings settings)
    {
        ConfigureHalfWay(options, settings);
        options.Cookie.Name = "workshop";
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Kept;
        options.SlidingExpiration = true;
        options.EventsType = typeof(AccountCookie);
    }

    public static void ConfigureHalfWay(CookieAuthenticationOptions options, Settings settings)
    {
        options.Cookie.Name = "workshop-half";
        options.Cookie.Path = Addresses.SignIn;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;   // not Strict: who follows a link from a mail is still signed in
        options.Cookie.SecurePolicy = SecureWhere(settings);
        options.ExpireTimeSpan = Owed;
        options.SlidingExpiration = false;
    }

    public static CookieSecurePolicy SecureWhere(Settings settings) =>
        settings.BaseUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <param name="keep">Whether the device stays signed in when its browser is closed.</param>
    public static Task SignInAsync(HttpContext context, Account account, Instant at, bool keep)
    {
        Claim[] claims = [.. ClaimsOf(account), new(At, InstantPattern.General.Format(at))];
        return context.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)), new()
        {
            IsPersistent = keep,
            IssuedUtc = at.ToDateTimeOffset(),
            ExpiresUtc = at.ToDateTimeOffset() + (keep ? Kept : NotKept),
        });
    }

    /// <summary>Whoever is signed in on this device stays so, although the account's stamp may have changed.</summary>
    /// <param name="at">When they last proved to be who they are.</param>
    public static async Task RenewAsync(HttpContext context, Account account, Instant at) =>
        await SignInAsync(context, account, at, (await context.AuthenticateAsync(Scheme)).Properties?.IsPersistent == true);

    /// <summary>Remembers, for as long as a code may take, who has given their password.</summary>
    public static Task GoHalfWayAsync(HttpContext context, Account account, bool keep) =>
        context.SignInAsync(HalfWay, new(new ClaimsIdentity(ClaimsOf(account), HalfWay)), new() { Items = { ["keep"] = keep ? "yes" : null } });

    public static Task ForgetHalfWayAsync(HttpContext context) => context.SignOutAsync(HalfWay);

    /// <summary>Who that was on this device; null where nobody did, or their password is another by now.</summary>
    public static async Task<(Guid Id, string Stamp, bool Keep)?> WhoIsHalfWayAsync(HttpContext context) =>
        await context.AuthenticateAsync(HalfWay) is { Principal: { } principal, Properties: { } properties } && Read(principal) is var (id, stamp)
            ? (id, stamp, properties.Items.TryGetValue("keep", out var keep) && keep == "yes")
            : null;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var member = context.Principal is { } principal && Read(principal) is var (id, stamp)
            && InstantPattern.General.Parse(principal.FindFirstValue(At) ?? "").TryGetValue(default, out var at)
                ? await Member(db, id, stamp, at, context.HttpContext.RequestAborted)
                : null;
        if (member is not null)
        {
            me.Become(member);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Claim[] ClaimsOf(Account account) => [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Stamp, account.SecurityStamp!)];

    private static (Guid Id, string Stamp)? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal.FindFirstValue(Stamp) is { } stamp ? (id, stamp) : null;
}
