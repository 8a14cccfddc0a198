using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Data.Configurations;

namespace Workshop.Web.Accounts;

/// <summary>
/// Passkeys (Web Authentication): what a device or a security key proves, after its holder proved to it who they are, and so both factors
/// at once. What is asked of the browser stands sealed in the form that brings the answer; an answer counts until the passkey was used
/// after it was asked for, and so once.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<Account> handler, UserManager<Account> accounts, WorkshopDb db, PasskeySite site, IDataProtectionProvider keys, TimeProvider clock)
{
    public const int LongestName = 60;

    /// <summary>How long a page may lie open before its button is pressed.</summary>
    private static readonly Duration Life = Duration.FromHours(1);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>For signing in, as whoever has the passkey; or again, as the account. Null where there is no asking, because a browser would refuse.</summary>
    public async Task<PasskeyPrompt?> AskAsync(HttpContext context, Account? account = null)
    {
        if (!site.Offers(context.Request)) return null;
        var asked = await handler.MakeRequestOptionsAsync(account, context);
        return Seal(Purpose.Use, asked.RequestOptionsJson, asked.AssertionState);
    }

    /// <summary>For another passkey of the account.</summary>
    public async Task<PasskeyPrompt?> InviteAsync(HttpContext context, Account account)
    {
        if (!site.Offers(context.Request)) return null;
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name }, context);
        return Seal(Purpose.Add(account), asked.CreationOptionsJson, asked.AttestationState);
    }

    /// <summary>Whose passkey answers, inside the writing transaction; null where none does.</summary>
    public async Task<Account?> ReadAsync(HttpContext context, PasskeyAnswer answer, CancellationToken stop)
    {
        if (answer.Credential is null || Unseal(Purpose.Use, answer.Asked) is not var (state, at)) return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = answer.Credential, AssertionState = state });
        if (!result.Succeeded || await db.Set<IdentityUserPasskey<Guid>>().FindAsync([result.Passkey.CredentialId], stop) is not { } row) return null;

        var used = db.Entry(row).Property<Instant?>(AccountPasskeyConfiguration.UsedAt);
        if (at < used.CurrentValue) return null;
        used.CurrentValue = Now;
        (await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).ToOutcome().OrThrow();
        return result.User;
    }

    /// <summary>Adds the passkey that answers to the account, inside the writing transaction.</summary>
    public async Task<bool> AddAsync(HttpContext context, Account account, PasskeyAnswer answer, string name)
    {
        if (answer.Credential is null || Unseal(Purpose.Add(account), answer.Asked) is not var (state, _)) return false;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = answer.Credential, AttestationState = state });
        if (!result.Succeeded) return false;
        result.Passkey.Name = name;
        (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).ToOutcome().OrThrow();
        return true;
    }

    /// <summary>Of an account, the newest first.</summary>
    public async Task<IReadOnlyList<KnownPasskey>> ListAsync(Guid account, CancellationToken stop)
    {
        var rows = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(row => row.UserId == account)
            .Select(row => new { row.CredentialId, row.Data, UsedAt = EF.Property<Instant?>(row, AccountPasskeyConfiguration.UsedAt) }).ToListAsync(stop);
        return [.. rows.Select(row => new KnownPasskey(Convert.ToHexStringLower(row.CredentialId), row.Data.Name ?? "", Instant.FromDateTimeOffset(row.Data.CreatedAt), row.UsedAt)).OrderByDescending(known => known.CreatedAt)];
    }

    private PasskeyPrompt Seal(string purpose, string options, string? state) =>
        new(options, keys.CreateProtector(nameof(Passkeys), purpose).Protect(JsonSerializer.Serialize(new Asked(state, Now.ToUnixTimeTicks()))));

    private (string? State, Instant At)? Unseal(string purpose, string? asked)
    {
        if (asked is null) return null;
        try
        {
            var (state, ticks) = JsonSerializer.Deserialize<Asked>(keys.CreateProtector(nameof(Passkeys), purpose).Unprotect(asked))!;
            return Instant.FromUnixTimeTicks(ticks) is var at && at + Life > Now ? (state, at) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;   // not sealed by us, or for something else
        }
    }

    private static class Purpose
    {
        public const string Use = "use";

        public static string Add(Account account) => $"add to {account.Id}";
    }

    private sealed record Asked(string? State, long At);
}

/// <param name="Options">JSON for the browser.</param>
/// <param name="Asked">The same and when, sealed, for us.</param>
public sealed record PasskeyPrompt(string Options, string Asked);

/// <summary>What a form brings back.</summary>
public sealed record PasskeyAnswer
{
    public string? Asked { get; init; }

    public string? Credential { get; init; }
}

/// <param name="Id">Of the credential, in hexadecimal.</param>
/// <param name="UsedAt">Null where it has not signed anybody in yet.</param>
public sealed record KnownPasskey(string Id, string Name, Instant CreatedAt, Instant? UsedAt);
