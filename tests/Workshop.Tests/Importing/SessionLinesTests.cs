using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Searching;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Tests.Importing;

public sealed class SessionLinesTests
{
    private static readonly LocalDate Friday = new(2019, 12, 13), Saturday = new(2019, 12, 14);

    private static readonly Credit Katie = Known("Katie Bouman"), Bernhard = Known("Bernhard Schölkopf"), Jeanette = Known("Jeanette Bohg");

    private static readonly Room West = new(Guid.NewGuid(), "West 110");

    private static readonly Programme Meeting = new(Guid.NewGuid(), new() { When = new When.Range(Friday, Saturday), Zone = "America/Vancouver" })
    {
        Credits = [Katie, Bernhard, Jeanette, Known("Frank Wood")],
        Rooms = [West],
    };

    [Theory]
    [InlineData("09:00–09:30 Katie Bouman (Invited Talk 2)", "09:00–09:30 InvitedTalk [Invited Talk 2] Katie Bouman")]
    [InlineData("9.00 - 9.30 Uhr: Katie Bouman (Invited Talk 2)", "09:00–09:30 InvitedTalk [Invited Talk 2] Katie Bouman")]
    [InlineData("09:00-09:30 [T2] Katie Bouman, “Imaging black holes”", "09:00–09:30 ContributedTalk [T2] “Imaging black holes” Katie Bouman")]
    [InlineData("Lunch Break", "Meal “Lunch Break”")]
    [InlineData("10:30 am Coffee", "10:30 Break “Coffee”")]
    [InlineData("14.00-14.30 Imaging black holes (Katie Bouman)", "14:00–14:30 ContributedTalk “Imaging black holes” Katie Bouman")]
    [InlineData("Invited talk: Imaging black holes — Katie Bouman", "InvitedTalk [Invited talk] “Imaging black holes” Katie Bouman")]
    [InlineData("Katie Bouman: Imaging black holes", "ContributedTalk “Imaging black holes” Katie Bouman")]
    [InlineData("Bernhard Scholkopf – Causality for machines", "ContributedTalk “Causality for machines” Bernhard Scholkopf")]
    [InlineData("Towards causal learning, B. Schölkopf", "ContributedTalk “Towards causal learning” B. Schölkopf")]
    [InlineData("Imaging black holes by Katie Bouman", "ContributedTalk “Imaging black holes” Katie Bouman")]
    [InlineData("Katie Bouman “Imaging black holes”", "ContributedTalk “Imaging black holes” Katie Bouman")]
    [InlineData("Keynote 1: Max Welling (University of Amsterdam), “Steerable networks”",
        "Keynote [Keynote 1] “Steerable networks” Max Welling/University of Amsterdam")]
    [InlineData("Talk 4: Spin glasses (A. Montanari, Stanford)", "ContributedTalk [Talk 4] “Spin glasses” A. Montanari/Stanford")]
    [InlineData("2:00 pm – 2:45 pm Deep Learning: A Survey – Anna Brandt, New York University",
        "14:00–14:45 ContributedTalk “Deep Learning: A Survey” Anna Brandt/New York University")]
    [InlineData("11–12:30 pm Panel: What is a model?", "11:00–12:30 Panel [Panel] “What is a model?”")]
    [InlineData("Panel discussion (60 min)", "60 min Panel “Panel discussion”")]
    [InlineData("10:00 (20 min) Katie Bouman", "10:00 20 min ContributedTalk Katie Bouman")]
    [InlineData("Coffee, 10:30–11:00", "10:30–11:00 Break “Coffee”")]
    [InlineData("Lunch (12:00-13:00)", "12:00–13:00 Meal “Lunch”")]
    [InlineData("until 18:00 Poster hanging", "–18:00 Other “Poster hanging”")]
    [InlineData("–12:00 Registration", "–12:00 Other “Registration”")]
    [InlineData("13:00 - 14:00: Lunch at the canteen", "13:00–14:00 Meal “Lunch at the canteen”")]
    [InlineData("14h30 – 15h Pause café", "14:30–15:00 Break “Pause café”")]
    [InlineData("18:00 Reception @ Foyer", "18:00 Social “Reception” @Foyer")]
    [InlineData("09:00 Imaging black holes, Room: West 110", "09:00 Other “Imaging black holes” @West 110!")]
    [InlineData("09:00 Katie Bouman (West 110)", "09:00 ContributedTalk Katie Bouman @West 110!")]
    [InlineData("Hall effects in graphene (Hörsaal B)", "Other “Hall effects in graphene” @Hörsaal B")]
    [InlineData("Opening remarks by the organizers", "Opening “Opening remarks by the organizers”")]
    [InlineData("9:00 Begrüßung", "09:00 Opening “Begrüßung”")]
    [InlineData("Welcome reception", "Social “Welcome reception”")]
    [InlineData("Poster session and coffee", "PosterSession “Poster session and coffee”")]
    [InlineData("Poster 12: Learning spin glasses", "Poster [Poster 12] “Learning spin glasses”")]
    [InlineData("TBA (Invited Talk 4)", "InvitedTalk [Invited Talk 4]")]
    [InlineData("16:00 Katie Bouman: title to be announced", "16:00 ContributedTalk Katie Bouman")]
    [InlineData("16:30 Keynote", "16:30 Keynote [Keynote]")]
    [InlineData("Session 3 (Chair: Frank Wood)", "Other [Session 3] +Chair: Frank Wood")]
    [InlineData("~~15:00 Imaging black holes (Katie Bouman)~~", "15:00 ContributedTalk “Imaging black holes” Katie Bouman CANCELLED")]
    [InlineData("Imaging black holes (cancelled)", "Other “Imaging black holes” CANCELLED")]
    [InlineData("- **10:00** [Imaging black holes](https://a.example/x) (Katie Bouman)",
        "10:00 ContributedTalk “Imaging black holes” Katie Bouman +https://a.example/x")]
    [InlineData("3. Closing the loop in robotics (Jeanette Bohg)", "ContributedTalk “Closing the loop in robotics” Jeanette Bohg")]
    [InlineData("09:00\t09:30\tImaging black holes\tKatie Bouman\tWest 110",
        "09:00–09:30 ContributedTalk “Imaging black holes” Katie Bouman @West 110!")]
    [InlineData("| 11:00 | Keynote | Katie Bouman | Imaging black holes |", "11:00 Keynote [Keynote] “Imaging black holes” Katie Bouman")]
    [InlineData("Coffee\tKatie Bouman\tBring a cup", "Break [Coffee] “Bring a cup” Katie Bouman")]
    [InlineData("2. Set theory for physicists", "Other “Set theory for physicists”")]
    [InlineData("1. Day-ahead prices of power", "Other “Day-ahead prices of power”")]
    [InlineData("2 degrees of warming: what now?", "Other “2 degrees of warming: what now?”")]
    [InlineData("3D printing of tissue", "Other “3D printing of tissue”")]
    [InlineData("p < 0.05 and <script>", "Other “p < 0.05 and <script>”")]
    [InlineData("機械学習と物理科学", "Other “機械学習と物理科学”")]
    public void A_line_is_a_session(string line, string session)
    {
        var read = Assert.Single(SessionLines.Read(line, Meeting).Items);
        Assert.Equal(session, Said(read));
        Assert.Empty(read.Doubts);
    }

