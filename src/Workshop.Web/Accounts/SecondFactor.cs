using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>
/// What is asked for beside the password: a code from an authenticator, or one of ten recovery codes, of which only hashes are kept. Call
/// what changes or accepts something inside the writing transaction, so that no code counts twice.
/// </summary>
public sealed class SecondFactor(UserManager<Account> accounts, TimeProvider clock)
{
    private const int Codes = 10;

    private const string Provider = "authenticator", Key = "key", Recovery = "recovery", Signs = "abcdefghijkmnpqrstuvwxyz23456789";

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Whether the code is one that counts now. It does not count again.</summary>
    public async Task<bool> AcceptsAsync(Account account, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Key) is { } key && Totp.StepOf(key, code, Now) is { } step)
        {
            if (step <= account.CodeStep) return false;
            account.CodeStep = step;
            (await accounts.UpdateAsync(account)).ToOutcome().OrThrow();
            return true;
        }
        var left = await HashesAsync(account);
        if (!left.Remove(Secret.HashOf(code))) return false;
        await accounts.SetAuthenticationTokenAsync(account, Provider, Recovery, string.Join(' ', left));
        return true;
    }

    /// <summary>Asks for codes from now on, on every device but this, and makes recovery codes. Null where the code is not the key's.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, string key, string code)
    {
        if (!Totp.IsKey(key) || Totp.StepOf(key, string.Concat(code.Where(char.IsAsciiDigit)), Now) is not { } step) return null;
        account.CodeStep = step;
        await accounts.SetAuthenticationTokenAsync(account, Provider, Key, key);
        (await accounts.SetTwoFactorEnabledAsync(account, true)).ToOutcome().OrThrow();
        return await MakeRecoveryCodesAsync(account);
    }

    public async Task TurnOffAsync(Account account)
    {
        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Key);
        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Recovery);
        (await accounts.SetTwoFactorEnabledAsync(account, false)).ToOutcome().OrThrow();
    }

    /// <summary>Ten; those before them are void. They are to be shown now or never.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(Account account)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Signs, 16)).ToList();
        await accounts.SetAuthenticationTokenAsync(account, Provider, Recovery, string.Join(' ', codes.Select(Secret.HashOf)));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(signs => new string(signs))))];
    }

    public async Task<int> CountRecoveryCodesAsync(Account account) => (await HashesAsync(account)).Count;

    private async Task<List<string>> HashesAsync(Account account) =>
        [.. (await accounts.GetAuthenticationTokenAsync(account, Provider, Recovery) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
