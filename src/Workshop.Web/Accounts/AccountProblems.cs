using Microsoft.AspNetCore.Identity;
using Workshop.Text;

namespace Workshop.Web.Accounts;

/// <summary>What can be wrong with an account, in our words and beside our fields.</summary>
internal static class AccountProblems
{
    public const int LongestName = 100, LongestEmail = 254;

    /// <summary>A name as it was typed, without what does harm in a page.</summary>
    public static string NameOf(string typed) => Characters.Clean(typed).Trim();

    public static Problem? OfName(string name) =>
        name.Length == 0 ? new("Name", "Say your name, as colleagues see it beside what you do here.")
        : name.Length > LongestName || name.Contains('\n') ? new("Name", $"A name is one line of {LongestName} characters at most.")
        : null;

    public static Outcome ToOutcome(this IdentityResult result) => Outcome.From([.. result.Errors.Select(Of).Distinct()]);

    private static Problem Of(IdentityError error) => error.Code switch
    {
        "Password" => new("Password", error.Description),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new("Email", "There is an account with this address already."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new("Email", "This is not an e-mail address."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new("Current", "This is not the password until now."),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new("", "The account was changed at the same moment. Try again."),
        _ => throw new InvalidOperationException(error.Description),
    };
}