    [Fact]
    public void A_whole_programme_is_read_as_it_is_printed()
    {
        var reading = SessionLines.Read("""
            Opening Remarks
            Bernhard Schölkopf (Invited Talk 1)
            Towards physics-informed deep learning for turbulent flow prediction (Contributed talk 1)
            JAX, M.D.: End-to-End Differentiable Molecular Dynamics in Pure Python (Contributed Talk 2)
            Morning Coffee Break & Poster Session (Coffee Break)
            Katie Bouman (Invited Talk 2)
            Lunch Break
            Towards an understanding of wide, deep neural networks (Invited Talk 6)
            """, Meeting);
        Assert.Equal(
            [
                "Opening “Opening Remarks”", "InvitedTalk [Invited Talk 1] Bernhard Schölkopf",
                "ContributedTalk [Contributed talk 1] “Towards physics-informed deep learning for turbulent flow prediction”",
                "ContributedTalk [Contributed Talk 2] “JAX, M.D.: End-to-End Differentiable Molecular Dynamics in Pure Python”",
                "Break [Coffee Break] “Morning Coffee Break & Poster Session”", "InvitedTalk [Invited Talk 2] Katie Bouman", "Meal “Lunch Break”",
                "InvitedTalk [Invited Talk 6] “Towards an understanding of wide, deep neural networks”",
            ],
            reading.Items.Select(Said));
        Assert.Empty(reading.Items.SelectMany(session => session.Doubts));
        Assert.Equal([Bernhard.Id, Katie.Id], reading.Items.SelectMany(session => session.Speakers).Select(speaker => speaker.Credit));
    }

