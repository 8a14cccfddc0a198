using System.Text;
using NodaTime;
using Workshop.Importing;
using Workshop.Importing.Sessionize;
using Workshop.Programmes;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Importing.Indico;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Sessionize;

public sealed class SessionizeTests(ITestOutputHelper output)
{
    private const string All = """
        {
          "sessions": [
            {
              "id": "101", "title": "Kelp at night", "description": "Line one.\r\n\r\nLine two.", "startsAt": "2031-04-16T09:00:00", "endsAt": "2031-04-16T09:50:00", "isServiceSession": false, "isPlenumSession": false,
              "speakers": ["fc1eabb6-63ee-4b6c-ab8e-f78b10481265", "nobody"], "categoryItems": [11, 21, 31], "roomId": 1, "liveUrl": null, "recordingUrl": "https://video.example/kelp",
              "questionAnswers": [{ "questionId": 5, "answerValue": "https://slides.example/kelp" }, { "questionId": 6, "answerValue": "vegan" }]
            },
            { "id": "7d6ddad1-fc5e-4fb8-b882-c3878168e8c7", "title": "Lunch", "description": null, "startsAt": "2031-04-16T12:00:00", "endsAt": "2031-04-16T13:00:00", "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categoryItems": [], "questionAnswers": [], "roomId": 1 },
            { "id": "102", "title": "Not planned yet", "description": "", "startsAt": null, "endsAt": null, "isServiceSession": false, "isPlenumSession": false, "speakers": ["fc1eabb6-63ee-4b6c-ab8e-f78b10481265"], "categoryItems": [22], "questionAnswers": [], "roomId": null }
          ],
          "speakers": [
            {
              "id": "fc1eabb6-63ee-4b6c-ab8e-f78b10481265", "firstName": "Anna", "lastName": "Atkins", "fullName": "Anna Atkins", "bio": "Prints algae in blue.", "tagLine": "Botanist", "profilePicture": "https://pictures.example/anna.jpg", "isTopSpeaker": true,
              "links": [{ "title": "Twitter", "url": "https://social.example/anna", "linkType": "Twitter" }, { "title": "Blog", "url": "https://anna.example/", "linkType": "Blog" }], "sessions": [101], "categoryItems": [], "questionAnswers": []
            }
          ],
          "questions": [{ "id": 5, "question": "Slides", "questionType": "Web_Address", "sort": 1 }, { "id": 6, "question": "Diet", "questionType": "Short_Text", "sort": 2 }],
          "categories": [
            { "id": 1, "title": "Track", "items": [{ "id": 11, "name": "Seas", "sort": 1 }], "sort": 0, "type": "session" },
            { "id": 2, "title": "Language", "items": [{ "id": 21, "name": "German", "sort": 1 }, { "id": 22, "name": "English", "sort": 2 }], "sort": 1, "type": "session" },
            { "id": 3, "title": "Level", "items": [{ "id": 31, "name": "Advanced", "sort": 1 }], "sort": 2, "type": "session" }
          ],
          "rooms": [{ "id": 1, "name": "Lagoon", "sort": 0 }, { "id": 2, "name": "Reef", "sort": 1 }]
        }
        """;

    private const string Grid = """
        [{ "date": "2031-04-16T00:00:00", "isDefault": true, "rooms": [
          { "id": 1, "name": "Lagoon", "sessions": [
            { "id": "101", "title": "Kelp at night", "description": "", "startsAt": "2031-04-16T09:00:00", "endsAt": "2031-04-16T09:50:00", "isServiceSession": false, "isPlenumSession": false, "speakers": [{ "id": "fc1eabb6-63ee-4b6c-ab8e-f78b10481265", "name": "Anna Atkins" }],
              "categories": [{ "id": 1, "name": "Track", "categoryItems": [{ "id": 11, "name": "Seas" }] }], "roomId": 1, "room": "Lagoon" },
            { "id": "9", "title": "Opening", "startsAt": "2031-04-16T08:30:00", "endsAt": "2031-04-16T09:00:00", "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categories": [], "roomId": 1, "room": "Lagoon" }] },
          { "id": 2, "name": "Reef", "sessions": [{ "id": "9", "title": "Opening", "startsAt": "2031-04-16T08:30:00", "endsAt": "2031-04-16T09:00:00", "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categories": [], "roomId": 1, "room": "Lagoon" }] }
        ] }]
        """;

    private static readonly Lazy<ReadResult> Kelp = new(() => Read(All));

    private static Programme Programme => Kelp.Value.Events[0].Programme;

    [Fact]
    public void Sessions_have_their_times_rooms_and_tracks()
    {
        Assert.Equal(["2031-04-16 09:00 Kelp at night", "2031-04-16 12:00 Lunch", "2031-04-16 - Not planned yet"], IndicoTests.Lines(Programme));
        var talk = Programme.Sessions[0];
        Assert.Equal((new LocalTime(9, 50), "Lagoon", "Seas", "de", "Line one.\n\nLine two."), (talk.End!.Value, Programme.Rooms.Find(talk.Room!.Value)!.Name, Programme.Tracks.Find(talk.Tracks[0])!.Name, talk.Language, talk.Abstract));
        Assert.Equal(SessionKind.Meal, Programme.Sessions[1].Kind);
        Assert.Equal(["Lagoon", "Reef"], Programme.Rooms.Select(room => room.Name));
    }

