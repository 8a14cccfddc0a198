using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Programmes;

public sealed class ChangesTests
{
    private static readonly Credit Katie = Person(1, "Katie Bouman"), Alan = Person(2, "Alán Aspuru-Guzik"), Suchi = Person(3, "Suchi Saria");
    private static readonly Room West109 = new(Id(11), "West 109"), West110 = new(Id(12), "West 110"), Ballroom = new(Id(13), "Grand Ballroom");
    private static readonly Session Invited = new(Id(21), "A00001", 1, SessionKind.InvitedTalk)
    {
        Label = "Invited Talk 1", Title = "Imaging a black hole", Speakers = [Katie.Id], Start = new(11, 0), Room = West109.Id,
    };
    private static readonly Session Jax = new(Id(22), "A00002", 2, SessionKind.ContributedTalk)
    {
        Title = "JAX, M.D.", Speakers = [Alan.Id, Suchi.Id], Start = new(11, 30), Minutes = 15, Room = West109.Id,
    };
    private static readonly Session Lunch = new(Id(23), "A00003", 3, SessionKind.Meal) { Label = "Lunch Break", Start = new(12, 0) };
    private static readonly Section Organizers = new(Id(31), SectionKind.People, "Lead organizers") { Content = new PeopleGroup(GroupRole.Organizers, [Alan.Id]) };
    private static readonly Section Posters = new(Id(32), SectionKind.Call, "Call for posters") { State = SectionState.ComingSoon };
    private static readonly Section Schedule = new(Id(33), SectionKind.Schedule, "Schedule");
    private static readonly Section Dates = new(Id(34), SectionKind.Dates, "Important dates")
    {
        Content = new ImportantDates([new("Submission deadline", ImportantDateKind.Submission, new(new(2019, 9, 9), null, Deadline.AnywhereOnEarth))]),
    };
    private static readonly Programme Meeting = new(Id(9), new()
    {
        Kind = EventKind.Workshop,
        Title = "Machine Learning and the Physical Sciences",
        When = new When.Alternatives([DateSpan.Day(new(2019, 12, 13)), DateSpan.Day(new(2019, 12, 14))]),
        Zone = "America/Vancouver",
    })
    {
        Sections = [Organizers, Posters, Schedule, Dates],
        Credits = [Katie, Alan, Suchi],
        People = [.. new[] { Katie, Alan, Suchi }.Select(credit => new Person(credit.Person, $"person-{credit.Name.Length}", credit.Name))],
        Rooms = [West109, West110, Ballroom],
        Sessions = [Invited, Jax, Lunch],
        LastNumber = 99,
    };

    [Fact]
    public void A_first_release_is_published() => Assert.Equal(["Published"], Changes.Between(null, Meeting));

    [Fact]
    public void The_same_again_is_no_change() => Assert.Equal([], Changes.Between(Meeting, Document.Read(Document.Write(Meeting))));

    [Fact]
    public void Sessions_move()
    {
        Says("Katie Bouman's talk moved from 11:00 to 11:30", Invited with { Start = new(11, 30) });
        Says("Katie Bouman's talk moved from 11:00 to 11:30, until 12:15", Invited with { Start = new(11, 30), Minutes = 45 });
        Says("“JAX, M.D.” moved from 11:30 to 11:45", Jax with { Start = new(11, 45) });
        Says("“JAX, M.D.” now ends at 12:00 (was 11:45)", Jax with { Minutes = 30 });
        Says("The time of Lunch Break is open again (was 12:00)", Lunch with { Start = null });
        Says("Lunch Break is now in Grand Ballroom (was West 109)", Lunch with { Room = West109.Id }, Lunch with { Room = Ballroom.Id });
        Says("The time of Lunch Break is known: Sat 14 Dec 2019, 12:00, until 13:00",
            Lunch with { Start = null }, Lunch with { Day = new LocalDate(2019, 12, 14), End = new LocalTime(13, 0) });
        Says("Katie Bouman's talk moved from Fri 13 Dec 2019, 11:00 to Sat 14 Dec 2019, 00:30 (after midnight)",
            Invited with { Day = new LocalDate(2019, 12, 13) }, Invited with { Day = new LocalDate(2019, 12, 14), Start = new(0, 30), PastMidnight = true });
        Says("The order of the programme has changed", Meeting, Meeting with { Sessions = [Lunch, Invited, Jax] });
    }

