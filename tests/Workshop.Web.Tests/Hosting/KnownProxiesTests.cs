namespace Workshop.Web.Tests.Hosting;

public sealed class KnownProxiesTests
{
    [Theory]
    [InlineData("127.0.0.0/8, ::1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task A_forwarded_scheme_is_believed_from_known_networks_alone(string networks, bool believed)
    {
        await using var app = new WorkshopApp { Settings = { ["ForwardedHeaders:KnownNetworks"] = networks } };
        app.UseKestrel(0);
        using var client = app.CreateClient();
        using var question = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { "X-Forwarded-Proto", "https" } } };
        using var answer = await client.SendAsync(question);

        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }
}
