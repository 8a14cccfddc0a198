using Microsoft.AspNetCore.Identity;

namespace Workshop.Web.Accounts;

/// <summary>Whether a password is somebody's. It costs the same whoever it is asked about, so that how long it takes tells nothing.</summary>
public sealed class Passwords(UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    /// <summary>Nobody's; verified where there is none to verify.</summary>
    private static string? decoy;

    /// <summary>Null where they do not belong together.</summary>
    public async Task<Account?> FindAsync(string email, string password) =>
        await accounts.FindByNameAsync(email.Trim()) is var account && await IsOfAsync(account, password) ? account : null;

    public async Task<bool> IsOfAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null) return await accounts.CheckPasswordAsync(account, password);
        decoy ??= hasher.HashPassword(new(), Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(new(), decoy, password);
        return false;
    }
}