    [Fact]
    public void A_section_without_a_heading_is_called_by_its_kind()
    {
        Says("“Call for contributions” was removed", Meeting with { Sections = [Organizers, new(Id(35), SectionKind.Call, "")] }, Meeting with { Sections = [Organizers] });
        Says("The introduction was removed", Meeting with { Sections = [Organizers, new(Id(35), SectionKind.About, "") { Body = "We meet." }] }, Meeting with { Sections = [Organizers] });
    }

    [Fact]
    public void Times_are_told_in_the_events_clock()
    {
        var twelve = Meeting with { Event = Meeting.Event with { Clock = ClockStyle.Hours12 } };
        Says("Lunch Break moved from 12:00 pm to 1:05 pm", twelve, twelve with { Sessions = [Invited, Jax, Lunch with { Start = new(13, 5) }] });
    }

    [Fact]
    public void Rooms_speakers_and_titles_change()
    {
        Says("“JAX, M.D.” is now in room West 110 (was West 109)", Jax with { Room = West110.Id });
        Says("“JAX, M.D.” takes place without Suchi Saria", Jax with { Speakers = [Alan.Id] });
        Says("Katie Bouman joined the speakers of “JAX, M.D.”", Jax with { Speakers = [Alan.Id, Suchi.Id, Katie.Id] });
        Says("“Imaging a black hole” is now with Suchi Saria instead of Katie Bouman", Invited with { Speakers = [Suchi.Id] });
        Says("Katie Bouman's title was announced: “Imaging a black hole”", Invited with { Title = null }, Invited);
        Says("Katie Bouman's talk is now called “Imaging two” (was “Imaging a black hole”)", Invited with { Title = "Imaging two" });
        Says("The abstract of Katie Bouman's talk was added", Invited with { Abstract = "We see it." });
        Says("Katie Bouman's talk received an award: Best talk", Invited with { Award = "Best talk" });
        Says("New for Katie Bouman's talk: slides and video", Invited with
        {
            Materials = [new(MaterialKind.Slides, "https://example.org/1"), new(MaterialKind.Video, "https://example.org/2")],
        });
    }

    [Fact]
    public void Sessions_are_cancelled_come_and_go()
    {
        Says("Lunch Break was cancelled", Lunch with { Cancelled = true });
        Says("Lunch Break takes place after all", Lunch with { Cancelled = true }, Lunch);
        Says("New: Alán Aspuru-Guzik and Suchi Saria, “JAX, M.D.”", Meeting with { Sessions = [Invited, Lunch] }, Meeting);
        Says("“JAX, M.D.” is no longer in the programme", Meeting, Meeting with { Sessions = [Invited, Lunch] });
    }

    [Fact]
    public void The_date_is_decided_moved_and_lost()
    {
        var decided = Meeting with { Event = Meeting.Event with { When = new When.OnDays([new(new(2019, 12, 14))]) } };
        Says("The date is now Sat 14 Dec 2019 (was 13 or 14 December 2019)", Meeting, decided);
        Says("The date is known: Sat 14 Dec 2019", Meeting with { Event = Meeting.Event with { When = new When.NotGiven() } }, decided);
        Says("The date is open again (was Sat 14 Dec 2019)", decided, decided with { Event = decided.Event with { When = new When.Undecided() } });
        Says("The new date is Sat 14 Dec 2019 (was 13 or 14 December 2019)",
            Meeting with { Event = Meeting.Event with { When = new When.Postponed(Meeting.Event.When) } }, decided);
        Says("The time zone is now Europe/Berlin", decided, decided with { Event = decided.Event with { Zone = "Europe/Berlin" } });
        Says("The workshop was postponed (it was to be Sat 14 Dec 2019)", decided, decided with { Event = decided.Event with { When = new When.Postponed(decided.Event.When) } });
    }

