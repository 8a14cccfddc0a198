using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Tests.Data;

/// <summary>Who has changed what since the latest release is read from where it was read before, and says what the whole trail does.</summary>
public sealed class WaitingTests : IAsyncDisposable
{
    private static readonly string?[] News = [null, """{"body":{"title":"Knots"}}""", """{"order":3}""", """{"status":"published"}""", """{"body":{},"order":1}""", """{"details":{}}"""];

    private readonly WorkshopApp app = new();
    private readonly Guid meeting = Guid.CreateVersion7();
    private readonly Guid[] rows, people = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    public WaitingTests() => rows = [meeting, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.Empty];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task What_is_read_on_is_what_is_read_anew(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            await AddAsync(random, random.Next(6));
            await CheckAsync();
        }
    }

    [Fact]
    public async Task Another_trail_under_the_same_numbers_is_read_anew()
    {
        var random = new Random(4);
        for (var round = 0; round < 10; round++)
        {
            await AddAsync(random, 8, canRelease: false);
            await CheckAsync();
            // As where a copy from before took the database's place, and others went on from there.
            var last = await app.WithDbAsync(db => db.Changes.MaxAsync(change => change.Id));
            await app.WithDbAsync(db => db.Changes.Where(change => change.Event == meeting && change.Id > last - 4).ExecuteDeleteAsync());
            await CheckAsync();
            await AddAsync(random, random.Next(4, 9), from: last - 3, canRelease: false);
            await CheckAsync();
        }
    }

    private Task<int> AddAsync(Random random, int count, long? from = null, bool canRelease = true) => app.WithDbAsync(db =>
    {
        for (var i = 0; i < count; i++)
        {
            var isRelease = canRelease && random.Next(8) == 0;
            db.Changes.Add(new()
            {
                Id = from is { } first ? first + i : 0, At = app.Now.Plus(NodaTime.Duration.FromMilliseconds(random.Next())), Event = meeting, Version = i, Old = random.Next(4) == 0 ? null : "{}",
                By = random.Next(5) == 0 ? null : people[random.Next(people.Length)], Row = isRelease ? meeting : rows[random.Next(rows.Length)],
                Table = isRelease ? Deeds.Release : "Sessions", New = News[random.Next(News.Length)],
            });
        }
        return db.SaveChangesAsync();
    });

    private async Task CheckAsync()
    {
        var trail = await app.WithDbAsync(db => db.Changes.AsNoTracking().Where(change => change.Event == meeting).OrderBy(change => change.Id).ToListAsync());
        var expected = trail.Skip(trail.FindLastIndex(change => change.Table == Deeds.Release) + 1).Where(change => change.By is not null && change.Row != Guid.Empty)
            .GroupBy(change => (change.Row, By: change.By!.Value)).Select(same => (same.Key.Row, same.Key.By, new Waiting.Touch(same.Any(change => Is(change, "body", "details")), same.Any(change => Is(change, "order")))));
        Assert.Equal(expected, (await app.WithDbAsync(db => Waiting.OfAsync(db, meeting, default))).All);
    }

    private static bool Is(Change change, params string[] columns) => change.Old is null || change.New is null || columns.Any(column => change.New.Contains($"\"{column}\":", StringComparison.Ordinal));
}
