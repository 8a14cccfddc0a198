using System.Net;
using System.Net.Mail;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Hosting;

/// <summary>Reads <see cref="Settings"/> and gathers everything that is wrong with them, so that one start shows all of it.</summary>
/// <param name="folder">What relative paths are relative to.</param>
public sealed class SettingsReader(IConfiguration configuration, string folder)
{
    private readonly List<SettingProblem> problems = [];

    /// <summary>Values of these keys are never printed.</summary>
    private static readonly string[] Secrets = ["Administrator:Password", "Mail:Password", "ConnectionStrings:Workshop"];

    public IReadOnlyList<SettingProblem> Problems => problems;

    /// <summary>Null where there are <see cref="Problems"/>.</summary>
    public Settings? Read()
    {
        var urls = Urls();
        var database = DatabaseSettings.Read(
            Text("Database:Provider"), Text("Storage:Path"), Text("ConnectionStrings:Workshop"), folder, Refuse);
        var settings = new Settings
        {
            Urls = urls,
            Database = database ?? DatabaseSettings.Nowhere,
            LoadSamples = Flag("Samples:Load"),
            Administrator = Administrator(),
            BaseUrl = BaseUrl(),
            Mail = Mail(),
            PosterBrowser = PosterBrowser(),
            PosterSandbox = Flag("Poster:Sandbox"),
            KnownNetworks = KnownNetworks(),
        };
        return problems.Count == 0 ? settings : null;
    }

    private string Text(string key) => configuration[key]?.Trim() ?? "";

    private void Refuse(string key, string right) =>
        problems.Add(new(key, Secrets.Contains(key) ? "(not shown)" : Text(key), right));

    private bool Flag(string key)
    {
        if (!bool.TryParse(Text(key), out var value))
            Refuse(key, "it must be true or false.");
        return value;
    }

    private string Urls()
    {
        var urls = Text("Urls");
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url.Replace("//+", "//localhost", StringComparison.Ordinal)
                    .Replace("//*", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
                Refuse("Urls", "it must be one or more addresses such as http://localhost:5080, separated by semicolons.");
            else if (address.Scheme == "https" && !configuration.GetSection("Kestrel:Certificates:Default").Exists())
                Refuse("Urls", "https needs Kestrel:Certificates:Default:Path; or use http here and let a reverse proxy speak TLS.");
        }
        return urls;
    }

    private AdministratorSettings? Administrator()
    {
        var (email, password) = (Text("Administrator:Email"), configuration["Administrator:Password"] ?? "");
        if (email.Length == 0 && password.Length == 0)
            return null;
        if (!MailAddress.TryCreate(email, out _))
            Refuse("Administrator:Email", "it must be an e-mail address, or empty together with Administrator:Password.");
        if (password.Length == 0)
            Refuse("Administrator:Password", "it must be given together with Administrator:Email.");
        else if (PasswordRules.Problem(password, email) is { } problem)
            Refuse("Administrator:Password", $"that is none that can be used. {problem}");
        return new(email, password);
    }

    private Uri? BaseUrl()
    {
        var text = Text("Site:BaseUrl");
        if (text.Length == 0)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.PathAndQuery == "/" && url.Fragment.Length == 0 && url.UserInfo.Length == 0)
            return url;
        Refuse("Site:BaseUrl", "it must be the root of a host, such as https://meetings.example.org.");
        return null;
    }

    private MailSettings? Mail()
    {
        var host = Text("Mail:Host");
        if (!int.TryParse(Text("Mail:Port"), out var port) || port is < 1 or > 65535)
            Refuse("Mail:Port", "it must be a port number, usually 587.");
        if (port == 465)
            Refuse("Mail:Port", "TLS from the first byte is not offered; use port 587 with Mail:Security StartTls.");
        if (!Enum.TryParse<MailSecurity>(Text("Mail:Security"), ignoreCase: true, out var security) || !Enum.IsDefined(security))
            Refuse("Mail:Security", "it must be StartTls or None; TLS from the first byte is not offered.");
        if (host.Length == 0)
            return null;

        var (user, password, from) = (Text("Mail:User"), configuration["Mail:Password"] ?? "", Text("Mail:From"));
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            Refuse("Mail:Host", "it must be the name of a mail server, without a port.");
        if (!MailAddress.TryCreate(from, out _))
            Refuse("Mail:From", "it must be the e-mail address that mail is sent from.");
        if (user.Length == 0 != (password.Length == 0))
            Refuse(user.Length == 0 ? "Mail:User" : "Mail:Password", "Mail:User and Mail:Password must be given together.");
        return new(host, port, user, password, from, security);
    }

    private string? PosterBrowser()
    {
        var path = Text("Poster:Browser");
        if (path.Length > 0 && !File.Exists(path))
            Refuse("Poster:Browser", "there is no such file; it must be the path of a Chromium, or empty.");
        return path.Length == 0 ? null : path;
    }

    private List<IPNetwork> KnownNetworks()
    {
        var networks = new List<IPNetwork>();
        foreach (var text in Text("ForwardedHeaders:KnownNetworks").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(text, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else
                Refuse("ForwardedHeaders:KnownNetworks", "it must be addresses or networks such as 127.0.0.1, 10.0.0.0/8, separated by commas.");
        }
        return networks;
    }
}