    [Theory]
    [InlineData("Saturday 14 December")]
    [InlineData("## Saturday, December 14, 2019")]
    [InlineData("Sat 14 Dec:")]
    [InlineData("Samstag, 14. Dezember")]
    [InlineData("samedi 14 décembre")]
    [InlineData("sábado, 14 de diciembre")]
    [InlineData("Sabato 14 dicembre 2019")]
    [InlineData("14.12.")]
    [InlineData("2019-12-14")]
    [InlineData("Saturday")]
    [InlineData("Day 2")]
    [InlineData("2. Tag")]
    [InlineData("14. Dezember")]
    [InlineData("- 14. Dezember")]
    [InlineData("Tag 2: Anwendungen")]
    [InlineData("Day 2 (Saturday, December 14)")]
    public void A_heading_says_the_day_of_what_follows(string heading)
    {
        var reading = SessionLines.Read($"09:00 Coffee\n{heading}\n09:00 Lunch\n\n10:00 Dinner", Meeting);
        Assert.Equal([null, Saturday, Saturday], reading.Items.Select(session => session.Day));
        Assert.Equal("The lines that follow are on Sat 14 Dec 2019.", Assert.Single(reading.Aside).Question);
    }

    [Fact]
    public void A_day_that_could_be_several_or_none_is_asked()
    {
        foreach (var (heading, choices) in new[] { ("Monday", 2), ("Day 3", 2), ("14 November", 2), ("12/13", 0) })
        {
            var reading = SessionLines.Read($"{heading}\n09:00 Coffee", Meeting);
            Assert.Equal(choices == 0 ? Friday : null, Assert.Single(reading.Items).Day);
            Assert.Equal(choices, Assert.Single(reading.Aside).Choices.Count);
        }
        Assert.Equal("14 December 2019 is a Saturday, not a Friday. Is the date right?".Replace("December", "Dec", StringComparison.Ordinal),
            Assert.Single(SessionLines.Read("Friday 14 December 2019", Meeting).Aside).Question);
        Assert.Equal(Saturday, Assert.Single(SessionLines.Read("Sat 14 Dec 09:00 Coffee", Meeting).Items).Day);
    }

    [Fact]
    public void A_session_that_would_end_before_it_begins_is_asked_about_and_one_past_midnight_is_not()
    {
        var line = Assert.Single(SessionLines.Read("14:45–14:30 Coffee", Meeting).Items);
        Assert.Equal((new LocalTime(14, 45), null), (line.Start, line.End));
        Assert.Equal("It would end before it begins, at 14:30. When does it end? That was left open.", Assert.Single(line.Doubts).Question);
        var night = Assert.Single(SessionLines.Read("22:00–01:00 Party", Meeting).Items);
        Assert.Equal((new LocalTime(1, 0), 0), (night.End!.Value, night.Doubts.Count));
    }

    [Fact]
    public void A_time_on_a_line_of_its_own_belongs_to_the_line_below()
    {
        var reading = SessionLines.Read("""
            **9:00 am–9:30 am ET**

            Welcome and introduction

            **9:30–10:30 am ET**

            Overview of themes

            11:00
            """, Meeting);
        Assert.Equal(["09:00–09:30 Opening “Welcome and introduction” +ET", "09:30–10:30 Other “Overview of themes” +ET", "11:00 Other"],
            reading.Items.Select(Said));
        Assert.Equal("The times are said to be in ET and are kept as they stand. Is that the event’s zone?",
            Assert.Single(reading.Items.SelectMany(session => session.Doubts)).Question);
    }

