using System.Net;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Pages;

/// <summary>What is hidden in an event is hidden at every address, also from who knows where to look.</summary>
public sealed class HiddenTests(WorkshopApp app, ITestOutputHelper output) : IClassFixture<WorkshopApp>
{
    private static readonly string[] Lists =
    [
        Addresses.Home, Addresses.Events, Addresses.People, Addresses.Search, Addresses.Search + "?q=learning", Addresses.Calendar, Addresses.Feed,
        Addresses.Sitemap, Addresses.AllSeries, Addresses.Api,
    ];

    [Fact]
    [Trait("Category", Proof.Category)]
    public async Task A_marker_in_every_hidden_field_is_in_no_answer_and_no_answer_is_a_failure()
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var (answers, found, hidden) = (0, 0, new List<string>());
        var meetings = Proof.Of(300, Marked.Programme).ToList();
        for (var n = 0; n < meetings.Count; n++)
        {
            var (programme, markers) = meetings[n];
            hidden.AddRange(markers);
            await app.ReleaseAsync($"meeting-{n}", programme);
            // And once more, so that there is something to say of what changed.
            await app.ReleaseAsync($"meeting-{n}", programme with { Event = programme.Event with { Summary = "Another summary" } });
            foreach (var address in Of($"meeting-{n}", programme)) await SeekAsync(address, markers);
        }
        foreach (var address in Lists) await SeekAsync(address, hidden);
        output.WriteLine($"{hidden.Count} markers of {meetings.Count} events in none of {answers} answers, {found} of them pages and files");
        Assert.True(found > (Lists.Length + (7 * meetings.Count)) * 9 / 10, "Too few of the addresses answer for this to mean something.");

        async Task SeekAsync(string address, IReadOnlyCollection<string> markers)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answers++;
            if (answer.StatusCode == HttpStatusCode.OK) found++;
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address} answers {(int)answer.StatusCode}");
            // An address that is asked for may be said back; what stands behind it may not.
            var text = (await answer.Content.ReadAsStringAsync()).Replace(address, "", StringComparison.OrdinalIgnoreCase);
            foreach (var marker in markers.Where(marker => !address.Contains(marker, StringComparison.OrdinalIgnoreCase)))
                Assert.False(text.Contains(marker, StringComparison.OrdinalIgnoreCase), $"{address} says {marker}");
        }
    }

    private static IEnumerable<string> Of(string slug, Programme programme) =>
    [
        Addresses.Event(slug), Addresses.Schedule(slug), Addresses.Schedule(slug) + "?tz=Asia/Kathmandu&q=a", Addresses.PeopleOf(slug), Addresses.Poster(slug),
        Addresses.Changes(slug), Addresses.Now(slug), Addresses.Frame(slug), Addresses.EventCalendar(slug), Addresses.ScheduleCalendar(slug),
        Addresses.Data(slug), Addresses.ApiEvent(slug), $"/events/{slug}.txt",
        .. programme.Sessions.SelectMany(session => new[] { Addresses.Session(slug, session.Code), Addresses.SessionCalendar(slug, session.Code) }),
        .. programme.People.SelectMany(person => new[] { Addresses.Person(person.Slug), Addresses.PersonCalendar(person.Slug) }),
    ];
}
