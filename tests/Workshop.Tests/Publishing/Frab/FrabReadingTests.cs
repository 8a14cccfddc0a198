using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing.Frab;

namespace Workshop.Tests.Publishing.Frab;

public sealed class FrabReadingTests
{
    [Fact]
    public void Events_that_stand_directly_under_their_day_are_read_with_their_rooms()
    {
        var read = Dialects.Read(Dialects.Pentabarf).Programme;
        Assert.Equal(["Reeds", "Frogs & toads", "Night of the newts", "Closing"], read.Sessions.Select(session => session.Title));
        Assert.Equal(["Basin", "Cellar"], read.Rooms.Select(room => room.Name).Order());
        Assert.Equal([7, 6, 8, 9], read.Sessions.Select(session => session.Number));
        Assert.Equal(("Pond Days 2009", "The meeting of those who listen to ponds"), (read.Event.Title, read.Event.Summary));
        Assert.Equal(("Old Waterworks", "Brussels"), (read.Event.Place!.Venue, read.Event.Place.City));
        Assert.Equal(new When.Range(new(2009, 3, 7), new(2009, 3, 8)), read.Event.When);
    }

    [Fact]
    public void People_whose_numbers_change_from_talk_to_talk_are_known_by_their_names() =>
        Assert.Equal(["Łucja Żabińska", "Ørjan Frosk"], Dialects.Read(Dialects.Pentabarf).Programme.Credits.Select(credit => credit.Name));

    [Fact]
    public void Two_people_of_one_name_stay_two_where_everybody_has_a_number()
    {
        var talks = string.Concat(new[] { ("1", "3"), ("2", "3"), ("1", "2") }.Select((pair, n) =>
            $"<event id='{n + 1}'><title>T{n}</title><persons><person id='{pair.Item1}'>{NameOf(pair.Item1)}</person><person id='{pair.Item2}'>{NameOf(pair.Item2)}</person></persons></event>"));
        var read = Dialects.Read($"<schedule><conference><title>Twins</title></conference><day date='2020-01-01'>{talks}</day></schedule>").Programme;
        Assert.Equal(["Anna Unke", "Anna Unke", "Bo Molch"], read.Credits.Select(credit => credit.Name).Order());

        static string NameOf(string number) => number == "3" ? "Bo Molch" : "Anna Unke";
    }

    [Fact]
    public void Html_in_abstracts_becomes_markdown()
    {
        var talk = Dialects.Read(Dialects.Pentabarf).Programme.Sessions.Single(session => session.Number == 6);
        Assert.Equal("I'll speak about **ears**.\n\nAnd about mud.", talk.Abstract);
    }

    [Fact]
    public void A_zone_that_is_not_named_is_asked_with_that_of_the_city_as_a_proposal()
    {
        var read = Dialects.Read(Dialects.Pentabarf);
        var question = Assert.Single(read.Questions);
        Assert.Equal("Zone", question.Field);
        Assert.Equal(["Europe/Brussels"], question.Choices.Select(choice => choice.Value));
        Assert.Null(read.Programme.Event.Zone);
        Assert.Equal("Europe/Brussels", Dialects.Read(Dialects.Pentabarf, (question.Key, "Europe/Brussels")).Programme.Event.Zone);
    }

    [Fact]
    public void A_title_that_is_not_said_is_asked_for_and_taken_from_the_answer()
    {
        const string schedule = "<schedule><conference><acronym>x</acronym></conference><day date='2020-01-01'><event id='1'><title>T</title></event></day></schedule>";
        var read = Dialects.Read(schedule);
        var question = Assert.Single(read.Questions, question => question.Field == "Title");
        Assert.Equal("", read.Programme.Event.Title);
        Assert.Equal("Pond Days", Dialects.Read(schedule, (question.Key, " Pond  Days ")).Programme.Event.Title);
    }

