using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workshop.Web.Tests.Accounts;
using Document = Workshop.Programmes.Document;

namespace Workshop.Web.Tests.Pages.Manage.Import;

/// <summary>What was answered, and what an event is, is known when a source of the same kind comes again.</summary>
public sealed class ImportAgainTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private static readonly byte[] InUtc = Encoding.UTF8.GetBytes("""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Somebody//Something//EN
        X-WR-CALNAME:Tides and their tables
        BEGIN:VEVENT
        UID:one@example.org
        DTSTART:20310304T080000Z
        DTEND:20310304T090000Z
        SUMMARY:Ebb
        END:VEVENT
        BEGIN:VEVENT
        UID:two@example.org
        DTSTART:20310304T090000Z
        DTEND:20310304T100000Z
        SUMMARY:Flow
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public async Task The_same_source_changes_nothing_where_it_was_answered_what_only_somebody_can_know()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", InUtc, "tides.ics").PressAsync("Read it");
        await emmy.PressAsync("Begin the event", Zone(emmy, "Europe/Berlin"));
        await emmy.PressAsync("Begin the event");
        Assert.Equal("/manage/events/tides-and-their-tables?imported=1", emmy.Address);
        Assert.Equal(("Europe/Berlin", 9), await WorkingAsync());

        await emmy.OpenAsync("/manage/events/tides-and-their-tables/import");
        await emmy.Choose("Form.Files", InUtc, "tides.ics").PressAsync("Read it");
        Assert.DoesNotContain("What the source says otherwise", emmy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not in the source", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync(emmy.Text.Contains("Nothing: all", StringComparison.Ordinal) ? "Done" : "Apply");
        Assert.Equal(("Europe/Berlin", 9), await WorkingAsync());

        async Task<(string?, int?)> WorkingAsync() => await app.WorkingAsync("tides-and-their-tables") is var working ? (working.Event.Zone, working.Sessions[0].Start?.Hour) : default;
    }

    [Fact]
    public async Task No_source_makes_an_event_take_place_at_one_that_takes_place_at_it()
    {
        var conference = Given.Meeting("A conference of its own", Given.On(2026, 9, 14));
        var part = Given.Meeting("A workshop at it", Given.On(2026, 9, 14));
        await app.SaveAsync("a-conference", conference);
        await app.SaveAsync("a-workshop", part with { Event = part.Event with { Parent = conference.Id } });
        using var emmy = await app.MemberAsync("Emmy", administrator: true);
        foreach (var circle in new[] { part.Id, conference.Id })
        {
            await emmy.OpenAsync("/manage/events/a-conference/import");
            await emmy.Choose("Form.Files", Document.Write(conference with { Event = conference.Event with { Parent = circle, Acronym = "AC" } }), "circle.json").PressAsync("Read it");
            await emmy.PressAsync(emmy.Text.Contains("Nothing: all", StringComparison.Ordinal) ? "Done" : "Apply");
            Assert.Equal((null, "AC"), await app.WorkingAsync("a-conference") is var working ? (working.Event.Parent, working.Event.Acronym) : default);
        }
    }

    [Fact]
    public async Task Another_text_that_is_pasted_is_not_taken_for_an_event_that_began_with_one()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.PressAsync("Read it", ("Form.Pasted", "# Ponds and puddles\n\nA workshop on 3 March 2031."), ("Form.Formatted", ""));
        await emmy.PressAsync("Begin the event");
        Assert.StartsWith("/manage/events/", emmy.Address, StringComparison.Ordinal);
        await emmy.OpenAsync("/manage/import");
        await emmy.PressAsync("Read it", ("Form.Pasted", "# Glaciers\n\nA symposium on 5 May 2031."), ("Form.Formatted", ""));
        Assert.DoesNotContain("It is here already", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_names_nothing_is_answered_like_any_other()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", InUtc, "tides.ics").PressAsync("Read it");
        var address = emmy.Address;
        var fields = emmy.FieldsFor(address)!;
        fields.AddRange([new("Form.Shown", ""), new("Form.Ticked", ""), new("Form.Do", "2")]);
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await emmy.PostAsync(address, fields)).Status);
    }

    private static (string, string) Zone(Visitor emmy, string zone)
    {
        var key = emmy.Page.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Single(input => input.Name?.EndsWith("].Key", StringComparison.Ordinal) == true && input.Value == "zone");
        return (key.Name!.Replace("].Key", "].Typed", StringComparison.Ordinal), zone);
    }
}
