using Microsoft.AspNetCore.Identity;

namespace Workshop.Web.Accounts;

/// <summary>Long, and not what is tried first; how many kinds of signs there are in it does not matter.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12, Longest = 200;

    /// <summary>About three common words and a year: somebody who has stolen the database tries as many within a day.</summary>
    private const double Enough = 38;

    /// <summary>Null where it is a good one.</summary>
    /// <param name="own">What a stranger knows of the account.</param>
    public static string? Problem(string password, params IEnumerable<string> own) =>
        password.Length < Shortest ? $"The password needs {Shortest} characters or more. A few words that have nothing to do with each other make a good one."
        : password.Length > Longest ? $"The password may have {Longest} characters at most."
        : Guessing.BitsOf(password, own.SelectMany(WordsOf)) < Enough
            ? "This password would be guessed soon: it is made of words, names, years or rows of keys that many people use. Choose something that nobody would think of."
        : null;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.Name, user.Email ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    private static IEnumerable<string> WordsOf(string text) => [text, .. text.Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)];
}
