using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Tests.Publishing;
using Workshop.Tests.Publishing.Calendars;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Titles and abstracts as people really write them, in our calendars: every reader gets them as they are.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealTalksTests(ITestOutputHelper output)
{
    private static readonly Lazy<byte[]> Calendar = new(() => ICalendar.Schedule(
        (Examples.On(Examples.OneDay()) with { Sessions = Sessions().ToValueList() }).Released().Published(), Examples.Site));

    [FixtureFact]
    public void Every_title_comes_back_but_for_what_no_calendar_may_hold()
    {
        var titles = Sessions().Select(session => Workshop.Text.Characters.Clean(session.Title!)).ToList();
        Assert.True(titles.Count > 2000);
        Assert.Equal(titles, CalendarReading.Read(Calendar.Value).Entries.Select(entry => entry.Summary));
        output.WriteLine($"{titles.Count} talks, {Calendar.Value.Length} bytes");
    }

    [PythonFixtureFact]
    public void Python_s_icalendar_reads_what_we_read() => Agree(ForeignReaders.ReadByPython, AsPythonHasIt);

    [NodeFixtureFact]
    public void Ical_js_reads_what_we_read() => Agree(ForeignReaders.ReadByNode);

    private static void Agree(Func<IReadOnlyList<byte[]>, IReadOnlyList<ReadCalendar>> read, Func<ReadEntry, ReadEntry>? known = null) =>
        Assert.Equal(CalendarReading.Read(Calendar.Value).Entries.Select(known ?? (entry => entry)), Assert.Single(read([Calendar.Value])).Entries);

    /// <summary>It takes four percent-encodings for escapes of a text, which they are not (RFC 5545 §3.3.11).</summary>
    private static ReadEntry AsPythonHasIt(ReadEntry entry) => entry with { Summary = Decoded(entry.Summary), Description = Decoded(entry.Description) };

    private static string? Decoded(string? text) => text?.Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%3B", ";", StringComparison.Ordinal).Replace("%5C", "\\", StringComparison.Ordinal);

    private static IEnumerable<Session> Sessions() => Fixture.Sessions()
        .Where(session => session.Element("title")?.Value.Trim().Length > 0)
        .Select((session, at) => new Session(Examples.Id(1000 + at), $"R{at:00000}", at + 1, SessionKind.ContributedTalk)
        {
            Title = session.Element("title")!.Value.Trim(),
            Abstract = session.Element("abstract")?.Value,
            Start = new LocalTime(9 + (at % 8), at % 60),
            Minutes = 30,
        });
}
