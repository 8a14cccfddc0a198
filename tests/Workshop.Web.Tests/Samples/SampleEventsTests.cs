using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;
using Workshop.Web.Samples;

namespace Workshop.Web.Tests.Samples;

public sealed class SampleEventsTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new() { Settings = { ["Samples:Load"] = "true" } };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("lmrl-2019", "Learning Meaningful Representations of Life", 25, 0)]
    [InlineData("ml4ps-2019", "Machine Learning and the Physical Sciences", 11, 16)]
    [InlineData("zeitlinger-2022", "Using neural networks to decipher the cis-regulatory code", 2, 1)]
    [InlineData("neurips-2019", "33rd Conference on Neural Information Processing Systems", 0, 0)]
    public async Task A_new_portal_has_them_released_whole(string slug, string title, int organizers, int sessions)
    {
        var found = (await app.WithAsync<Publications, Sought<Publication>>(publications => publications.FindAsync(slug, default))).Found!;
        Assert.Equal((title, 1, EventStatus.Published), (found.Title, found.Release.Number, found.Live.Status));
        var document = Sample.All.Single(sample => sample.Slug == slug).Programme();
        var speakers = found.Programme.Sessions.SelectMany(session => session.Credits()).ToHashSet();
        Assert.Equal((organizers, sessions), (found.Programme.Credits.Count(credit => slug == "zeitlinger-2022" || !speakers.Contains(credit.Id)), found.Programme.Sessions.Count));
        Assert.Equal(Programme.Public(document) with { Calendar = [] }, found.Programme with { Calendar = [] });
    }

    [Fact]
    public async Task The_conference_lists_its_two_workshops_and_they_name_it()
    {
        var conference = (await app.WithAsync<Publications, Sought<Publication>>(publications => publications.FindAsync("neurips-2019", default))).Found!;
        Assert.Equal(["lmrl-2019", "ml4ps-2019"], conference.Children.Select(child => child.Live.Slug));
        var workshop = (await app.WithAsync<Publications, Sought<Publication>>(publications => publications.FindAsync("lmrl-2019", default))).Found!;
        Assert.Equal("neurips-2019", workshop.Parent!.Live.Slug);
    }

    [Fact]
    public async Task Once_removed_they_do_not_return()
    {
        await app.WithDbAsync(async db =>
        {
            await db.Releases.ExecuteDeleteAsync();
            return await db.Events.ExecuteDeleteAsync();
        });
        await using var later = new WorkshopApp { Settings = { ["Samples:Load"] = "true", ["Storage:Path"] = app.Storage.Path } };
        Assert.Equal(0, await later.WithDbAsync(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task A_portal_that_began_without_them_never_gets_them()
    {
        await using var without = new WorkshopApp();
        Assert.Equal(0, await without.WithDbAsync(db => db.Events.CountAsync()));
        await using var later = new WorkshopApp { Settings = { ["Samples:Load"] = "true", ["Storage:Path"] = without.Storage.Path } };
        Assert.Equal(0, await later.WithDbAsync(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task Whoever_is_killed_while_they_are_loaded_has_loaded_none_and_the_next_start_loads_all()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        for (var round = 0; round < 6; round++)
        {
            await using (var killed = RunningProgram.Start(folder.Path, ["serve"], "Samples__Load=true"))
            {
                await Task.Delay(random.Next(900, 1900));
                await killed.KillAsync();
            }
            if (!File.Exists(Path.Combine(folder.Path, "workshop.db"))) continue;
            await using var next = new WorkshopApp { Settings = { ["Samples:Load"] = "true", ["Storage:Path"] = folder.Path } };
            Assert.Equal((4, 4, null), await next.WithDbAsync(async db => (await db.Events.CountAsync(), await db.Cards.CountAsync(), Left(next))));
            foreach (var file in Directory.GetFiles(folder.Path)) File.Delete(file);
        }

        static string? Left(WorkshopApp app) => Furnishing.NeedsAsync(app.Services.GetRequiredService<Store>(), default).GetAwaiter().GetResult();
    }
}
