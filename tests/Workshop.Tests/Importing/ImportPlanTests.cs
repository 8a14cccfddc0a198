using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Publishing;

namespace Workshop.Tests.Importing;

public sealed class ImportPlanTests
{
    private static readonly IReadableFormat Whole = new WholeDocument(), Few = new Slips();

    private static readonly Credit Katie = new(Examples.Id(30), Examples.Id(40), "Katie Bouman"), Jeannette = new(Examples.Id(31), Examples.Id(41), "Jeannette Bohg") { Affiliation = "Stanford" };

    private static readonly Room West = new(Examples.Id(50), "West 110");

    private static readonly Programme Draft = Examples.On(Examples.OneDay()) with
    {
        Credits = [Katie, Jeannette],
        People = [new(Katie.Person, "katie-bouman", "Bouman, Katie"), new(Jeannette.Person, "jeannette-bohg", "Bohg, Jeannette")],
        Rooms = [West],
        Sessions =
        [
            Examples.Talk(1, "Welcome", new(9, 0), 15),
            Examples.Talk(2, null, new(9, 15), 30) with { Kind = SessionKind.InvitedTalk, Label = "Invited Talk 1", Speakers = [Katie.Id] },
            Examples.Talk(3, "Coffee", new(9, 45), 30) with { Kind = SessionKind.Break },
            Examples.Talk(4, "Robots that feel", new(10, 15), 30) with { Speakers = [Jeannette.Id], Room = West.Id, Abstract = "Touch." },
            Examples.Talk(5, "Coffee", new(15, 0), 30) with { Kind = SessionKind.Break },
        ],
        LastNumber = 5,
    };

    private static readonly Brought Base = new(Draft, []);