    [Fact]
    public void A_day_with_nothing_but_a_time_heads_the_line_below()
    {
        var reading = SessionLines.Read("Saturday, 9:00–9:30\nImaging black holes\n10:00 Coffee", Meeting);
        Assert.Equal("09:00–09:30 Other “Imaging black holes”", Said(reading.Items[0]));
        Assert.Equal([Saturday, Saturday], reading.Items.Select(session => session.Day));
        Assert.Equal((1, "The lines that follow are on Sat 14 Dec 2019."), (Assert.Single(reading.Aside).Line, reading.Aside[0].Question));
    }

    [Fact]
    public void The_afternoon_of_a_list_on_twelve_hours_is_proposed_and_asked_once()
    {
        var reading = SessionLines.Read("9:00 Opening\n12:30–1:30 Lunch\n1:30 Katie Bouman\n4:00 Closing", Meeting);
        Assert.Equal(["09:00", "12:30", "13:30", "16:00"], reading.Items.Select(session => WallClock.Time.Format(session.Start!.Value)));
        Assert.Equal(["13:30", "01:30"], Assert.Single(reading.Items.SelectMany(session => session.Doubts)).Choices);
    }

    [Fact]
    public void A_name_that_is_nearly_known_is_asked_and_never_merged()
    {
        var session = Assert.Single(SessionLines.Read("Jeannette Bohg: Robots that touch", Meeting).Items);
        Assert.Equal(new("Jeannette Bohg", Candidates: [Jeanette.Id]), Assert.Single(session.Speakers));
        Assert.Equal(["Jeanette Bohg", "Jeannette Bohg"], Assert.Single(session.Doubts).Choices);

        Assert.Equal(Bernhard.Id, Assert.Single(SessionLines.Read("Prof. B. Schoelkopf (Invited Talk 1)", Meeting).Items[0].Speakers).Credit);
        var two = Meeting with { Credits = [Katie, Known("Karl Bouman")] };
        Assert.Equal(2, Assert.Single(SessionLines.Read("K. Bouman (Invited Talk 1)", two).Items[0].Speakers).Candidates.Count);
        Assert.Null(Assert.Single(SessionLines.Read("Elizabeth Wood (Invited Talk 1)", Meeting).Items[0].Speakers).Credit);
    }

    [Theory]
    [InlineData("09:00 Anna Brandt", "“Anna Brandt” was read as who speaks. Or is it the title?")]
    [InlineData("Gaussian Processes: what they are", "“Gaussian Processes” was read as who speaks. Or does the title begin with it?")]
    [InlineData("Imaging Holes – Anna Brandt", "“Anna Brandt” was read as who speaks, “Imaging Holes” as the title. Is that right?")]
    [InlineData("Équations stochastiques, Anna Brandt", "“Anna Brandt” was read as who speaks. Is that right?")]
    [InlineData("Imaging black holes\tKatie Bouman\tBring a cup", "What is “Bring a cup”? It was left aside.")]
    public void What_can_be_meant_in_two_ways_is_asked(string line, string question) =>
        Assert.Contains(question, SessionLines.Read(line, Meeting).Items.SelectMany(session => session.Doubts).Select(doubt => doubt.Question));

    [Fact]
    public void Lines_without_a_session_stand_aside()
    {
        var reading = SessionLines.Read("Time\tTitle\tSpeaker\n-----\nRoom: West 110\nhttps://a.example\n" + new string('x', 2_000), Meeting);
        Assert.Empty(reading.Items);
        Assert.Equal([1, 2, 3, 4, 5], reading.Aside.Select(doubt => doubt.Line));
        Assert.Empty(SessionLines.Read(" \n\t", Meeting).Aside);
    }

