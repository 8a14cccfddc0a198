using System.Net;
using Workshop.Web.Data;

namespace Workshop.Web.Hosting;

/// <summary>
/// What an operator decides, checked once at start. <c>appsettings.json</c> lists every key with its default and the
/// environment wins over it; a value that cannot work is a <see cref="SettingProblem"/> and the portal does not start.
/// </summary>
public sealed record Settings
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    public required DatabaseSettings Database { get; init; }

    /// <summary>Whether a new database is filled with the sample events.</summary>
    public required bool LoadSamples { get; init; }

    /// <summary>The account made at start while there is none at all.</summary>
    public required AdministratorSettings? Administrator { get; init; }

    /// <summary>The public address, always the root of a host (path "/"); null where links follow the request's host.</summary>
    public required Uri? BaseUrl { get; init; }

    /// <summary>Null where mail waits in the outbox.</summary>
    public required MailSettings? Mail { get; init; }

    /// <summary>Whether a link can be mailed: there is a mail server, and an address that the link leads to wherever it is read.</summary>
    public bool MailsLinks => Mail is not null && BaseUrl is not null;

    /// <summary>An existing file; null where a Chromium on the machine is looked for.</summary>
    public required string? PosterBrowser { get; init; }

    /// <summary>Whether the Chromium keeps what it reads in its sandbox. It has none for root.</summary>
    public bool PosterSandbox { get; init; } = true;

    /// <summary>Networks whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public required IReadOnlyList<IPNetwork> KnownNetworks { get; init; }

    /// <summary>Where this machine would find the portal, for what a command prints: the public address, else the first that it listens on.</summary>
    public string LikelyAddress => AddressOf(Urls.Split(';'));

    /// <summary>The same of a portal that listens on these.</summary>
    public string AddressOf(IEnumerable<string> urls)
    {
        if (BaseUrl is not null) return BaseUrl.GetLeftPart(UriPartial.Authority);
        var url = urls.First().TrimEnd('/');
        foreach (var any in new[] { "//+", "//*", "//0.0.0.0", "//[::]" }) url = url.Replace(any, "//localhost", StringComparison.Ordinal);
        return url;
    }

    /// <summary>What works, but not as well as it could; one sentence each.</summary>
    public IEnumerable<string> Warnings()
    {
        if (BaseUrl is null)
            yield return "Site:BaseUrl is not set: pages link relatively, and feeds and calendars name whichever host asked.";
        if (Mail is { Security: MailSecurity.None, Password.Length: > 0 })
            yield return "Mail:Security is None: the mail password crosses the network unencrypted.";
        if (!PosterSandbox)
            yield return "Poster:Sandbox is false: the browser that prints posters reads what organizers wrote outside of its sandbox.";
    }
}

public sealed record AdministratorSettings(string Email, string Password);

public sealed record MailSettings(string Host, int Port, string User, string Password, string From, MailSecurity Security);

/// <summary>How mail is sent on its way. TLS from the first byte (port 465) is not offered.</summary>
public enum MailSecurity
{
    None,
    StartTls,
}

/// <summary>A setting that cannot work, in one line: its key, its value, and what would be right.</summary>
public sealed record SettingProblem(string Key, string Value, string Right)
{
    public override string ToString() => $"{Key} is \"{Value}\", but {Right}";
}
