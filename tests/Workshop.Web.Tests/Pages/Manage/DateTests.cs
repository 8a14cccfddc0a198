using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class DateTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private static readonly When[] Dates =
    [
        new When.NotGiven(),
        new When.Undecided("autumn 2026", new YearMonth(2026, 10)),
        new When.Alternatives([DateSpan.Day(new(2019, 12, 13)), new(new(2019, 12, 14), new(2019, 12, 15))]),
        new When.Around(2026, Season: Season.Winter),
        new When.Around(2026, 5),
        new When.Range(new(2026, 5, 4), new(2026, 5, 8), new(13, 0), new(12, 30)),
        new When.Range(new(2026, 5, 4), null),
        new When.OnDays([new(new(2026, 5, 4), new(11, 0), new(12, 15))]),
        new When.OnDays([new(new(2026, 5, 4), new(8, 0), new(18, 30)), new(new(2026, 5, 6))]),
        new When.Postponed(new When.OnDays([new(new(2026, 5, 4), new(11, 0))])),
    ];

    [Fact]
    public async Task Each_date_goes_through_its_form_unchanged_with_its_fields_alone_in_sight()
    {
        using var emmy = await app.MemberAsync("Emmy Noether", administrator: true);
        foreach (var (when, at) in Dates.Select((when, at) => (when, at)))
        {
            var programme = Given.Meeting($"Date {at}", when);
            await app.SaveAsync($"date-{at}", programme);
            await emmy.OpenAsync($"/manage/events/date-{at}/when");
            Assert.Equal(when is When.NotGiven or When.Postponed { Old: When.NotGiven } ? 0 : 1, emmy.Page.QuerySelectorAll("fieldset:not([hidden])").Count(set => !set.TextContent.Contains("Or paste", StringComparison.Ordinal)));
            await emmy.PressAsync("Save");
            Assert.Equal($"/manage/events/date-{at}", emmy.Address);
            Assert.Equal(programme, await app.ProgrammeAsync($"date-{at}"));
        }
    }

    [Fact]
    public async Task Choosing_what_is_said_shows_its_fields_and_loses_nothing_that_was_typed()
    {
        var (slug, emmy) = await app.PublishedAsync("Back and forth");
        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Continue", ("Form.When.State", nameof(WhenState.Range)));
        await emmy.PressAsync("Continue", ("Form.When.First", "2026-05-04"), ("Form.When.Opening", "09:00"), ("Form.When.State", nameof(WhenState.Day)), ("Form.Zone", "Europe/Berlin"));
        Assert.Equal("The day", emmy.Page.QuerySelector("fieldset:not([hidden]) legend")!.TextContent);
        Assert.Equal(("2026-05-04", "09:00", "Europe/Berlin"), (emmy.ValueOf("Form.When.First"), emmy.ValueOf("Form.When.Opening"), emmy.ValueOf("Form.Zone")));
        await emmy.PressAsync("Save", ("Form.When.Day", "2026-05-05"), ("Form.When.Start", "half past"));
        Assert.Contains("is not a time of day", emmy.Text, StringComparison.Ordinal);
        Assert.Equal(("2026-05-05", "half past", "2026-05-04"), (emmy.ValueOf("Form.When.Day"), emmy.ValueOf("Form.When.Start"), emmy.ValueOf("Form.When.First")));
        await emmy.PressAsync("Save", ("Form.When.Start", "09:30"));
        Assert.Equal(new When.OnDays([new(new(2026, 5, 5), new(9, 30))]), (await app.ProgrammeAsync(slug)).Event.When);

        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Save", ("Form.When.State", nameof(WhenState.Postponed)));
        Assert.Equal(new When.Postponed(new When.OnDays([new(new(2026, 5, 5), new(9, 30))])), (await app.ProgrammeAsync(slug)).Event.When);
    }

    [Theory]
    [InlineData("13 or 14 December 2019", "one of several", "13 or 14 December 2019 — not decided yet")]
    [InlineData("Monday, August 15, 2022, 11 am", "one day", "Mon 15 Aug 2022, 11:00")]
    public async Task A_date_is_read_as_it_is_printed_and_shown_before_it_is_kept(string printed, string said, string understood)
    {
        var (slug, emmy) = await app.PublishedAsync("Pasted");
        await emmy.OpenAsync($"/manage/events/{slug}/when");
        var before = await app.ProgrammeAsync(slug);
        // Whichever button is pressed.
        await emmy.PressAsync("Save", ("Form.Paste", printed), ("Form.Zone", "Europe/Berlin"));
        Assert.Contains(understood, emmy.Page.QuerySelector(".understood")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, emmy.Page.QuerySelector("[name='Form.When.State'] [selected]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.ProgrammeAsync(slug));
        await emmy.PressAsync("Save");
        Assert.Contains(understood, emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_meant_in_two_ways_is_asked()
    {
        var (slug, emmy) = await app.PublishedAsync("In doubt");
        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Read it", ("Form.Paste", "5/6/2026"));
        Assert.Contains("Write the month as a word", emmy.Text, StringComparison.Ordinal);
        Assert.Equal("5/6/2026", emmy.ValueOf("Form.Paste"));
    }

    [Fact]
    public async Task A_time_needs_a_zone_and_a_zone_that_is_none_is_refused()
    {
        var (slug, emmy) = await app.PublishedAsync("Zones");
        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Save", ("Form.When.State", nameof(WhenState.Day)), ("Form.When.Day", "2026-05-05"), ("Form.When.Start", "09:30"), ("Form.Zone", ""));
        Assert.Contains("needs a time zone", emmy.Page.QuerySelector("#Form_Zone-problem")!.TextContent, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.Zone", "EST<script>"));
        Assert.Contains("“EST<script>” is not a known time zone", emmy.Page.QuerySelector("#Form_Zone-problem")!.TextContent, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.Zone", "america/new_york"));
        Assert.Equal("America/New_York", (await app.ProgrammeAsync(slug)).Event.Zone);
    }

    [Fact]
    public async Task Of_two_who_give_different_dates_the_second_sees_both_and_of_date_and_zone_both_are_kept()
    {
        var (slug, emmy) = await app.PublishedAsync("Two dates");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await david.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Save", ("Form.When.State", nameof(WhenState.Day)), ("Form.When.Day", "2026-05-05"));
        await david.PressAsync("Save", ("Form.Zone", "Asia/Tokyo"));
        Assert.Equal((new When.OnDays([new(new(2026, 5, 5))]), "Asia/Tokyo"), (Assert.IsType<When.OnDays>((await app.ProgrammeAsync(slug)).Event.When), (await app.ProgrammeAsync(slug)).Event.Zone));

        await emmy.OpenAsync($"/manage/events/{slug}/when");
        await david.OpenAsync($"/manage/events/{slug}/when");
        await emmy.PressAsync("Save", ("Form.When.Start", "10:00"));
        await david.PressAsync("Save", ("Form.When.Day", "2026-05-06"));
        Assert.Contains("Tue 5 May 2026, 10:00 JST (Asia/Tokyo)", david.Page.QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-05-06", david.ValueOf("Form.When.Day"));
        await david.Tick("Give", "When").PressAsync("Save");
        Assert.Equal(new When.OnDays([new(new(2026, 5, 5), new(10, 0))]), (await app.ProgrammeAsync(slug)).Event.When);
    }
}