    [Fact]
    public void Any_text_is_read_without_inventing_and_without_losing_a_line()
    {
        string[] pieces =
        [
            "09:00", "–", "9:30", " am", "Katie Bouman", "Anna Brandt", "Bohg", "Caltech", " (", ")", ": ", ", ", " – ", "Invited Talk 2", "Lunch",
            "TBA", "30 min", "\t", " | ", "\n", "\n", "Saturday", "14 December", "Day 2", "Imaging black holes", " @ ", "Room 5", "“", "”",
            "~~", "**", "https://a.example", " by ", "cancelled", " ET ", "学習", "- ", "# ", "7", " and ",
        ];
        var random = new Random(10);
        var texts = Enumerable.Range(0, 3_000).Select(_ => string.Concat(random.GetItems(pieces, random.Next(14))));
        foreach (var text in texts.Concat(RandomText.Many(1_000, 60)))
        {
            var reading = SessionLines.Read(text, Meeting);
            var lines = Characters.Clean(text).Split('\n');
            foreach (var session in reading.Items)
            {
                var line = lines[session.Line - 1];
                string?[] said =
                [
                    session.Label, session.Title, session.Room, .. session.Speakers.Select(speaker => speaker.Name),
                    .. session.Speakers.Select(speaker => speaker.Affiliation), .. session.Aside.Where(each => each is not "ET"), // of the line above
                ];
                var left = line.Where(char.IsLetter).CountBy(c => c).ToDictionary();
                foreach (var (letter, count) in string.Concat(said).Where(char.IsLetter).CountBy(c => c))
                    Assert.True(count <= left.GetValueOrDefault(letter), $"{string.Join(" | ", said)} is not in {line}");
                Assert.False(session.End is not null && session.Minutes is not null);
            }
            Assert.Equal(reading.Items.Select(session => session.Line).Order(), reading.Items.Select(session => session.Line));
            var read = reading.Items.Select(session => session.Line).Concat(reading.Aside.Select(doubt => doubt.Line)).ToHashSet();
            foreach (var (index, line) in lines.Index())
                if (!read.Contains(index + 1)) Assert.DoesNotMatch(@"\p{Lu}\p{Ll}{3}|\p{Lo}", line); // times at most, of the line below
        }
    }

    [Fact]
    public void Hostile_lines_are_read_in_no_time()
    {
        string[] pieces =
        [
            "(", "[", " – ", ": ", ", ", " by A B", "Katie Bouman, ", "9:00 ", "09:00–", "“", "(a) ", "TBA ", " @ ", "1 h ", "|", "Sat 14 ",
            "14 Dec, ", "1. ",
        ];
        foreach (var piece in pieces)
        {
            var line = string.Concat(Enumerable.Repeat(piece, 1_000 / piece.Length));
            var reading = SessionLines.Read(string.Join('\n', Enumerable.Repeat(line, 20)), Meeting);
            Assert.NotEmpty(reading.Items.Select(session => session.Line).Concat(reading.Aside.Select(doubt => doubt.Line)));
        }
        Assert.Single(SessionLines.Read(new string('9', 1_000_000), Meeting).Aside);
    }

    private static Credit Known(string name) => new(Guid.NewGuid(), Guid.NewGuid(), name);

    private static string Said(SessionLine session)
    {
        var speakers = session.Speakers.Select(speaker => speaker.Affiliation is null ? speaker.Name : $"{speaker.Name}/{speaker.Affiliation}");
        var time = session.Start is null && session.End is null ? null : Time(session.Start) + (session.End is null ? "" : "–") + Time(session.End);
        return string.Join(' ', new[]
        {
            time, session.Minutes is null ? null : $"{session.Minutes} min", session.Kind.ToString(),
            session.Label is null ? null : $"[{session.Label}]", session.Title is null ? null : $"“{session.Title}”",
            string.Join("; ", speakers),
            session.Room is null ? null : $"@{session.Room}{(session.KnownRoom == West.Id ? "!" : "")}",
            session.Cancelled ? "CANCELLED" : null, session.Aside.IsEmpty ? null : $"+{string.Join('+', session.Aside)}",
        }.Where(part => part is { Length: > 0 }));
    }

    private static string Time(LocalTime? time) => time is { } known ? WallClock.Time.Format(known) : "";
}
