using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Workshop.Publishing;

namespace Workshop.Web.Accounts;

/// <summary>
/// Where the first account is made, for an hour, as long as there is none: that makes it work once. It is signed and not stored, so that a
/// portal that nobody has set up starts as fast as any other; each start prints another.
/// </summary>
public sealed class SetUpLink(IDataProtectionProvider keys, TimeProvider clock)
{
    private static readonly Duration Life = Duration.FromHours(1);

    private readonly IDataProtector protector = keys.CreateProtector("set-up");

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public string MakePath()
    {
        var end = (Now + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Addresses.Account}/setup/{Base64Url.EncodeToString(protector.Protect(Encoding.ASCII.GetBytes(end)))}";
    }

    public bool IsGood(string secret)
    {
        try
        {
            var end = Encoding.ASCII.GetString(protector.Unprotect(Base64Url.DecodeFromChars(secret)));
            return Now < Instant.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return false;
        }
        catch (FormatException)
        {
            return false;   // no base64url at all
        }
    }

    /// <summary>What stands on the console, once the portal listens.</summary>
    /// <param name="portal">Its address.</param>
    public string Invitation(string portal) => $"""

        This portal has no account yet. Make the first one here, within the hour:

            {portal}{MakePath()}

        The address works once; the next start prints another.

        """;
}
