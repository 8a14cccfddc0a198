using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

/// <summary>Laws over histories by chance: edits, releases, restores of earlier releases, changes of the live status.</summary>
public sealed class SequenceLawTests
{
    private const int Histories = 300;

    [Fact]
    public void Whatever_happens_a_uid_stays_a_sequence_never_falls_and_rises_exactly_when_it_must()
    {
        var (rises, stays) = (0, 0);
        for (var seed = 1; seed <= Histories; seed++)
        {
            var told = new Dictionary<string, Told>();
            foreach (var (publication, calendar) in History(seed))
            {
                var now = CalendarReading.Read(calendar).Entries;
                Assert.Equal(now.Count, now.Select(entry => entry.Uid).Distinct().Count());
                foreach (var entry in now)
                {
                    var next = new Told(entry, SaidOf(entry, publication));
                    if (told.TryGetValue(entry.Uid!, out var last))
                    {
                        var story = $"history {seed}, release {publication.Release.Number}: {last} then {next}";
                        Assert.True(next.Entry.Sequence >= last.Entry.Sequence, story);
                        Assert.True(string.CompareOrdinal(next.Entry.Modified, last.Entry.Modified) >= 0, story);
                        if (Matter(last.Entry) != Matter(next.Entry)) Assert.True(next.Entry.Sequence > last.Entry.Sequence, story);
                        if (last.Said == next.Said) Assert.True(next.Entry.Sequence == last.Entry.Sequence, story);
                        if (next.Entry.Sequence > last.Entry.Sequence) rises++;
                        else stays++;
                    }
                    told[entry.Uid!] = next;
                }
                // What went out once is never simply gone.
                Assert.Superset(told.Keys.ToHashSet(), now.Select(entry => entry.Uid!).ToHashSet());
            }
        }
        Assert.True(rises > Histories && stays > Histories, $"{rises} rises, {stays} stays");
    }

    [Fact]
    public void What_a_calendar_of_somebody_or_of_a_session_had_is_on_or_stays_there_as_cancelled_and_one_uid_says_one_thing_everywhere()
    {
        var (ons, offs, left) = (0, 0, 0);
        for (var seed = 1; seed <= Histories; seed++)
        {
            var had = new Dictionary<string, HashSet<string>>();
            foreach (var (publication, calendar) in History(seed))
            {
                var everywhere = CalendarReading.Read(calendar).Entries.ToDictionary(entry => entry.Uid!);
                foreach (var (file, entries) in Smaller(publication))
                {
                    foreach (var (uid, sequence, status) in entries)
                    {
                        Assert.Equal((everywhere[uid].Sequence, everywhere[uid].Status), (sequence, status));
                        if (status == "CANCELLED") offs++;
                        else ons++;
                    }
                    var now = entries.Select(entry => entry.Uid).ToHashSet();
                    foreach (var uid in had.GetValueOrDefault(file) ?? [])
                        if (!now.Contains(uid))
                        {
                            Assert.True(file[0] == 'p' && publication.Programme.Calendar.Single(stamp => stamp.Uid == uid).Status != CalendarStatus.Cancelled, $"history {seed}, release {publication.Release.At}, {file} lost {uid}");
                            left++;
                        }
                    had[file] = now;
                }
            }
        }
        Assert.True(ons > Histories && offs > Histories && left > Histories, $"{ons} on, {offs} off, {left} left");
    }

    /// <summary>The calendars of all people and of all sessions that there ever were.</summary>
    private static IEnumerable<(string File, List<(string Uid, int Sequence, string Status)> Entries)> Smaller(Publication publication)
    {
        var told = PersonCalendar.Of(publication.Programme).ToDictionary(each => each.Person, each => each.Entries);
        foreach (var person in RandomMeetings.Directory.Keys)
            yield return ($"p {person}", Read(ICalendar.Of("", "/", "/", [new(PersonCalendar.Told(told.GetValueOrDefault(person), publication.Title, publication.Release.At), publication.Live)], Examples.Site)));
        for (var number = 1; number <= publication.Programme.LastNumber; number++)
            if (ICalendar.Session(publication, $"C{number:00000}", Examples.Site) is { } calendar && publication.Talk is null)
                yield return ($"s {number}", Read(calendar));

        static List<(string, int, string)> Read(byte[] calendar) =>
            [.. CalendarReading.Read(calendar).Entries.Select(entry => (entry.Uid!, entry.Sequence, entry.Status!))];
    }

    private static (string?, string?, string?, string?) Matter(ReadEntry entry) =>
        (entry.Start, entry.End, entry.Status == "CANCELLED" ? null : entry.Location, entry.Status);

    /// <summary>Date, time, place and status of the record that the entry is of, as its organizers have them.</summary>
    private static (object?, object?) SaidOf(ReadEntry entry, Publication publication)
    {
        var details = publication.Programme.Event;
        var record = publication.Programme.Calendar.Single(stamp => stamp.Uid == entry.Uid).Record;
        var session = publication.Programme.Sessions.FirstOrDefault(session => session.Id == record);
        return ((details.When, details.Zone, details.Place, publication.Live), session is null ? record == publication.Programme.Id
            : (session.Day, session.Start, session.End, session.Minutes, session.PastMidnight, session.Cancelled, publication.Programme.Sessions.Count == 1, details.Kind));
    }

    /// <summary>Every entry of the event and its sessions after each of a dozen releases.</summary>
    private static IEnumerable<(Publication Publication, byte[] Calendar)> History(int seed)
    {
        var meetings = new RandomMeetings(seed);
        var random = new Random(seed);
        var meeting = new Event(Examples.Id(1), "frogs-2026");
        meeting.Become(EventStatus.Published);
        var releases = new List<Programme>();
        var uid = 0;
        for (var number = 1; number <= 12; number++)
        {
            meeting.Apply(releases.Count > 2 && random.Next(5) == 0 ? releases[random.Next(releases.Count)] : meetings.Next(releases.Count == 0 ? null : meeting.Compose(RandomMeetings.Directory))).OrThrow();
            if (number > 1 && random.Next(4) == 0) meeting.Become(random.Next(2) == 0 ? EventStatus.Cancelled : EventStatus.Published);
            var next = meeting.Compose(RandomMeetings.Directory);
            var at = Examples.FirstRelease + Duration.FromHours(number);
            meeting.Issued(CalendarLedger.Issue(releases.Count == 0 ? null : releases[^1], next, at, () => $"uid-{++uid}"));
            releases.Add(next with { Calendar = meeting.Calendar });
            var publication = releases[^1].Published(Examples.Live(status: meeting.Status, statusChanges: meeting.StatusChanges), at);
            yield return (publication, Everything(publication));
        }
    }

    /// <summary>The schedule leaves the meeting out once all its sessions have their time, so that an untimed one is added.</summary>
    private static byte[] Everything(Publication publication) => ICalendar.Schedule(
        publication with { Programme = publication.Programme with { Sessions = [.. publication.Programme.Sessions, Examples.Talk(99999, "Untimed")] } }, Examples.Site);

    private sealed record Told(ReadEntry Entry, (object?, object?) Said);
}
