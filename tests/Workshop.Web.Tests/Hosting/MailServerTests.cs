using System.Net;
using System.Net.Sockets;
using System.Text;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

/// <summary>Over real sockets, with a server that says its lines whatever it is asked.</summary>
public sealed class MailServerTests
{
    [Theory]
    [InlineData("220 ready|250-mail.example.org|250-SIZE 1000|250 STARTTLS", MailSecurity.StartTls, null)]
    [InlineData("220-hello|220 ready|250 mail.example.org", MailSecurity.None, null)]
    [InlineData("220 ready|250-mail.example.org|250 SIZE 1000", MailSecurity.StartTls, "does not offer STARTTLS")]
    [InlineData("554 no", MailSecurity.None, "does not greet as a mail server")]
    [InlineData("22", MailSecurity.None, "broke off")]
    public async Task What_a_server_says_decides(string lines, MailSecurity security, string? wrong)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = ServeAsync(server, lines);

        var found = await MailServer.ProbeAsync(Settings(server, security), default);

        await serving;
        if (wrong is null)
            Assert.Null(found);
        else
            Assert.Contains(wrong, found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_it_says_so()
    {
        var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var settings = Settings(server, MailSecurity.None);
        server.Dispose();

        Assert.StartsWith($"127.0.0.1:{settings.Port} does not answer: ", await MailServer.ProbeAsync(settings, default), StringComparison.Ordinal);
    }

    private static MailSettings Settings(TcpListener server, MailSecurity security) =>
        new("127.0.0.1", ((IPEndPoint)server.LocalEndpoint).Port, "", "", "portal@example.org", security);

    private static async Task ServeAsync(TcpListener server, string lines)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(lines.Replace("|", "\r\n", StringComparison.Ordinal) + "\r\n"));
        await stream.CopyToAsync(Stream.Null);
    }
}
