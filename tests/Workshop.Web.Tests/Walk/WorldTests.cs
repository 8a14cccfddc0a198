using System.Net;

namespace Workshop.Web.Tests.Walk;

public sealed class WorldTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task There_is_something_at_every_endpoint()
    {
        var without = new List<string>();
        // The world has a browser that prints nothing, so that a poster is a PDF nowhere; the table of roles asks for what is said then.
        foreach (var endpoint in world.Endpoints.Where(endpoint => !endpoint.TakesForms && !endpoint.Pattern.EndsWith("/poster.pdf", StringComparison.Ordinal)))
        {
            using var visitor = world.As(Who.Administrator);
            await visitor.OpenAsync(world.Ours.At(endpoint));
            if (visitor.Status != HttpStatusCode.OK) without.Add($"{endpoint} {(int)visitor.Status}");
        }
        Assert.Equal(
            [
                "GET /account/passkeys/{id}/remove 404" /* it is the owner's */, "GET /account/setup/{secret} 410" /* there is an account */, "GET /errors/{status} 404" /* as it says */,
                "GET /manage/events/{slug}/import/{id} 404" /* it is the owner's */, "GET /manage/import/new/{id} 404" /* likewise */,
            ],
            without);
    }

    [Fact]
    public async Task It_is_put_back_as_it_was_and_the_program_shows_that()
    {
        using var owner = world.As(Who.Owner);
        var slug = world.Ours["events/{slug}"];
        var page = (await owner.OpenAsync($"/events/{slug}")).Text;
        await owner.OpenAsync($"/manage/events/{slug}/review");
        await owner.PressAsync("Publish");
        Assert.NotNull(await world.ChangedAsync());
        Assert.NotEqual(page, (await owner.OpenAsync($"/events/{slug}")).Text);
        await world.RestoreAsync();
        Assert.Null(await world.ChangedAsync());
        Assert.Equal(page, (await owner.OpenAsync($"/events/{slug}")).Text);
    }
}
