using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Workshop.Tests.Meetings;
using Workshop.Web.Tests.Pages.Manage;
using Workshop.Web.Tests.Walk;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Forms;

/// <summary>Many who write in one event at once, through every kind of form that it has.</summary>
public sealed partial class FiftyWritersTests(World world, ITestOutputHelper output) : IClassFixture<World>
{
    private const int Writers = 50, Writes = 5_000;

    /// <param name="Seen">What stood in the field when it was filled in.</param>
    private sealed record Written(string Pattern, string Text, string Seen);

    [Fact, Trait("Category", Proof.Category)]
    public async Task Every_acknowledged_write_is_in_the_history_and_none_is_lost_unseen()
    {
        var slug = world.Ours["events/{slug}"];
        List<SavingForm> forms = [.. (await SavingForm.FindAsync(world, "/manage/events/{slug}")).Where(form => form.Kept.Count > 0)];
        var programme = await world.ProgrammeAsync(slug);
        var (written, asked, answers, most) = (new ConcurrentBag<Written>(), 0, new ConcurrentDictionary<HttpStatusCode, int>(), Proof.Of(Writes));

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));
        var took = watch.Elapsed;

        var history = await world.WithDbAsync(db => db.Changes.AsNoTracking().Select(change => new { change.Old, change.New }).ToListAsync());
        var news = history.Where(change => change.New is not null).SelectMany(change => Words(change.New!).Select(word => (word, change.Old))).GroupBy(each => each.word).ToDictionary(each => each.Key, each => each.First().Old ?? "");
        var lost = written.Where(write => !news.ContainsKey(write.Text)).Select(write => $"{write.Pattern}: {write.Text} is not in the history").ToList();
        lost.AddRange(written.Where(write => Text().IsMatch(write.Seen) && news.TryGetValue(write.Text, out var old) && old.Length > 0 && !old.Contains(write.Seen, StringComparison.Ordinal)).Select(write => $"{write.Pattern}: {write.Text} replaced something else than {write.Seen}"));
        output.WriteLine($"{written.Count} writes acknowledged in {took.TotalSeconds:0.0} s by {Writers} writers through {written.Select(write => write.Pattern).Distinct().Count()} kinds of form; {asked} were shown both first; answers: {string.Join(", ", answers.OrderBy(each => each.Key).Select(each => $"{(int)each.Key} {each.Value}"))}");
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Keys.Order());
        Assert.Equal(forms.Count, written.Select(write => write.Pattern).Distinct().Count());

        async Task WriteAsync(int writer)
        {
            var random = new Random(writer);
            using var signedIn = world.As((Who)(3 + writer % 3));
            using var visitor = signedIn.Window(follows: false);
            for (var number = 0; written.Count < most; number++)
            {
                var form = forms[(writer + number) % forms.Count];
                var address = world.Ours.With("sessions/{code}", programme.Sessions[random.Next(programme.Sessions.Count)].Code)
                    .With("people/{id}", programme.Credits[random.Next(programme.Credits.Count)].Id.ToString()).At(form.Pattern);
                if (await form.OpenAsync(visitor, address) is not { } shown) continue;
                var field = form.Kept[random.Next(form.Kept.Count)];
                if (!shown.Values.TryGetValue(field, out var seen)) continue;
                var text = $"W{writer}n{number}w";
                await shown.SendAsync(new Dictionary<string, string> { [field] = text });
                for (var patience = 20; visitor.Status == HttpStatusCode.OK && patience > 0; patience--, Interlocked.Increment(ref asked))
                {
                    answers.AddOrUpdate(visitor.Status, 1, (_, count) => count + 1);
                    var again = ShownForm.On(visitor).First(other => other.Has(form.Kept));
                    seen = "";   // what the others wrote stands beside it now
                    await again.SendAsync(new Dictionary<string, string>());
                }
                answers.AddOrUpdate(visitor.Status, 1, (_, count) => count + 1);
                if (visitor.Status == HttpStatusCode.Redirect) written.Add(new(form.Pattern, text, seen));
            }
        }
    }

    [GeneratedRegex(@"^W\d+n\d+w$")]
    private static partial Regex Text();

    private static IEnumerable<string> Words(string json) => json.Split(['"', ' ', ',', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith('W')).Distinct();
}
