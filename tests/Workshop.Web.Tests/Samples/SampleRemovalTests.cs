using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;
using Workshop.Web.Samples;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Samples;

public sealed class SampleRemovalTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new() { Settings = { ["Samples:Load"] = "true" } };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_button_removes_them_and_they_do_not_return()
    {
        await app.AccountAsync("admin@example.org", administrator: true);
        using var visitor = await app.SignInAsync("admin@example.org");
        Assert.Contains("NeurIPS", (await visitor.OpenAsync("/events/neurips-2019")).Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/manage/samples");
        Assert.Equal(4, visitor.Page.QuerySelectorAll("main li").Length);
        await visitor.PressAsync("Remove the sample events");
        Assert.Contains("none here any more", visitor.Text, StringComparison.Ordinal);

        foreach (var gone in new[] { "/events/neurips-2019", "/events/zeitlinger-2022", "/events/lmrl-2019.ics", "/people/lenka-zdeborova", "/events/ml4ps-2019/schedule" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(gone)).Status);
        Assert.Contains("Nothing for", (await visitor.OpenAsync("/search?q=zeitlinger")).Text, StringComparison.Ordinal);

        await using var later = new WorkshopApp { Settings = { ["Samples:Load"] = "true", ["Storage:Path"] = app.Storage.Path } };
        Assert.Equal(0, await later.WithDbAsync(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task Every_table_is_as_in_a_portal_that_never_had_them()
    {
        await using var never = new WorkshopApp();
        var expected = await CountAsync(never);
        Assert.NotEqual(expected, await CountAsync(app));
        await app.WithAsync<SampleRemoval, bool>(async removal => { await removal.RunAsync(app.Now, default); return true; });
        Assert.Equal(expected, await CountAsync(app));
    }

    [Fact]
    public async Task Who_is_at_another_event_too_stays_with_what_that_event_prints()
    {
        var zeitlinger = await app.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Slug == "julia-zeitlinger"));
        await app.ReleaseAsync("ours", Given.Meeting("Ours").WithOrganizer(zeitlinger.Body, "Julia Zeitlinger of ours"));
        await app.SaveAsync("draft", Given.Meeting("Draft").WithOrganizer((await PersonAsync("lenka-zdeborova")).Body, "Lenka Zdeborová"));

        await app.WithAsync<SampleRemoval, bool>(async removal => { await removal.RunAsync(app.Now, default); return true; });
        Assert.Equal(["julia-zeitlinger", "lenka-zdeborova"], await app.WithDbAsync(db => db.People.Select(person => person.Slug).Order().ToListAsync()));
        using var visitor = await new Visitor(app).OpenAsync("/people/julia-zeitlinger");
        Assert.StartsWith("Julia Zeitlinger of ours", visitor.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".meetings > li"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/people/lenka-zdeborova")).Status);
    }

    /// <summary>Rows by table, but for the log of revisions and what the full-text index keeps for itself.</summary>
    private static async Task<List<string>> CountAsync(WorkshopApp app)
    {
        var tables = await app.WithDbAsync(db => db.Database.SqlQuery<string>(
            $"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'Search%' AND name NOT IN ('Revisions', 'sqlite_sequence')").ToListAsync());
        tables.Add("SearchRows");
        var counts = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Storage.Path, "workshop.db")};Pooling=False");
        await connection.OpenAsync();
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            counts.Add($"{table} {await command.ExecuteScalarAsync()}");
        }
        return counts;
    }

    private Task<PersonRow> PersonAsync(string slug) => app.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Slug == slug));
}