    [Fact]
    public void Sections_come_out_and_people_join()
    {
        Says("The call for posters is out", Posters, Posters with { State = SectionState.Shown, Body = "Send them." });
        Says("The schedule was edited", Schedule, Schedule with { Body = "Six rooms." });
        Says("“Lead organizers” was edited", Organizers, Organizers with { Body = "Write to us." });
        Says("Suchi Saria joined “Lead organizers”", Organizers, Organizers with { Content = new PeopleGroup(GroupRole.Organizers, [Alan.Id, Suchi.Id]) });
        Says("Submission deadline extended to Mon 16 Sep 2019, Anywhere on Earth (was Mon 9 Sep 2019, Anywhere on Earth)", Dates, Dates with
        {
            Content = new ImportantDates([new("Submission deadline", ImportantDateKind.Submission,
                new(new(2019, 9, 16), null, Deadline.AnywhereOnEarth), [new(new(2019, 9, 9), null, Deadline.AnywhereOnEarth)])]),
        });
    }

    [Fact]
    public void A_draft_behind_coming_soon_is_no_news() =>
        Assert.Equal([], Changes.Between(With(Posters), With(Posters with { Body = "Not yet for everybody." })));

    [Fact]
    public void Like_changes_are_one_line()
    {
        var talks = Many(12, n => new Session(Id(100 + n), $"B{n:00000}", 10 + n, SessionKind.ContributedTalk) { Title = $"Talk {n}", Start = new(9, 0) });
        var before = Meeting with { Sessions = talks };
        Says("12 talks moved 30 minutes later", before, before with { Sessions = Each(talks, talk => talk with { Start = new(9, 30) }) });
        Says("12 talks are now in room West 110", before with { Sessions = Each(talks, talk => talk with { Room = West109.Id }) },
            before with { Sessions = Each(talks, talk => talk with { Room = West110.Id }) });
        Says("12 abstracts were added", before, before with { Sessions = Each(talks, talk => talk with { Abstract = "We." }) });
        Says("12 titles were announced", before with { Sessions = Each(talks, talk => talk with { Title = null }) }, before);
        Says("13 sessions are new", Meeting with { Sessions = [] }, before with { Sessions = [Lunch, .. talks] });
        Says("12 talks have other times", before,
            before with { Sessions = Each(talks, talk => talk with { Start = new(10, talk.Number) }) });
    }

    [Fact]
    public void The_most_important_stands_first_and_the_list_ends_somewhere()
    {
        var sections = Many(30, n => new Section(Id(100 + n), SectionKind.Custom, $"Part {n}"));
        var lines = Changes.Between(Meeting with { Sections = sections }, Meeting with
        {
            Event = Meeting.Event with { When = new When.OnDays([new(new(2019, 12, 14))]) },
            Sections = Each(sections, section => section with { Body = "More." }),
            Sessions = [Invited with { Start = new(11, 30) }, Jax, Lunch with { Cancelled = true }],
        });
        Assert.Equal(20, lines.Count);
        Assert.Equal(
            ["The date is now Sat 14 Dec 2019 (was 13 or 14 December 2019)", "Lunch Break was cancelled", "Katie Bouman's talk moved from 11:00 to 11:30"],
            lines.Take(3));
        Assert.Equal("and 14 further small corrections", lines[^1]);
    }

    private static void Says(string line, Session after) => Says(line, Meeting.Sessions.First(session => session.Id == after.Id), after);

    private static void Says(string line, Session before, Session after) => Says(line, With(before), With(after));

    private static void Says(string line, Section before, Section after) => Says(line, With(before), With(after));

    private static void Says(string line, Programme before, Programme after) => Assert.Equal([line], Changes.Between(before, after));

    private static Programme With(Session session) =>
        Meeting with { Sessions = Each(Meeting.Sessions, same => same.Id == session.Id ? session : same) };

    private static Programme With(Section section) =>
        Meeting with { Sections = Each(Meeting.Sections, same => same.Id == section.Id ? section : same) };

    private static ValueList<T> Each<T>(ValueList<T> items, Func<T, T> change) => items.Select(change).ToValueList();

    private static ValueList<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make).ToValueList();

    private static Credit Person(int n, string name) => new(Id(40 + n), Id(50 + n), name);

    private static Guid Id(int n) => new(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
}
