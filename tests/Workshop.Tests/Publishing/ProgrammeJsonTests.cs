using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Tests.Meetings;
using Workshop.Text;

namespace Workshop.Tests.Publishing;

public sealed class ProgrammeJsonTests
{
    private static readonly ProgrammeJson Format = new();

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_is_published_is_read_back_without_loss()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme).Select(Cleaned))
        {
            var written = ProgrammeJson.Write(programme.Published(), Examples.Site);
            var read = Assert.Single(Read(written).Value.Events);
            Assert.Equal(Programme.Public(programme), read.Programme);
            Assert.Equal(written, ProgrammeJson.Write(new(read.Programme, new(1, Examples.FirstRelease), Examples.Live()), Examples.Site));
        }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void An_owner_s_document_is_read_whole_what_is_hidden_included()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
            Assert.Equal(Cleaned(programme), Assert.Single(Read(Document.Write(programme)).Value.Events).Programme);
    }

    [Fact]
    public void What_does_harm_is_dropped_from_every_text_and_all_else_stays()
    {
        var programme = Document.Write(TestMeeting.First with { Event = TestMeeting.First.Event with { Title = "Frogs 😀 \\ \"x\" <b>\u202E\u0001\uFFFE", Summary = "one\r\ntwo" } });
        var read = Read(programme).Value.Events[0].Programme;
        Assert.Equal(("Frogs 😀 \\ \"x\" <b>", "one\ntwo"), (read.Event.Title, read.Event.Summary));
        Assert.Equal(TestMeeting.First, read with { Event = TestMeeting.First.Event });
    }

    [Fact]
    public void A_programme_of_ours_that_is_not_clean_is_not_changed_by_its_own_document()
    {
        foreach (var programme in Proof.Of(1_000, Generated.Programme)) Assert.Equal(Cleaned(programme), ((IReadableFormat)Format).Sayable(programme));
    }

    [Fact]
    public void A_line_s_end_that_json_lets_stand_and_half_a_character_are_read()
    {
        var read = Read(Encoding.UTF8.GetBytes("{\"schema\":1,\"programme\":{\"id\":\"5b1c3b1e-0000-4000-8000-000000000001\",\"event\":{\"title\":\"a\u2028b\\ud800\",\"when\":{\"is\":\"notGiven\"}}}}"));
        Assert.Equal("a\nb\uFFFD", read.Value.Events[0].Programme.Event.Title);
    }

    [Fact]
    public void A_text_that_is_longer_than_any_form_takes_is_refused()
    {
        Assert.True(Read(Titled(100_000)).Succeeded);
        Assert.EndsWith("One of its texts has 100,001 characters; 100,000 are the most that one may have.", Assert.Single(Read(Titled(100_001)).Problems).Message, StringComparison.Ordinal);

        static byte[] Titled(int length) => Document.Write(TestMeeting.First with { Event = TestMeeting.First.Event with { Title = new('ä', length) } });
    }

    [Theory]
    [InlineData("{\"a\":", 3_000_000)]
    [InlineData("[],", 4_000_000)]
    [InlineData("\"\\ud800\",", 2_000_000)]
    public void More_than_anybody_has_is_read_or_refused_at_once(string piece, int times) =>
        Importing.Fuzzing.Stands(Format, new("t.json", Encoding.UTF8.GetBytes($"{{\"schema\":1,\"programme\":[{string.Concat(Enumerable.Repeat(piece, times))}")));

    [Fact]
    public void Address_and_status_come_with_it()
    {
        var read = Read(ProgrammeJson.Write(TestMeeting.First.Published(Examples.Live("frogs-2026", EventStatus.Cancelled, statusChanges: 3)), Examples.Site)).Value;
        Assert.Equal(("frogs-2026", true, 3), (read.Events[0].Slug, read.Events[0].Cancelled, read.Events[0].StatusChanges));
        Assert.Empty(read.Aside);
    }

    [Fact]
    public void That_an_event_is_postponed_is_told_and_left_to_its_owners()
    {
        var read = Read(ProgrammeJson.Write(TestMeeting.First.Published(Examples.Live(status: EventStatus.Postponed)), Examples.Site)).Value;
        Assert.Contains("postponed", Assert.Single(read.Aside).Reason, StringComparison.Ordinal);
        Assert.False(read.Events[0].Cancelled);
    }

    [Fact]
    public void Several_documents_are_several_events_and_one_twice_is_refused()
    {
        var (one, other) = (Document.Write(TestMeeting.First), Document.Write(Generated.Programme(new Random(1))));
        Assert.Equal(2, Read(one, other).Value.Events.Count);
        Assert.Contains("same event", Assert.Single(Read(one, one).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schema":99,"programme":{}}""", "A newer version of the program wrote it")]
    [InlineData("{\"schema\":1,\n \"programme\":{\"id\":7}}", "at line 2, position 21, in programme.id")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{}""", "event-0.json: Line 1 is not JSON")]
    [InlineData("""{"schema":1}""", "programme is missing")]
    [InlineData("""{"schema":1,"programme":null}""", "in programme: it may not be null")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001"}}""", "event is missing")]
    [InlineData("""{"schema":1,"programme":{"event":{"title":"","when":{"is":"notGiven"}}}}""", "has no id")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"is":"notGiven"}},"rooms":[{"id":"5b1c3b1e-0000-4000-8000-000000000002"}]}}""", "name is missing")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"first":"2026-05-04"}}}}""", "of what kind")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"is":"days","days":[{"date":"2026-02-30"}]}}}}""", "\"2026-02-30\" is not a LocalDate")]
    public void What_cannot_be_read_is_told_with_its_place(string json, string words) =>
        Assert.Contains(words, Assert.Single(Read(Encoding.UTF8.GetBytes(json)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_that_does_not_hold_together_is_refused_with_its_problems()
    {
        var session = new Session(Guid.NewGuid(), "ABCDEF", 1, SessionKind.Other) { Room = Guid.NewGuid(), Start = new LocalTime(9, 0) };
        var document = Document.Write(new(Guid.NewGuid(), new()) { Sessions = [session], LastNumber = 1 });
        Assert.Equal(["Sessions", "Zone"], Read(document).Problems.Select(problem => problem.Field).Order());
    }

    [Fact]
    public void Of_very_many_problems_some_are_told()
    {
        var people = Enumerable.Range(0, 50_000).Select(n => new Person(Guid.NewGuid(), $"somebody-{n}", $"{n}")).ToValueList();
        var problems = Read(Document.Write(new(Guid.NewGuid(), new()) { People = people })).Problems;
        Assert.Equal(21, problems.Count);
        Assert.Contains("49980 more", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_sessions_than_one_event_may_have_are_refused_and_a_long_chain_of_parts_is_not()
    {
        Assert.Contains("20,001 sessions", Assert.Single(Read(Document.Write(Chain(20_001))).Problems).Message, StringComparison.Ordinal);
        Assert.True(Read(Document.Write(Chain(20_000))).Succeeded);

        static Programme Chain(int count)
        {
            var ids = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
            return new(Guid.NewGuid(), new())
            {
                Sessions = ids.Select((id, n) => new Session(id, NamedCode(n), n + 1, SessionKind.Other) { Parent = n == 0 ? null : ids[n - 1] }).ToValueList(),
                LastNumber = count,
            };
        }

        static string NamedCode(int number) => $"S{number:00000}";
    }

    [Theory]
    [InlineData("{\"schema\":1,", true)]
    [InlineData("\uFEFF { \n \"schema\" : 12", true)]
    [InlineData("{\"schedule\":1", false)]
    [InlineData("{\"version\":1,\"schema\":1", false)]
    [InlineData("", false)]
    public void It_is_recognized_by_its_beginning(string text, bool isOurs) => Assert.Equal(isOurs, Format.Recognizes(Source.Pasted(text, "x.json")));

    [Fact]
    public void It_is_read_in_other_codings_too()
    {
        var text = Encoding.UTF8.GetString(Document.Write(TestMeeting.First));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(TestMeeting.First, Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Value.Events[0].Programme);
    }

    [Fact]
    public void It_is_found_by_the_name_by_which_it_is_exported() => Assert.IsType<ProgrammeJson>(ReadableFormats.Find(new ProgrammeJson().Name));

    /// <summary>The same with every text clean.</summary>
    private static Programme Cleaned(Programme programme)
    {
        var document = JsonNode.Parse(Document.Write(programme))!;
        Clean(document);
        return Document.Read(JsonSerializer.SerializeToUtf8Bytes(document));

        static void Clean(JsonNode part)
        {
            if (part is JsonObject members)
                foreach (var (name, member) in members.ToList()) Set(member, clean => members[name] = clean);
            else if (part is JsonArray items)
                for (var at = 0; at < items.Count; at++) Set(items[at], clean => items[at] = clean);
        }

        static void Set(JsonNode? part, Action<JsonNode> set)
        {
            if (part is JsonValue value && value.TryGetValue<string>(out var text)) set(JsonValue.Create(Characters.Clean(text)));
            else if (part is not null) Clean(part);
        }
    }

    private static Outcome<ReadResult> Read(params byte[][] documents) =>
        Format.Read([.. documents.Select((document, n) => new Source($"event-{n}.json", document))], Answers.None);
}