    [Fact]
    public void Speakers_have_what_is_printed_with_them()
    {
        var anna = Assert.Single(Programme.Credits);
        Assert.Equal(("Anna Atkins", "Botanist", "Prints algae in blue.", "https://anna.example/"), (anna.Name, anna.Affiliation, anna.Biography, anna.Url));
        Assert.Equal([anna.Id], Programme.Sessions[0].Speakers);
    }

    [Fact]
    public void Answers_that_are_addresses_are_materials_and_others_stand_aside()
    {
        Assert.Equal([(MaterialKind.Video, "https://video.example/kelp"), (MaterialKind.Slides, "https://slides.example/kelp")], Programme.Sessions[0].Materials.Select(material => (material.Kind, material.Value)));
        foreach (var word in new[] { "Diet", "Level", "profilePicture" }) Assert.Contains(Kelp.Value.Aside, aside => aside.Reason.Contains(word, StringComparison.Ordinal));
        Assert.Contains(Kelp.Value.Aside, aside => aside.Reason.Contains("not in the list of speakers", StringComparison.Ordinal) && aside.Origin.Line == 5);
    }

    [Fact]
    public void Title_and_zone_are_asked_for_they_are_not_said()
    {
        Assert.Equal(["Zone", "Title"], Kelp.Value.Events[0].Questions.Select(question => question.Field));
        var answered = Read(All, ("zone", "Europe/Vienna"), ("title", "Kelp Day")).Events[0].Programme;
        Assert.Equal(("Kelp Day", "Europe/Vienna"), (answered.Event.Title, answered.Event.Zone));
        Assert.Empty(answered.Problems());
    }

    [Fact]
    public void The_grid_says_the_same_and_what_is_for_everybody_is_there_once()
    {
        var grid = Read(Grid).Events[0].Programme;
        Assert.Equal(["2031-04-16 08:30 Opening", "2031-04-16 09:00 Kelp at night"], IndicoTests.Lines(grid));
        Assert.Equal(Programme.Sessions[0].Id, grid.Sessions[1].Id);
        Assert.Equal(Programme.Credits[0].Id, grid.Credits[0].Id);
    }

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_answers_are_read_or_refused() => Fuzzing.Stands(new SessionizeJson(), "all.json", [Encoding.UTF8.GetBytes(All), Encoding.UTF8.GetBytes(Grid)], output);

    [FixtureFact, Trait("Category", Fixture.Category)]
    public void A_real_answer_that_is_broken_is_read_or_refused() =>
        Fuzzing.Stands(new SessionizeJson(), "all.json", [File.ReadAllBytes(Fixture.At("schedules", "sessionize_gab2021", "sessionize.json"))], output);

    private static readonly Dictionary<string, Func<string>> Made = new()
    {
        ["sessions"] = () => $"{{\"sessions\":[{Attack.Many("{\"isServiceSession\":0},")}1]}}",
        ["twenty thousand sessions"] = () => $"{{\"sessions\":[{Attack.Counted(19_900, n => $"{{\"id\":{n},\"isServiceSession\":false,\"title\":\"T {n}\",\"startsAt\":\"2031-04-16T09:00:00\"}},")}1]}}",
        ["speakers"] = () => $"{{\"questionAnswers\":1,\"sessions\":[{Attack.Counted(19, n => $"{{\"id\":{n},\"speakers\":[{Attack.Counted(30_000, m => $"\"s{m}\",")}1]}},")}1],\"speakers\":[{Attack.Counted(30_000, m => $"{{\"id\":\"s{m}\",\"fullName\":\"A {m}\"}},")}1]}}",
        ["rooms"] = () => $"{{\"questionAnswers\":1,\"sessions\":[{{}}],\"rooms\":[{Attack.Counted(400_000, n => $"{{\"id\":{n},\"name\":\"R{n}\"}},")}1]}}",
        ["categories"] = () => $"{{\"questionAnswers\":1,\"sessions\":[{{\"categoryItems\":[{Attack.Counted(300_000, n => $"{n},")}1]}}],\"categories\":[{{\"title\":\"Track\",\"items\":[{Attack.Counted(300_000, n => $"{{\"id\":{n},\"name\":\"R{n}\"}},")}1]}}]}}",
        ["answers"] = () => $"{{\"questionAnswers\":1,\"sessions\":[{{\"questionAnswers\":[{Attack.Counted(200_000, n => $"{{\"questionId\":{n},\"answerValue\":\"https://a.example/{n}\"}},")}1]}}]}}",
        ["biographies"] = () => $"{{\"questionAnswers\":1,\"sessions\":[{{\"speakers\":[{Attack.Counted(1_000, m => $"\"s{m}\",")}1]}}],\"speakers\":[{Attack.Counted(1_000, m => $"{{\"id\":\"s{m}\",\"fullName\":\"A {m}\",\"bio\":\"{string.Concat(Enumerable.Repeat("<p>", 6_000))}\"}},")}1]}}",
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks)), Trait("Category", Proof.Category)]
    public void An_attack_is_stood(string name) => Attack.Stands(new SessionizeJson(), "all.json", Made[name](), output);

    private static ReadResult Read(string text, params (string Key, string Answer)[] answers)
    {
        var source = new Source("all.json", Encoding.UTF8.GetBytes(text));
        return Assert.IsType<SessionizeJson>(ReadableFormats.Of([source])).Read([source], new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value;
    }
}