    [Fact]
    public void A_zone_that_is_not_named_is_proposed_by_its_offsets()
    {
        var question = Dialects.Read(Dialects.Frab).Questions.Single(question => question.Field == "Zone");
        Assert.Equal("Europe/Berlin", question.Choices[0].Value);
        Assert.DoesNotContain(question.Choices, choice => choice.Value is "Europe/London" or "UTC" or "Europe/Athens");
        Assert.Contains("UTC+1", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_after_midnight_belongs_to_the_day_before()
    {
        foreach (var (text, title, day) in new[] { (Dialects.Frab, "Nachtwanderung", new LocalDate(2014, 12, 27)), (Dialects.Pretalx, "Party", new(2020, 12, 14)), (Dialects.Pentabarf, "Night of the newts", new(2009, 3, 7)) })
        {
            var night = Dialects.Read(text).Programme.Sessions.Single(session => session.Title == title);
            Assert.Equal((day, true), (night.Day, night.PastMidnight));
        }
    }

    [Fact]
    public void What_is_on_the_afternoon_of_another_day_than_its_list_is_on_that_day()
    {
        var read = Dialects.Read(Dialects.Template).Programme;
        var tutorial = read.Sessions.Single(session => session.Title == "Tutorial on reeds");
        Assert.Equal((new LocalDate(2021, 7, 8), false, 180), (tutorial.Day, tutorial.PastMidnight, tutorial.Minutes));
        Assert.Equal(new When.Range(new(2021, 7, 7), new(2021, 7, 8)), read.Event.When);
    }

    [Fact]
    public void Hours_over_24_are_in_the_night_behind_their_day()
    {
        var late = Dialects.Read("""<schedule><conference><title>Late</title></conference><day date="2019-12-13"><room name="A"><event id="1"><start>25:30</start><duration>0:30</duration><title>T</title></event></room></day></schedule>""");
        var session = Assert.Single(late.Programme.Sessions);
        Assert.Equal((new LocalTime(1, 30), true), (session.Start, session.PastMidnight));
        Assert.Equal(new When.OnDays([new(new(2019, 12, 13))]), late.Programme.Event.When);
    }

    [Fact]
    public void A_last_day_without_events_is_asked_about()
    {
        var question = Dialects.Read(Dialects.Frab).Questions.Single(question => question.Field == "When");
        Assert.True(question.IsProposed);
        Assert.Equal(["2014-12-29", "2014-12-28"], question.Choices.Select(choice => choice.Value));
        Assert.Equal(new When.Range(new(2014, 12, 27), new(2014, 12, 29)), Dialects.Read(Dialects.Frab).Programme.Event.When);
        Assert.Equal(new When.Range(new(2014, 12, 27), new(2014, 12, 28)), Dialects.Read(Dialects.Frab, (question.Key, "2014-12-28")).Programme.Event.When);
    }

    [Fact]
    public void A_zone_that_its_offsets_contradict_is_proposed_and_asked()
    {
        var read = Dialects.Read(Dialects.Pretalx);
        var question = read.Questions.Single(question => question.Field == "Zone");
        Assert.True(question.IsProposed);
        Assert.Equal(["UTC", "Europe/Berlin"], question.Choices.Take(2).Select(choice => choice.Value));
        Assert.Equal("UTC", read.Programme.Event.Zone);
        Assert.Equal(new LocalTime(9, 0), Dialects.Read(Dialects.Pretalx, (question.Key, "Europe/Vienna")).Programme.Sessions[0].Start);
    }

    [Fact]
    public void Shortened_guids_are_the_ids_that_they_shorten()
    {
        var night = Dialects.Read(Dialects.Frab).Programme.Sessions.Single(session => session.Title == "Nachtwanderung");
        Assert.Equal(new Guid("1cea9e34-86fa-1bb3-3885-814a15190299"), night.Id);
    }

    [Fact]
    public void Ids_codes_and_numbers_are_kept()
    {
        var talk = Dialects.Read(Dialects.Pretalx).Programme.Sessions[0];
        Assert.Equal((new Guid("8079583e-8321-506c-95af-fd2903a5f075"), "G9JGWY", 25), (talk.Id, talk.Code, talk.Number));
    }

    [Fact]
    public void Without_ids_the_same_file_gives_the_same_ids_again() =>
        Assert.Equal(Dialects.Read(Dialects.Template).Programme, Dialects.Read(Dialects.Template).Programme);

    [Fact]
    public void A_number_that_is_there_twice_or_missing_is_given_anew()
    {
        var numbers = Dialects.Read(Dialects.Template).Programme.Sessions.Select(session => session.Number).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Contains(998, numbers);
        Assert.Contains(102, numbers);
    }

    [Fact]
    public void Several_people_in_one_element_are_several()
    {
        var read = Dialects.Read(Dialects.Template).Programme;
        Assert.Equal(["Dr. Sonja Teich", "Natanael Teich", "Prof. Dr. Andreas Unke", "Prof. Dr. Vera Molch", "Sebastian Molch", "Thomas Teich"], read.Credits.Select(credit => credit.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_date_is_told_with_its_line()
    {
        var aside = Dialects.ReadAll(Dialects.Template).Aside;
        var broken = Assert.Single(aside, left => left.Reason.Contains("2021-02-30", StringComparison.Ordinal));
        Assert.Equal((10, "Begrüßung"), (broken.Origin.Line, broken.Origin.Text));
        Assert.Contains(aside, left => left.Reason == "“soon” is no duration.");
        Assert.Equal(new LocalTime(9, 0), Dialects.Read(Dialects.Template).Programme.Sessions.Single(session => session.Title == "Begrüßung").Start);
    }

    [Fact]
    public void What_has_no_place_is_told_once_and_what_is_for_recorders_never()
    {
        Assert.Contains(Dialects.ReadAll(Dialects.Pentabarf).Aside, left => left is { Reason: "“colour” has no place in a programme.", Origin.Line: 39 });
        Assert.Contains(Dialects.ReadAll(Dialects.Pretalx).Aside, left => left is { Reason: "“mood” has no place in a programme.", Origin.Line: 29 });
        Assert.All(new[] { Dialects.Frab, Dialects.Pretalx, Dialects.Pentabarf }.SelectMany(text => Dialects.ReadAll(text).Aside),
            left => Assert.DoesNotMatch("recording|record|slug|video|logo", left.Reason));
    }

    [Fact]
    public void A_link_that_leads_nowhere_stands_aside_and_a_relative_one_is_completed()
    {
        var read = Dialects.ReadAll(Dialects.Pretalx);
        Assert.Equal([new Material(MaterialKind.Slides, "https://talks.example/media/reeds.pdf")], read.Events[0].Programme.Sessions[0].Materials);
        Assert.Empty(read.Events[0].Programme.Sessions[1].Materials);
        Assert.Contains(read.Aside, left => left.Reason == "“javascript:alert(1)” leads nowhere.");
    }

    [Theory]
    [InlineData("https://doi.org/10.1000/xyz", null, MaterialKind.Doi, "10.1000/xyz")]
    [InlineData("https://arxiv.org/abs/1906.02691", "preprint", MaterialKind.Arxiv, "1906.02691")]
    [InlineData("https://github.com/ponds/pond", "a website", MaterialKind.Code, "https://github.com/ponds/pond")]
    [InlineData("https://ponds.example/talk.mp4", null, MaterialKind.Video, "https://ponds.example/talk.mp4")]
    [InlineData("https://ponds.example/", "our website", MaterialKind.Other, "https://ponds.example/")]
    public void A_link_tells_what_it_leads_to(string url, string? title, MaterialKind kind, string value)
    {
        var material = Assert.Single(Dialects.Read($"<schedule><day date='2020-01-01'><event id='1'><title>T</title><links><link href='{url}'>{title}</link></links></event></day></schedule>").Programme.Sessions[0].Materials);
        Assert.Equal((kind, value), (material.Kind, material.Value));
    }

    [Fact]
    public void Tracks_get_the_hue_that_is_nearest_to_their_colour()
    {
        var tracks = Dialects.Read(Dialects.Pretalx).Programme.Tracks;
        Assert.Equal([("Reeds", 12), ("Grey", null)], tracks.Select(track => (track.Name, track.Hue)));
    }

    [Fact]
    public void The_words_for_its_type_or_else_its_title_tell_the_kind()
    {
        var kinds = new[] { Dialects.Frab, Dialects.Template, Dialects.Pretalx }.SelectMany(text => Dialects.Read(text).Programme.Sessions).ToDictionary(session => session.Title!, session => session.Kind);
        Assert.Equal(SessionKind.Panel, kinds["Mud"]);
        Assert.Equal(SessionKind.Break, kinds["Coffee Break"]);
        Assert.Equal(SessionKind.Meal, kinds["Lunch Break"]);
        Assert.Equal(SessionKind.Keynote, kinds["Keynote: A pond for all"]);
        Assert.Equal(SessionKind.Opening, kinds["Begrüßung"]);
        Assert.Equal(SessionKind.ContributedTalk, kinds["Reeds 🌿"]);
        Assert.Equal(SessionKind.Social, kinds["Party"]);
    }

    [Fact]
    public void The_most_frequent_language_is_the_event_s()
    {
        var read = Dialects.Read(Dialects.Frab).Programme;
        Assert.Equal(["en", "de"], read.Event.Languages);
        Assert.Equal([null, "de", null], read.Sessions.Select(session => session.Language));
        Assert.True(Dialects.Read(Dialects.Pentabarf).Programme.Event.Languages.IsEmpty);
    }

    [Fact]
    public void A_subtitle_follows_the_title_and_a_summary_is_not_said_twice()
    {
        var opening = Dialects.Read(Dialects.Frab).Programme.Sessions[0];
        Assert.Equal(("Opening: A New Pond", "How it all began. And how it goes on."), (opening.Title, opening.Abstract));
    }

    [Fact]
    public void The_acronym_proposes_the_address()
    {
        Assert.Equal("31pond", Dialects.Read(Dialects.Frab).Slug);
        Assert.Null(Dialects.Read(Dialects.Template).Slug);
    }

    [Fact]
    public void A_room_without_events_is_a_room() => Assert.Equal(["Saal 1", "Saal 2"], Dialects.Read(Dialects.Frab).Programme.Rooms.Select(room => room.Name));

    [Fact]
    public void A_person_s_biography_and_a_room_s_seats_come_along_from_json()
    {
        var read = Dialects.Read(Dialects.Pretalx).Programme;
        Assert.Equal("Sings.", read.Credits[0].Biography);
        Assert.Equal([80, null], read.Rooms.Select(room => room.Capacity));
        Assert.Equal(2, read.Rooms.Select(room => room.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("<schedule><conference><title>A</title></conference><day date='2020-01-01'>", "Line 1 is not XML")]
    [InlineData("<!DOCTYPE schedule SYSTEM 'http://x.example/s.dtd'><schedule></schedule>", "document type")]
    [InlineData("<!DOCTYPE s [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><schedule>&b;</schedule>", "document type")]
    [InlineData("<html></html>", "not with <schedule>")]
    [InlineData("", "not XML")]
    public void What_is_no_schedule_is_refused_in_words(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(new FrabXml().Read([Dialects.Xml(text)], Answers.None).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n\"schedule\": {\n\"conference\": ,", "Line 3 is not JSON")]
    [InlineData("{}", "no conference")]
    [InlineData("[]", "no conference")]
    public void What_is_no_schedule_in_json_is_refused_in_words(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(new FrabJson().Read([Dialects.Json(text)], Answers.None).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_files_are_one_schedule()
    {
        var second = Dialects.Frab.Replace("2014-12-27", "2014-12-30", StringComparison.Ordinal).Replace("29aecfd7", "39aecfd7", StringComparison.Ordinal);
        var read = new FrabXml().Read([Dialects.Xml(Dialects.Frab), Dialects.Xml(second, "second.xml"), new("notes.txt", "hello"u8.ToArray())], Answers.None).Value;
        Assert.Equal(6, Assert.Single(read.Events).Programme.Sessions.Count);
        Assert.Contains(read.Aside, left => left.Origin.Source == "notes.txt");
    }

    [Fact]
    public void Each_format_knows_its_own_files_and_not_the_other_s()
    {
        foreach (var text in new[] { Dialects.Pentabarf, Dialects.Frab, Dialects.Template }) Assert.IsType<FrabXml>(ReadableFormats.Of([Dialects.Xml(text)]));
        Assert.IsType<FrabJson>(ReadableFormats.Of([Dialects.Json(Dialects.Pretalx)]));
        Assert.IsType<FrabXml>(ReadableFormats.Of([new("s.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Dialects.Frab)).ToArray())]));
    }
}
