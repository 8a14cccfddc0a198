using Microsoft.AspNetCore.Authorization;
using NodaTime;

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

    /// <summary>Who has proved within the last minutes to be who they are; others are asked again and then go on, with what they typed. Beside another policy.</summary>
    public const string AskedAgain = nameof(AskedAgain);

    /// <summary>How long a proof lasts for what is asked again.</summary>
    private static readonly Duration Lasting = Duration.FromMinutes(10);

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Anybody, Looking().RequireAssertion(_ => true).Build());
        options.AddPolicy(SignedIn, Looking().RequireAuthenticatedUser().Build());
        options.AddPolicy(Administrator, Looking().RequireAuthenticatedUser().RequireAssertion(asked => Of<CurrentAccount>(asked).IsAdministrator).Build());
        options.AddPolicy(AskedAgain, Looking().RequireAuthenticatedUser().AddRequirements(new Proof()).Build());
    }

    private static AuthorizationPolicyBuilder Looking() => new(AccountCookie.Scheme);

    private static T Of<T>(AuthorizationHandlerContext asked)
        where T : notnull => ((HttpContext)asked.Resource!).RequestServices.GetRequiredService<T>();

    /// <summary>That it is not long ago.</summary>
    internal sealed class Proof : AuthorizationHandler<Proof>, IAuthorizationRequirement
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Proof requirement)
        {
            var (me, now) = (Of<CurrentAccount>(context), Instant.FromDateTimeOffset(Of<TimeProvider>(context).GetUtcNow()));
            if (me.IsKnown && me.Member.SignedInAt + Lasting > now) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
