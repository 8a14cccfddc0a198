using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Hosting.Killed;

/// <summary>
/// The published program, killed between the beginning and the acknowledgement of a release, which runs in it (<see cref="Organizer"/>), while
/// a second one serves the same database and, one time in four, is killed too. A kill that comes before or after a release does not count, and
/// another is tried.
/// </summary>
[Collection(PublishedCopyCollection.Name)]
public sealed partial class ReleaseTests(PublishedCopy copy, ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private RunningProgram? other;

    public Task InitializeAsync()
    {
        other = copy.Start(folder.Path);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await other!.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", Proof.Category)]
    public async Task Killed_inside_a_release_it_serves_the_last_acknowledged_one_whole()
    {
        var random = new Random(20191214);
        var (wanted, hits, misses, kept) = (Proof.Of(100), 0, 0, 0);
        var (acknowledged, took) = (0, TimeSpan.FromMilliseconds(60));
        while (hits < wanted)
        {
            Assert.True(misses < 20 + wanted, $"{misses} kills hit no release, {hits} did.");
            await using var killed = copy.Start(folder.Path, StartupHook.Setting);
            if (acknowledged > 0) await AssertWholeAsync(killed, acknowledged);
            await other!.AddressAsync();

            var round = await KillAsync(killed, random.Next(1, 4), took * (1.1 * random.NextDouble()));
            acknowledged = Math.Max(acknowledged, round.Acknowledged);
            took = round.Took ?? took;
            var survived = await AssertWholeAsync(other, acknowledged);
            if (round.Hit) (hits, kept) = (hits + 1, kept + (survived > acknowledged ? 1 : 0));
            else misses++;
            acknowledged = survived;
            if (random.Next(4) > 0) continue;
            await other.DisposeAsync();
            other = copy.Start(folder.Path);
        }
        await AssertWholeAsync(other!, acknowledged);
        output.WriteLine($"{hits} kills inside a release, {misses} beside one; {kept} of the releases were already kept and not yet acknowledged. {acknowledged} releases in all.");
    }

    /// <summary>Lets it release and kills it, at a moment after some release has begun.</summary>
    private static async Task<Round> KillAsync(RunningProgram program, int releases, TimeSpan moment)
    {
        var (acknowledged, begun, failed) = (0, 0, "");
        var (began, took) = (0L, default(TimeSpan?));
        var now = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.Said += line =>
        {
            if (line.StartsWith(Organizer.Releasing, StringComparison.Ordinal))
            {
                (begun, began) = (Number(line), Stopwatch.GetTimestamp());
                if (releases-- == 0) now.TrySetResult(began);
            }
            else if (line.StartsWith(Organizer.Released, StringComparison.Ordinal))
            {
                (acknowledged, took) = (Number(line), Stopwatch.GetElapsedTime(began));
            }
            else if (line.StartsWith(Organizer.Failed, StringComparison.Ordinal))
            {
                failed = line;
                now.TrySetResult(0);
            }
        };
        program.Tell(Organizer.Begin);
        var since = await now.Task.WaitAsync(TimeSpan.FromMinutes(2));   // it may share the machine
        while (Stopwatch.GetElapsedTime(since) < moment) Thread.SpinWait(20);
        await program.KillAsync();   // and hears all that it said before
        Assert.Equal("", failed);
        return new(acknowledged, begun > acknowledged, took);
    }

    /// <summary>The release that it serves, everywhere the same one and whole; at once or, where another process made it, soon.</summary>
    private async Task<int> AssertWholeAsync(RunningProgram program, int acknowledged)
    {
        using var client = new HttpClient { BaseAddress = await program.AddressAsync() };
        Task<string> Get(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));
        var meeting = $"/events/{Organizer.Slug}";
        var since = Stopwatch.StartNew();
        int served;
        while ((served = Assert.Single(Marks(await Get(meeting)))) < acknowledged && since.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(20);
        Assert.InRange(served, acknowledged, acknowledged + 1);   // what was written and not acknowledged any more

        // The release itself, then what it wrote beside itself: lists, people, search.
        foreach (var (page, times) in new[] { ($"{meeting}/schedule", Organizer.Talks), ($"{meeting}.json", 2 * Organizer.Talks), ("/events", 1), ("/people", Organizer.Talks) })
        {
            var text = await Get(page);
            Assert.Equal([served], Marks(text));
            Assert.InRange(Mark().Count(text), times, int.MaxValue);
        }
        Assert.Contains($">{1 + (2 * Organizer.Talks)} results for", await Get($"/search?q={Organizer.Mark(served)}"), StringComparison.Ordinal);
        Assert.Equal(served + ", 1, ok", await AskAsync());
        return served;
    }

    private async Task<string> AskAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "workshop.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(Number) || ', ' || (max(Number) = count(*)) || ', ' || (SELECT integrity_check FROM pragma_integrity_check) FROM Releases";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static int[] Marks(string text) => [.. Mark().Matches(text).Select(found => Number(found.Value)).Distinct()];

    private static int Number(string text) => int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"release\d{5}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    /// <param name="Hit">Whether a release had begun and was not acknowledged.</param>
    /// <param name="Took">The last whole release, as seen from outside.</param>
    private sealed record Round(int Acknowledged, bool Hit, TimeSpan? Took);
}
