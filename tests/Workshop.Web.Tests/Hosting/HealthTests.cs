using System.Net;

namespace Workshop.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz", "alive\n")]
    [InlineData("/readyz", "ready\n")]
    public async Task A_new_portal_is_alive_and_ready(string address, string word)
    {
        await using var app = new WorkshopApp();
        Assert.Equal(word, await app.CreateClient().GetStringAsync(address));
    }

    [Fact]
    public async Task Without_its_database_it_is_alive_but_not_ready()
    {
        await using var app = new WorkshopApp();
        var client = app.CreateClient();
        await client.GetStringAsync("/readyz");
        File.Delete(Path.Combine(app.Storage.Path, "workshop.db"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/readyz")).StatusCode);
        Assert.Equal("alive\n", await client.GetStringAsync("/healthz"));
    }
}