    [Fact]
    public void Draft_then_final_version_is_told_as_a_person_would_tell_it()
    {
        var final = Slips.Told(Draft with
        {
            Sessions =
            [
                Draft.Sessions[0],
                Draft.Sessions[1] with { Title = "Imaging black holes", Start = new(9, 30) },
                Draft.Sessions[3] with { Start = new(10, 30) },
                Examples.Talk(6, "Goodbye", new(17, 0), 15),
                Draft.Sessions[2],
                Draft.Sessions[4],
            ],
        });
        // The sheet of paper of the draft said nothing of the invited talk, which had no title yet.
        var first = Apply(Between(Blank(), Slips.Told(Draft with { Sessions = [Draft.Sessions[0], Draft.Sessions[1] with { Title = "Katie Bouman" }, .. Draft.Sessions.Skip(2)] }), Few));
        var plan = Between(first, final, Few);
        Assert.Equal(
            [
                "“Katie Bouman”: Start “09:15” is “09:30”", "“Katie Bouman”: Title “Katie Bouman” is “Imaging black holes”", "“Robots that feel”: Start “10:15” is “10:30”",
                "New “Goodbye”",
            ],
            plan.Changes.Select(Told).Order(StringComparer.Ordinal).OrderBy(line => line.StartsWith("New", StringComparison.Ordinal)));
        Assert.Equal(
            ["Katie Bouman's talk moved from 09:15 to 09:30", "“Robots that feel” moved from 10:15 to 10:30"],
            Changes.Between(first with { Sessions = Talks(first) }, Apply(plan) with { Sessions = Talks(Apply(plan)) }).Where(line => line.Contains("moved", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        static ValueList<Session> Talks(Programme programme) => programme.Sessions.Select(session => session.Title == "Imaging black holes" || session.Title == "Katie Bouman" ? session with { Kind = SessionKind.InvitedTalk } : session).ToValueList();
    }

    [Fact]
    public void A_talk_whose_title_is_announced_is_the_talk_of_its_speaker()
    {
        var told = Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[1] with { Id = Examples.Id(900), Code = "NEW001", Title = "Imaging black holes" }).Without(Draft.Sessions[1].Id) };
        var change = Assert.Single(Between(Draft, WholeDocument.Told(told), Whole).Changes, change => change.Part == UnpublishedPart.Session);
        Assert.Equal(("Katie Bouman: title to be announced", Planned.Changed), (change.Name, change.Kind));
    }

    [Fact]
    public void What_was_to_be_announced_for_a_time_is_the_talk_that_is_announced_for_it()
    {
        var open = Draft with { Sessions = Draft.Sessions.With(Examples.Talk(7, null, new(14, 0), 30) with { Speakers = [] }) };
        var told = open with { Sessions = open.Sessions.Without(open.Sessions[^1].Id).With(Examples.Talk(8, "Wormholes", new(14, 0), 30) with { Speakers = [Jeannette.Id] }) };
        var plan = Between(open, Slips.Told(told), Few);
        Assert.Equal([("Session 7", "Speakers"), ("Session 7", "Title")], plan.Changes.Where(change => change.Part == UnpublishedPart.Session).Select(change => (change.Name, change.Texts[0].Label)).Order());
        Assert.Equal(open.Sessions.Count, Apply(plan).Sessions.Count);
    }

    [Fact]
    public void The_poster_session_of_the_day_is_the_same_an_hour_later_under_a_longer_name()
    {
        var posters = Draft with { Sessions = Draft.Sessions.With(Examples.Talk(7, "Poster session", new(15, 15), 90) with { Kind = SessionKind.PosterSession, Speakers = [], Day = Draft.Sessions[0].Day }) };
        var told = posters with { Sessions = posters.Sessions.Without(posters.Sessions[^1].Id).With(Examples.Talk(8, "Poster session and wine", new(15, 30), 90) with { Kind = SessionKind.PosterSession, Speakers = [], Day = Draft.Sessions[0].Day }) };
        Assert.All(Between(posters, Slips.Told(told), Few).Changes.Where(change => change.Part == UnpublishedPart.Session), change => Assert.Equal((Planned.Changed, "Poster session"), (change.Kind, change.Name)));
    }

    [Fact]
    public void Breaks_of_one_name_stay_apart()
    {
        var told = Draft with { Sessions = Draft.Sessions.Select(session => session.Title == "Coffee" ? session with { Id = Guid.NewGuid(), Code = $"X{session.Number:00000}", Start = session.Start!.Value.PlusMinutes(10) } : session).ToValueList() };
        var plan = Between(Draft, WholeDocument.Told(told), Whole);
        Assert.Equal(["“Coffee”: Start “09:45” is “09:55”", "“Coffee”: Start “15:00” is “15:10”"], plan.Changes.Select(Told));
    }

    [Fact]
    public void What_the_source_leaves_out_is_kept_until_somebody_ticks_it()
    {
        var plan = Between(Draft, WholeDocument.Told(Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Abstract = null }).Without(Draft.Sessions[0].Id) }), Whole, Base);
        Assert.Equal([Planned.Vanishing, Planned.Vanishing], plan.Changes.Select(change => change.Kind));
        Assert.Equal(Draft, Apply(plan));
        var without = plan.Apply(new(plan.Changes.ToDictionary(change => change.Key, _ => true)), []).Value;
        Assert.Equal((4, null), (without.Sessions.Count, without.Sessions[2].Abstract));
    }

    [Fact]
    public void What_a_format_cannot_say_does_not_vanish()
    {
        var plan = Between(Draft, Slips.Told(Draft with { Sessions = Draft.Sessions.Without(Draft.Sessions[3].Id) }), Few);
        Assert.Equal(["Gone “Robots that feel”"], plan.Changes.Select(Told));
        Assert.Equal(Draft, Apply(plan));
    }

    [Fact]
    public void What_was_edited_on_both_sides_is_contested_and_stays()
    {
        var edited = Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Title = "Robots that touch", Abstract = "Skin." }) };
        var later = Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Title = "Feeling robots", Start = new(11, 0) }) };
        var plan = Between(edited, WholeDocument.Told(later), Whole, Base);
        Assert.Equal(["Contested “Robots that touch”: Title “Robots that touch” is “Feeling robots”, was “Robots that feel”", "“Robots that touch”: Start “10:15” is “11:00”"], plan.Changes.Select(Told));
        Assert.Equal(("Robots that touch", new LocalTime(11, 0), "Skin."), Apply(plan).Sessions[3] is var talk ? (talk.Title, talk.Start!.Value, talk.Abstract) : default);
        // Once seen and left, it is not brought up again.
        Assert.Empty(Between(Apply(plan), WholeDocument.Told(later), Whole, plan.Brings).Changes);
    }

    [Fact]
    public void What_was_taken_out_by_hand_stays_out()
    {
        var without = (Draft with { Sessions = Draft.Sessions.Without(Draft.Sessions[3].Id) }).WithoutCredit(Jeannette.Id);
        var plan = Between(without, WholeDocument.Told(Draft), Whole, Base);
        var change = Assert.Single(plan.Changes);
        Assert.Equal((Planned.TakenOut, "Robots that feel"), (change.Kind, change.Name));
        Assert.Equal(without, Apply(plan));
        // Brought back it comes with its speaker, under a number that was never given.
        var back = plan.Apply(new(new Dictionary<string, bool> { [change.Key] = true }), []).Value;
        Assert.Equal((6, "Jeannette Bohg"), (back.Sessions.Find(Draft.Sessions[3].Id)!.Number, back.Credits[1].Name));
    }

    [Fact]
    public void A_session_that_was_not_taken_is_not_offered_as_new_again()
    {
        var later = WholeDocument.Told(Draft with { Sessions = [.. Draft.Sessions, Examples.Talk(6, "Goodbye", new(17, 0), 15)], LastNumber = 6 });
        var plan = Between(Draft, later, Whole, Base);
        var left = plan.Apply(new(plan.Changes.ToDictionary(change => change.Key, _ => false)), []).Value;
        Assert.Equal(Draft.Sessions, left.Sessions);
        Assert.Equal([Planned.TakenOut], Between(left, later, Whole, plan.Brings).Changes.Select(change => change.Kind));
    }

    [Fact]
    public void An_end_goes_along_with_a_start_that_the_source_moves()
    {
        var here = Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Minutes = null, End = new(10, 45) }) };
        var plan = Between(here, Slips.Told(Draft with { Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Start = new(11, 0), Minutes = null }) }), Few);
        Assert.Equal(new LocalTime(11, 30), Apply(plan).Sessions[3].End);
    }

    [Fact]
    public void Rooms_of_one_name_are_one_room()
    {
        var plan = Between(Draft, WholeDocument.Told(Draft with
        {
            Rooms = [new(Examples.Id(51), "WEST-110")],
            Sessions = Draft.Sessions.With(Draft.Sessions[3] with { Room = Examples.Id(51) }),
        }), Whole, Base);
        Assert.Equal(["“West 110”: Name “West 110” is “WEST-110”"], plan.Changes.Select(Told));
    }

    [Theory]
    [InlineData("Katie Bouman", true)]
    [InlineData("KATIE BOUMAN", true)]
    [InlineData("Bouman, Katie", true)]
    [InlineData("Dr. Katie Bouman", true)]
    [InlineData("K. Bouman", false)]
    [InlineData("Katie Booman", false)]
    [InlineData("Kate Bouman", false)]
    public void People_are_found_by_their_name_and_asked_about_where_only_part_of_it_agrees(string name, bool isFound)
    {
        var plan = Between(Draft, WholeDocument.Told(Renamed(name)), Whole, Base);
        Assert.Equal(isFound, plan.Questions.Count == 0);
        Assert.Equal(isFound, Apply(plan).Credits.Any(credit => credit.Id == Katie.Id));
        if (!isFound) Assert.Equal([$"here:{Katie.Id}", "new"], plan.Questions[0].Choices.Select(choice => choice.Value));
    }

    [Fact]
    public void Whoever_is_said_to_be_the_same_is_not_asked_about_again()
    {
        var told = WholeDocument.Told(Renamed("K. Bouman"));
        var asked = Between(Draft, told, Whole, Base).Questions[0];
        var plan = ImportPlan.Between(Draft, told, Whole, Base, Outside.Nothing, new(new Dictionary<string, string> { [asked.Key] = $"here:{Katie.Id}" }));
        Assert.Equal(["“Katie Bouman”: Name “Katie Bouman” is “K. Bouman”"], plan.Changes.Select(Told));
        Assert.Equal(Draft.Credits[0] with { Name = "K. Bouman" }, Apply(plan).Credits[0]);
        Assert.Empty(Between(Apply(plan), told, Whole, plan.Brings).Questions);
    }

    [Fact]
    public void Somebody_whom_the_portal_knows_by_exactly_that_name_is_proposed_and_others_are_asked_about()
    {
        var portal = new Outside { People = [Known(1, "Katie Bouman"), Known(2, "Jeanette Bohg"), Known(3, "Wei Wang")] };
        var plan = ImportPlan.Between(Blank(), WholeDocument.Told(Draft), Whole, null, portal, Answers.None);
        Assert.Equal(["Who is “Katie Bouman”?", "Who is “Jeannette Bohg”?"], plan.Questions.Select(question => question.Text));
        Assert.Equal([true, false], plan.Questions.Select(question => question.IsProposed));
        Assert.Equal([portal.People[0].Person.Id, Jeannette.Person], Apply(plan).Credits.Select(credit => credit.Person));
    }

    [Fact]
    public void An_identifier_of_the_world_is_believed()
    {
        var known = Known(1, "Catherine Bouman") with { Person = new(Examples.Id(71), "catherine", "Bouman, Catherine", "0000-0002-1825-0097") };
        var told = Draft with { People = Draft.People.With(Draft.People[0] with { Orcid = "0000-0002-1825-0097" }) };
        var plan = ImportPlan.Between(Blank(), WholeDocument.Told(told), Whole, null, new() { People = [known] }, Answers.None);
        Assert.Empty(plan.Questions);
        Assert.Equal(known.Person, Apply(plan).People[0]);
    }

    [Fact]
    public void Two_who_are_nearly_of_one_name_in_one_text_may_be_one()
    {
        var told = Slips.Told(Draft with
        {
            Credits = [Katie, Jeannette, new(Examples.Id(32), Examples.Id(42), "Jeanette Bohg")],
            People = [.. Draft.People, new(Examples.Id(42), "jeanette-bohg", "Bohg, Jeanette")],
            Sessions = Draft.Sessions.With(Draft.Sessions[0] with { Speakers = [Examples.Id(32)] }),
        });
        var plan = Between(Blank(), told, Few);
        var question = Assert.Single(plan.Questions);
        Assert.Equal(2, Apply(plan).Credits.Count);
        var one = ImportPlan.Between(Blank(), told, Few, null, Outside.Nothing, new(new Dictionary<string, string> { [question.Key] = question.Choices[0].Value }));
        Assert.Single(Apply(one).Credits);
    }

    [Fact]
    public void A_seminar_talk_stays_one_session_whatever_has_changed_of_it()
    {
        var seminar = Examples.Seminar() with { LastNumber = 1 };
        var other = seminar with { Sessions = [Examples.Talk(9, "What frogs forgot") with { Id = Examples.Id(999), Code = "OTHER1", Speakers = [seminar.Credits[1].Id] }], LastNumber = 9 };
        var applied = Apply(Between(seminar, WholeDocument.Told(other), Whole));
        var talk = Assert.Single(applied.Sessions);
        Assert.Equal((seminar.Sessions[0].Id, seminar.Sessions[0].Code, "What frogs forgot"), (talk.Id, talk.Code, talk.Title));
    }

    [Fact]
    public void Numbers_and_codes_that_were_given_once_are_not_given_again()
    {
        var told = WholeDocument.Told(Draft with { Sessions = [Examples.Talk(7, "Seven"), Examples.Talk(20, "Twenty")], LastNumber = 20 });
        var plan = ImportPlan.Between(
            Draft with { LastNumber = 12 }, told, Whole, Base, new() { Codes = new Dictionary<string, Guid> { ["TALK20"] = Guid.NewGuid() } }, Answers.None);
        Assert.Equal(1, plan.CodesNeeded);
        var applied = plan.Apply(ImportChoices.Proposed, ["FRESH1"]).Value;
        Assert.Equal([(21, "TALK07"), (20, "FRESH1")], applied.Sessions.Where(session => session.Title is "Seven" or "Twenty").Select(session => (session.Number, session.Code)));
        Assert.Equal(21, applied.LastNumber);
    }

    [Fact]
    public void A_picture_that_does_not_lie_here_is_not_pointed_to()
    {
        var told = WholeDocument.Told(Draft with { Credits = Draft.Credits.With(Katie with { Photo = new("/files/elsewhere.jpg", "Caltech", "Katie", 10, 10) }) });
        Assert.Equal(new Picture(null, "Caltech", "Katie"), Apply(Between(Draft, told, Whole, Base)).Credits[0].Photo);
        Assert.Equal("/files/elsewhere.jpg", Apply(ImportPlan.Between(Draft, told, Whole, Base, new() { Pictures = new HashSet<string> { "/files/elsewhere.jpg" } }, Answers.None)).Credits[0].Photo!.Source);
    }

    [Fact]
    public void Without_a_zone_for_its_times_a_new_event_is_not_made_and_in_one_that_has_one_nobody_is_asked()
    {
        var told = WholeDocument.Told(Draft with { Event = Draft.Event with { Zone = null } }) with { Questions = [new("zone", null, nameof(EventDetails.Zone), "By whose clocks?", [])] };
        var plan = Between(Blank(), told, Whole);
        Assert.Equal(["zone"], plan.Questions.Select(question => question.Key));
        Assert.Contains(plan.Apply(ImportChoices.Proposed, []).Problems, problem => problem.Field == nameof(EventDetails.Zone));
        Assert.Empty(Between(Draft, told, Few).Questions);
    }

    private static KnownPerson Known(int number, string name) => new(new(Examples.Id(70 + number), Workshop.Text.Slug.From(name), PersonName.Of(name).SortName), name);

    private static Programme Renamed(string name) => Draft with
    {
        Credits = Draft.Credits.Select(credit => credit == Katie ? credit with { Id = Examples.Id(33), Person = Examples.Id(43), Name = name } : credit).ToValueList(),
        People = [new(Examples.Id(43), "somebody", name), Draft.People[1]],
        Sessions = Draft.Sessions.Select(session => session.Speakers.Contains(Katie.Id) ? session with { Speakers = [Examples.Id(33)] } : session).ToValueList(),
    };

    private static Programme Blank() => new(Examples.Id(8), new());

    private static ImportPlan Between(Programme working, ReadEvent told, IReadableFormat format, Brought? brought = null) =>
        ImportPlan.Between(working, told, format, brought, Outside.Nothing, Answers.None);

    private static Programme Apply(ImportPlan plan) => plan.Apply(ImportChoices.Proposed, []).Value;

    private static string Told(PlannedChange change)
    {
        var text = change.Texts[0];
        return change.Kind switch
        {
            Planned.New => $"New “{change.Name}”",
            Planned.Vanishing => $"Gone “{change.Name}”",
            Planned.Contested => $"Contested “{change.Name}”: {text.Label} “{text.Was}” is “{text.Is}”, was “{text.Brought}”",
            _ => $"“{change.Name}”: {text.Label} “{text.Was}” is “{text.Is}”",
        };
    }
}
