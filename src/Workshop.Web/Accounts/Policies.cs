using Microsoft.AspNetCore.Authorization;

namespace Workshop.Web.Accounts;

/// <summary>
/// Who may come to an address, before it is asked what of. Every endpoint names one of these, or is open to everybody without being asked
/// who they are; what names nothing is not there.
/// </summary>
public static class Policies
{
    /// <summary>Everybody; who is signed in is known.</summary>
    public const string Anybody = nameof(Anybody);

    public const string SignedIn = nameof(SignedIn);

    public const string Administrator = nameof(Administrator);

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Anybody, Looking().RequireAssertion(_ => true).Build());
        options.AddPolicy(SignedIn, Looking().RequireAuthenticatedUser().Build());
        options.AddPolicy(Administrator, Looking().RequireAuthenticatedUser().RequireAssertion(asked => Me(asked).IsAdministrator).Build());
    }

    private static AuthorizationPolicyBuilder Looking() => new(AccountCookie.Scheme);

    private static CurrentAccount Me(AuthorizationHandlerContext asked) =>
        ((HttpContext)asked.Resource!).RequestServices.GetRequiredService<CurrentAccount>();
}
