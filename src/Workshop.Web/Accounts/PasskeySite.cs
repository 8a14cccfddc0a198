using Microsoft.AspNetCore.Identity;
using Workshop.Web.Hosting;

namespace Workshop.Web.Accounts;

/// <summary>
/// Where passkeys belong to: they are tied to a host for good, and so to the public address alone. Without one they are offered on
/// localhost, for whoever tries the portal out.
/// </summary>
public sealed class PasskeySite(Settings settings)
{
    private const string Localhost = "localhost";

    private readonly string host = settings.BaseUrl?.IdnHost ?? Localhost;

    public bool Offers(HttpRequest request) =>
        request.Host.Host.Equals(host, StringComparison.OrdinalIgnoreCase) && Uri.CheckHostName(host) == UriHostNameType.Dns && (request.IsHttps || host == Localhost);

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = host;
        (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.AttestationConveyancePreference) = ("required", "required", "none");
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == Origin(context.HttpContext.Request));
    }

    private string Origin(HttpRequest request) => settings.BaseUrl is { } url
        ? $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}"
        : $"{request.Scheme}://{request.Host}";
}
