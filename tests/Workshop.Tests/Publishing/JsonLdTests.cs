using System.Text.Json.Nodes;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Publishing;

public sealed class JsonLdTests
{
    private static readonly Programme Meeting = Examples.On(Examples.OneDay());

    [Fact]
    public void A_meeting_says_what_when_where_and_who()
    {
        var block = Read(Meeting);
        Assert.Equal(("https://schema.org", "Event", "How Frogs Hear; a Symposium, with Questions"), (Text(block["@context"]), Text(block["@type"]), Text(block["name"])));
        Assert.Equal(("2026-09-14T09:00:00+02:00", "2026-09-14T17:30:00+02:00"), (Text(block["startDate"]), Text(block["endDate"])));
        Assert.Equal("https://schema.org/EventScheduled", Text(block["eventStatus"]));
        Assert.Equal(("Lecture hall 2, Biological Station", "Leipzig", "Germany"),
            (Text(block["location"]!["name"]), Text(block["location"]!["address"]!["addressLocality"]), Text(block["location"]!["address"]!["addressCountry"])));
        Assert.Equal("Society for Amphibian Acoustics", Text(block["organizer"]!["name"]));
        Assert.Null(block["eventAttendanceMode"]);
    }

    [Fact]
    public void Where_the_time_is_not_known_there_is_a_date_alone()
    {
        Assert.Equal("2026-09-14", Text(Read(Examples.On(new When.OnDays([new(new(2026, 9, 14))])))["startDate"]));
        var range = Read(Examples.On(new When.Range(new(2026, 9, 14), new LocalDate(2026, 9, 16))));
        Assert.Equal(("2026-09-14", "2026-09-16"), (Text(range["startDate"]), Text(range["endDate"])));
    }

    [Fact]
    public void There_is_no_block_while_the_date_is_not_decided()
    {
        foreach (var when in new When[] { new When.NotGiven(), new When.Undecided(), new When.Around(2026), new When.Alternatives([DateSpan.Day(new(2026, 9, 13)), DateSpan.Day(new(2026, 9, 14))]) })
            Assert.Null(JsonLd.Event(Examples.On(when).Released().Published(), Examples.Site));
    }

    [Fact]
    public void A_talk_moved_to_another_day_is_rescheduled_with_its_previous_start()
    {
        var block = Parse(JsonLd.Event(Meeting.Released().Then(programme => programme with { Event = programme.Event with { When = Examples.OneDay(15) } }).Published(), Examples.Site));
        Assert.Equal(("https://schema.org/EventRescheduled", "2026-09-14T09:00:00+02:00", "2026-09-15T09:00:00+02:00"),
            (Text(block["eventStatus"]), Text(block["previousStartDate"]), Text(block["startDate"])));
    }

    [Fact]
    public void A_postponed_meeting_keeps_its_old_date_and_says_so()
    {
        var block = Read(Examples.On(new When.Postponed(Examples.OneDay())));
        Assert.Equal(("https://schema.org/EventPostponed", "2026-09-14T09:00:00+02:00"), (Text(block["eventStatus"]), Text(block["startDate"])));
        var cancelled = Parse(JsonLd.Event(Meeting.Released().Published(Examples.Live(status: EventStatus.Cancelled)), Examples.Site));
        Assert.Equal("https://schema.org/EventCancelled", Text(cancelled["eventStatus"]));
    }

    [Fact]
    public void A_hybrid_seminar_is_an_education_event_in_two_places()
    {
        var block = Read(Examples.Seminar());
        Assert.Equal(("EducationEvent", "What tadpoles know", "https://schema.org/MixedEventAttendanceMode"),
            (Text(block["@type"]), Text(block["name"]), Text(block["eventAttendanceMode"])));
        Assert.Equal(["Place", "VirtualLocation"], block["location"]!.AsArray().Select(place => Text(place!["@type"])));
        Assert.Equal(("Łucja Żabińska", "Institute of Ponds, Kraków"), (Text(block["performer"]!["name"]), Text(block["performer"]!["affiliation"]!["name"])));
        Assert.Equal("Ørjan Frosk", Text(block["organizer"]!["name"]));
        Assert.Null(block["subEvent"]);
    }

    [Fact]
    public void Sessions_and_meetings_within_are_sub_events_and_the_conference_around_is_the_super_event()
    {
        var conference = new ListedEvent(EventCard.Of(Examples.On(new When.Range(new(2026, 9, 10), new LocalDate(2026, 9, 16))).Released(), new(1, default)), Examples.Live("pond-week"));
        var talk = Examples.Talk(1, "Ears", new(9, 30), 30);
        var publication = (Meeting with { Sessions = [talk, Examples.Talk(2, "Untimed")] }).Released().Published() with { Parent = conference, Children = [conference] };
        var block = Parse(JsonLd.Event(publication, Examples.Site));
        Assert.Equal(("https://meetings.example/events/pond-week", "2026-09-10", "2026-09-16"),
            (Text(block["superEvent"]!["url"]), Text(block["superEvent"]!["startDate"]), Text(block["superEvent"]!["endDate"])));
        Assert.Equal([conference.Card.Title, "Ears"], block["subEvent"]!.AsArray().Select(part => Text(part!["name"])));

        var session = Parse(JsonLd.Session(publication, talk, Examples.Site));
        Assert.Equal(("https://schema.org", "2026-09-14T09:30:00+02:00", Meeting.Event.Title),
            (Text(session["@context"]), Text(session["startDate"]), Text(session["superEvent"]!["name"])));
        Assert.Null(JsonLd.Session(publication, publication.Programme.Sessions[1], Examples.Site));
    }

    [Fact]
    public void Nothing_in_it_can_end_the_script_that_holds_it()
    {
        var hostile = "</script><!--<b> & \u2028 \u2029 \0 '\"";
        var credit = new Credit(Examples.Id(30), Examples.Id(40), hostile) { Affiliation = hostile, Url = "javascript:alert(1)" };
        var json = JsonLd.Event((Meeting with
        {
            Event = Meeting.Event with { Title = hostile, Summary = hostile, Place = new() { Room = hostile, City = hostile }, Organization = new(hostile, hostile, hostile) },
            Credits = [credit],
            People = [new(credit.Person, "somebody", hostile)],
            Sessions = [Examples.Talk(1, hostile, new(9, 30)) with { Speakers = [credit.Id] }],
        }).Released().Published(), Examples.Site)!;
        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\u2028' or '\u2029' || char.IsControl(c));
        Assert.DoesNotContain("javascript:", json, StringComparison.Ordinal);
        Assert.Equal("</script><!--<b> & \n \n  '\"", Text(Parse(json)["name"]));
    }

    private static JsonObject Read(Programme meeting) => Parse(JsonLd.Event(meeting.Released().Published(), Examples.Site));

    private static JsonObject Parse(string? json) => JsonNode.Parse(json!)!.AsObject();

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
