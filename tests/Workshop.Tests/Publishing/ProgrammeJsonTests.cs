using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing;

public sealed class ProgrammeJsonTests
{
    private static readonly ProgrammeJson Format = new();

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_is_published_is_read_back_without_loss()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
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
            Assert.Equal(programme, Assert.Single(Read(Document.Write(programme)).Value.Events).Programme);
    }

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
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{}""", "at line 1")]
    [InlineData("""{"schema":1}""", "programme is missing")]
    [InlineData("""{"schema":1,"programme":null}""", "in programme: it may not be null")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001"}}""", "event is missing")]
    [InlineData("""{"schema":1,"programme":{"event":{"title":"","when":{"is":"notGiven"}}}}""", "has no id")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"is":"notGiven"}},"rooms":[{"id":"5b1c3b1e-0000-4000-8000-000000000002"}]}}""", "name is missing")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"first":"2026-05-04"}}}}""", "of what kind")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"","when":{"is":"days","days":[{"date":"2026-02-30"}]}}}}""", "\"2026-02-30\" is not a LocalDate")]
    [InlineData("""{"schema":1,"programme":{"id":"5b1c3b1e-0000-4000-8000-000000000001","event":{"title":"\ud800"}}}""", "at line 1")]
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

    private static Outcome<ReadResult> Read(params byte[][] documents) =>
        Format.Read([.. documents.Select((document, n) => new Source($"event-{n}.json", document))], Answers.None);
}
