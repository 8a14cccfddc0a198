using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Web.Tests.Published;

/// <summary>What was told once to the calendars of a series, of a person and of all is told there too when it is off.</summary>
public sealed class CalendarsOfManyTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Series Weekly = new(Guid.NewGuid(), "weekly", "Weekly seminar");
    private static readonly Person Ada = Given.Somebody("ada-lovelace", "Lovelace, Ada");
    private static readonly string[] OfMany = ["/series/weekly.ics", "/people/ada-lovelace.ics", "/calendar.ics"];

    private readonly WorkshopApp app = new();
    private readonly Programme meeting = Meeting();
    private HttpClient client = default!;

    public async Task InitializeAsync()
    {
        await app.BeginAsync(Weekly);
        await app.ReleaseAsync("engines-2026", meeting);
        client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task A_date_that_is_withdrawn_is_cancelled_in_all_of_them()
    {
        var uids = await UidsAsync("/events/engines-2026.ics");
        foreach (var file in OfMany) Assert.Superset(uids, await UidsAsync(file));
        await app.ReleaseAsync("engines-2026", meeting with { Event = meeting.Event with { When = new When.NotGiven() } });
        foreach (var file in OfMany.Prepend("/events/engines-2026.ics"))
        {
            var calendar = await client.GetStringAsync(file);
            Assert.Superset(uids, Uids(calendar));
            Assert.Contains("STATUS:CANCELLED", calendar);
            Assert.DoesNotContain("STATUS:CONFIRMED", calendar);
        }
    }

    [Fact]
    public async Task An_event_that_is_unpublished_is_cancelled_in_all_of_them_and_nothing_else_of_it_is_told()
    {
        var before = new Dictionary<string, HashSet<string>>();
        foreach (var file in OfMany) before[file] = await UidsAsync(file);
        await app.ChangeAsync(meeting, row => row.Become(EventStatus.Draft));
        foreach (var file in OfMany)
        {
            var calendar = await client.GetStringAsync(file);
            Assert.Equal(before[file], Uids(calendar));
            Assert.DoesNotContain("STATUS:CONFIRMED", calendar);
            foreach (var word in new[] { "engines", "Ada", "Punched" }) Assert.DoesNotContain(word, Entries(calendar));
        }
    }

    [Fact]
    public async Task A_session_that_is_gone_is_cancelled_at_its_own_address_and_in_the_calendars_of_its_people()
    {
        var talk = meeting.Sessions[0];
        var (page, file) = (Addresses.Session("engines-2026", talk.Code), Addresses.SessionCalendar("engines-2026", talk.Code));
        var uids = await UidsAsync(file);
        Assert.Superset(uids, await UidsAsync("/people/ada-lovelace.ics"));

        await app.ReleaseAsync("engines-2026", meeting with { Sessions = [] });
        using var gone = await client.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        foreach (var address in new[] { file, "/people/ada-lovelace.ics", "/events/engines-2026/schedule.ics" })
        {
            var calendar = await client.GetStringAsync(address);
            Assert.Superset(uids, Uids(calendar));
            Assert.Contains("STATUS:CANCELLED", calendar);
            Assert.DoesNotContain("Punched", calendar);
        }
    }

    [Fact]
    public async Task A_cancellation_is_dated_alike_in_every_calendar_that_tells_it()
    {
        app.Clock.Now += TimeSpan.FromDays(20);
        await app.ChangeAsync(meeting, row => row.Become(EventStatus.Cancelled));
        var told = new List<string>();
        foreach (var address in new[] { "/events/engines-2026.ics", "/calendar.ics", "/series/weekly.ics" })
        {
            var calendar = await client.GetStringAsync(address);
            Assert.Contains("STATUS:CANCELLED", calendar);
            told.AddRange(calendar.Split("\r\n").Where(line => line.StartsWith("LAST-MODIFIED", StringComparison.Ordinal) || line.StartsWith("DTSTAMP", StringComparison.Ordinal)));
        }
        Assert.Single(told.Select(line => line.Split(':')[1]).Distinct());
    }

    [Fact]
    public async Task The_calendar_of_somebody_whom_nobody_names_any_more_says_what_is_off_and_not_who_they_are()
    {
        var talk = meeting with { Sections = [] };
        await app.ReleaseAsync("engines-2026", talk);
        await app.ReleaseAsync("engines-2026", talk with { Sessions = [], Credits = [], People = [] });
        using var page = await client.GetAsync("/people/ada-lovelace");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var calendar = await client.GetStringAsync("/people/ada-lovelace.ics");
        Assert.Contains("NAME:Cancelled\r\n", calendar);
        Assert.Contains("STATUS:CANCELLED", calendar);
        Assert.DoesNotContain("Ada", calendar);
    }

    [Fact]
    public async Task Who_was_never_public_has_no_calendar()
    {
        await app.SaveAsync("draft", Given.Meeting("Draft", Given.On(2026, 6, 1)).WithOrganizer(Given.Somebody("secret", "Secret"), "Secret"));
        using var answer = await client.GetAsync("/people/secret.ics");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_event_that_is_unlisted_is_on_and_leaves_them_without_a_word()
    {
        await app.ChangeAsync(meeting, row => row.Become(Visibility.Unlisted));
        Assert.Empty(await UidsAsync("/calendar.ics"));
        Assert.Empty(await UidsAsync("/series/weekly.ics"));
        Assert.Contains("STATUS:CONFIRMED", await client.GetStringAsync("/events/engines-2026.ics"));
    }

    [Fact]
    public async Task The_next_release_of_somebody_else_s_event_changes_no_byte_of_what_is_told_of_this_one()
    {
        var before = await client.GetByteArrayAsync("/series/weekly.ics");
        await app.ReleaseAsync("other", Given.Meeting("Other", Given.On(2026, 7, 1)));
        Assert.Equal(before, await client.GetByteArrayAsync("/series/weekly.ics"));
    }

    private static Programme Meeting()
    {
        var programme = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithOrganizer(Ada, "Ada Lovelace");
        return programme with
        {
            Event = programme.Event with { Series = Weekly.Id },
            Sessions = [Given.Talk(1, "Punched cards") with { Speakers = [programme.Credits[0].Id], Start = new(9, 0), Minutes = 45 }],
            LastNumber = 1,
        };
    }

    private async Task<HashSet<string>> UidsAsync(string file) => Uids(await client.GetStringAsync(file));

    private static HashSet<string> Uids(string calendar) =>
        [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static string Entries(string calendar) => calendar[calendar.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..];
}
