using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workshop.Web.Tests.Hosting;

/// <summary>What arrives on the wire, byte by byte.</summary>
public sealed class LimitTests(LimitTests.Listening app) : IClassFixture<LimitTests.Listening>
{
    [Theory]
    [InlineData("/healthz?q=", 5_000, "414")]
    [InlineData("/healthz?q=", 3_000, "200")]
    public async Task An_overlong_address_is_refused(string address, int length, string status) =>
        Assert.Equal(status, await AskAsync($"GET {address}{new string('a', length)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

    [Theory]
    [InlineData(1, 20_000, "431")]
    [InlineData(100, 10, "431")]
    [InlineData(20, 100, "200")]
    public async Task Too_much_of_headers_is_refused(int count, int length, string status) =>
        Assert.Equal(status, await AskAsync(
            $"GET /healthz HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, count).Select(n => $"X-{n}: {new string('a', length)}\r\n"))}\r\n"));

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/css/..%2f..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/workshop.db")]
    [InlineData("/css/%00")]
    [InlineData("/%ff%fe")]
    [InlineData("/%")]
    [InlineData("/errors/200")]
    [InlineData("/?a=%00&a=%ff&%&&=")]
    [InlineData("/nowhere\u0001")]
    [InlineData("nowhere")]
    public async Task A_hostile_address_is_refused_and_is_nobodys_fault(string address) =>
        Assert.Matches("^(200|400|404|405)$", await AskAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n"));

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX\u0000: 1\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n")]
    public async Task A_malformed_request_is_refused(string request) =>
        Assert.Matches("^(400|505)$", await AskAsync(request));

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n#\r\nb\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "a=b")]
    public async Task A_broken_form_is_refused_with_a_page_that_says_so(string type, string body)
    {
        using var client = new HttpClient();
        foreach (var address in (string[])["/", "/account/login", "/api/v1/events"])
        {
            using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body.Replace("#", string.Concat(Enumerable.Range(0, 20).Select(at => $"H{at}: v\r\n")), StringComparison.Ordinal)));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{app.Port}{address}"), content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotEqual("", await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>The status of the answer.</summary>
    private async Task<string> AskAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", app.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!.Split(' ')[1];
    }

    /// <summary>The program on a real port.</summary>
    public sealed class Listening : WorkshopApp
    {
        public Listening()
        {
            UseKestrel(0);
            StartServer();
            Port = ClientOptions.BaseAddress.Port;
        }

        public int Port { get; }
    }
}
