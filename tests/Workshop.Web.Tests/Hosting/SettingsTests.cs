using Microsoft.Extensions.Configuration;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

public sealed class SettingsTests
{
    private static readonly string Folder = Path.GetFullPath(Path.GetTempPath());

    [Fact]
    public void The_defaults_can_work_and_warn_of_the_missing_address()
    {
        var (settings, problems) = Read();

        Assert.Empty(problems);
        Assert.Equal("http://localhost:5080", settings!.Urls);
        Assert.Equal(Path.Combine(Folder, "data", "workshop.db"), settings.Database.File);
        Assert.True(settings.LoadSamples);
        Assert.Null(settings.Mail);
        Assert.StartsWith("Site:BaseUrl", Assert.Single(settings.Warnings()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Urls", "localhost:5080", "Urls is \"localhost:5080\", but it must be one or more addresses such as http://localhost:5080")]
    [InlineData("Urls", "", "Urls is \"\", but it must be one or more addresses")]
    [InlineData("Urls", "https://localhost:5443", "https needs Kestrel:Certificates:Default:Path")]
    [InlineData("Storage:Path", "", "Storage:Path is \"\", but it must be a folder.")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is \"Oracle\", but it must be Sqlite.")]
    [InlineData("Database:Provider", "postgres", "PostgreSQL comes in a later version")]
    [InlineData("Database:Provider", "PostgreSQL", "PostgreSQL comes in a later version")]
    [InlineData("ConnectionStrings:Workshop", "nonsense", "ConnectionStrings:Workshop is \"(not shown)\", but it must read like")]
    [InlineData("ConnectionStrings:Workshop", "Data Source=:memory:", "its Data Source must be a file.")]
    [InlineData("Samples:Load", "maybe", "Samples:Load is \"maybe\", but it must be true or false.")]
    [InlineData("Administrator:Email", "ada@example.org", "Administrator:Password is \"(not shown)\", but it must be given together with Administrator:Email.")]
    [InlineData("Administrator:Password", "correct horse", "Administrator:Email is \"\", but it must be an e-mail address")]
    [InlineData("Site:BaseUrl", "meetings.example.org", "it must be the root of a host")]
    [InlineData("Site:BaseUrl", "https://example.org/meetings", "it must be the root of a host")]
    [InlineData("Site:BaseUrl", "ftp://example.org", "it must be the root of a host")]
    [InlineData("Mail:Port", "0", "it must be a port number")]
    [InlineData("Mail:Port", "465", "TLS from the first byte is not offered")]
    [InlineData("Mail:Security", "SslOnConnect", "it must be StartTls or None")]
    [InlineData("Mail:Security", "7", "it must be StartTls or None")]
    [InlineData("Mail:Host", "mail.example.org", "Mail:From is \"\", but it must be the e-mail address that mail is sent from.")]
    [InlineData("Poster:Browser", "/nowhere/chromium", "there is no such file")]
    [InlineData("ForwardedHeaders:KnownNetworks", "10.0.0.0/99", "it must be addresses or networks")]
    public void A_value_that_cannot_work_is_one_line_with_key_value_and_what_would_be_right(string key, string value, string line)
    {
        var (settings, problems) = Read((key, value));

        Assert.Null(settings);
        Assert.Contains(line, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(["Samples:Load", "Site:BaseUrl"], Read(("Samples:Load", "2"), ("Site:BaseUrl", "x")).Problems.Select(problem => problem.Key));

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLITE")]
    public void The_provider_is_known_in_any_case(string provider) =>
        Assert.NotNull(Read(("Database:Provider", provider)).Settings);

    [Fact]
    public void A_connection_string_overrides_the_path_and_never_creates_a_file()
    {
        var database = Read(("ConnectionStrings:Workshop", "Data Source=/srv/other.db;Mode=ReadWriteCreate;Foreign Keys=False")).Settings!.Database;

        Assert.Equal("/srv/other.db", database.File);
        Assert.Equal("/srv", database.Folder);
        Assert.Contains("Mode=ReadWrite;", database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains("Foreign Keys=True", database.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_is_read_whole()
    {
        var mail = Read(
            ("Mail:Host", "mail.example.org"), ("Mail:User", "u"), ("Mail:Password", " p "), ("Mail:From", "portal@example.org"), ("Mail:Security", "none"))
            .Settings!.Mail;

        Assert.Equal(new("mail.example.org", 587, "u", " p ", "portal@example.org", MailSecurity.None), mail);
    }

    [Fact]
    public void Known_networks_are_addresses_and_networks_of_both_families() =>
        Assert.Equal(["10.0.0.0/8", "127.0.0.1/32", "fd00::/8"],
            Read(("ForwardedHeaders:KnownNetworks", "10.0.0.0/8, 127.0.0.1 fd00::/8")).Settings!.KnownNetworks.Select(network => network.ToString()));

    private static (Settings? Settings, IReadOnlyList<SettingProblem> Problems) Read(params (string Key, string Value)[] changes)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Repository.Root, "appsettings.json"))
            .AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Key, (string?)change.Value)))
            .Build();
        var reader = new SettingsReader(configuration, Folder);
        return (reader.Read(), reader.Problems);
    }
}
