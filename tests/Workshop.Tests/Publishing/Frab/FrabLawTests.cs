using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Frab;
using Workshop.Searching;
using Workshop.Tests.Meetings;
using Workshop.Text;
using Xunit.Abstractions;

namespace Workshop.Tests.Publishing.Frab;

/// <summary>Written, read and written again: the same bytes; and what was read is what can be said.</summary>
public sealed class FrabLawTests(ITestOutputHelper output)
{
    private static readonly FrabXml Xml = new();
    private static readonly FrabJson Json = new();

    [Fact, Trait("Category", Proof.Category)]
    public void Generated_programmes_come_back_as_far_as_they_can_be_said()
    {
        var (written, told) = (0, 0);
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
        {
            var publication = programme.Published();
            if (Xml.Refuses(publication) is not null) continue;
            Mirrors(publication);
            written++;
            told += Xml.Sayable(publication.Programme).Sessions.Count;
        }
        output.WriteLine($"{written:N0} programmes with {told:N0} events");
        Assert.True(written > Proof.Of(10_000) / 4, $"{written} of {Proof.Of(10_000)} programmes can be written.");
    }

    [Fact]
    public void Samples_and_the_test_meeting_come_back_as_far_as_they_can_be_said()
    {
        foreach (var programme in Samples.All().Append(TestMeeting.First).Append(TestMeeting.Second))
            if (programme.Published() is var publication && Xml.Refuses(publication) is null) Mirrors(publication);
    }

    /// <summary>What must survive, said here anew: apart from the code that writes and reads.</summary>
    [Fact, Trait("Category", Proof.Category)]
    public void Every_timed_session_comes_back_with_what_a_schedule_can_say()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
        {
            var publication = programme.Published();
            if (Xml.Refuses(publication) is not null) continue;
            foreach (var (said, hasSeats) in new[] { (Xml.Sayable(publication.Programme), false), (Json.Sayable(publication.Programme), true) })
            {
                var (before, after) = (publication.Index, new ProgrammeIndex(said));
                Assert.Empty(said.Problems());
                var told = publication.Programme.Sessions.Where(session => session is { Cancelled: false } && before.Timings[session].StartsAt is not null).ToList();
                Assert.Equal(told.Select(session => session.Id).Order(), said.Sessions.Select(session => session.Id).Order());
                foreach (var session in told) Same(session, before, said.Sessions.Find(session.Id)!, after);
                Assert.Equal(publication.Programme.Rooms.Select(room => Plain(room.Name)).Where(name => name.Length > 0).Select(Folding.Fold).Distinct().Count(), said.Rooms.Count);
                if (hasSeats) Assert.All(said.Rooms, room => Assert.Equal(publication.Programme.Rooms.Find(room.Id)!.Capacity, room.Capacity));
                Assert.Equal(publication.Programme.Event.Zone, said.Event.Zone);
                Assert.Equal(publication.Programme.Event.Hue, said.Event.Hue);
                Assert.Equal(Plain(publication.Title), said.Event.Title);
            }
        }
    }

    private static void Same(Session session, ProgrammeIndex before, Session said, ProgrammeIndex after)
    {
        Assert.Equal((session.Number, session.Code, session.Kind), (said.Number, said.Code, said.Kind));
        if (session.Title is { } title) Assert.Equal(Plain(title), said.Title);
        else Assert.True(said.Title is null || said.Title == Plain(session.Label), $"{said.Title} is not what it was called.");
        var (was, now) = (before.Timings[session], after.Timings[said]);
        Assert.Equal((was.Day, was.Start, was.StartsAt), (now.Day, now.Start, now.StartsAt));
        if (was.EndsAt > was.StartsAt) Assert.Equal(was.EndsAt, now.EndsAt);
        else Assert.Null(now.EndsAt);
        Assert.Equal(session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Distinct().Select(id => Plain(before.Credit(id).Name)), said.Speakers.Select(id => after.Credit(id).Name));
        Assert.Equal(session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Distinct().Select(id => before.Credit(id).Person), said.Speakers.Select(id => after.Credit(id).Person));
        Assert.Equal(Plain(RoomOf(session, before)), Plain(after.Room(said.Room)?.Name), ignoreCase: true);
        if (!session.Tracks.IsEmpty) Assert.Equal(Plain(before.Track(session.Tracks[0]).Name), after.Track(said.Tracks[0]).Name, ignoreCase: true);
        Assert.Equal(session.Language ?? MainOf(before.Programme), said.Language ?? MainOf(after.Programme));
        Assert.Equal(Characters.Clean(session.Abstract ?? "").Trim(), said.Abstract ?? "");
    }

    private static string? RoomOf(Session session, ProgrammeIndex index) =>
        session.Room is { } room ? index.Room(room)!.Name : index.Session(session.Parent) is { } whole ? RoomOf(whole, index) : null;

    private static string? MainOf(Programme programme) => programme.Event.Languages is [var main, ..] ? main : null;

    private static string Plain(string? text) => string.Join(' ', Characters.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Mirrors(Publication publication)
    {
        Mirrors(Xml, Xml, publication);
        Mirrors(Json, Json, publication);
    }

    private static void Mirrors(IFormat format, IReadableFormat readable, Publication publication)
    {
        var written = format.Write(publication, Examples.Site);
        var source = new Source(format.FileName("x"), written);
        Assert.True(readable.Recognizes(source));
        var read = readable.Read([source], Answers.None).Value;
        var its = Assert.Single(read.Events);
        Assert.Empty(read.Aside);
        Assert.All(its.Questions, question => Assert.Equal(("Title", ""), (question.Field, its.Programme.Event.Title)));
        Assert.Equal(readable.Sayable(publication.Programme), its.Programme);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(written), System.Text.Encoding.UTF8.GetString(format.Write(publication with { Programme = its.Programme }, Examples.Site)));
    }
}
