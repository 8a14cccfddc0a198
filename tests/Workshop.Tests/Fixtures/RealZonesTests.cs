using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing.Calendars;
using Workshop.Tests.Publishing;
using Workshop.Tests.Publishing.Calendars;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>The VTIMEZONEs that others write and ours of the same zones put the same wall clock at the same instants, for readers that know no zones.</summary>
[Trait("Category", Fixture.Category)]
public sealed partial class RealZonesTests(ITestOutputHelper output)
{
    [PythonFixtureFact]
    public void Python_s_icalendar_takes_their_zones_for_ours() => Agree(ForeignReaders.ReadByPython);

    [NodeFixtureFact]
    public void Ical_js_takes_their_zones_for_ours() => Agree(ForeignReaders.ReadByNode);

    private void Agree(Func<IReadOnlyList<byte[]>, IReadOnlyList<ReadCalendar>> read)
    {
        var theirs = Zones().ToList();
        Assert.True(theirs.Count >= 3, $"{theirs.Count} zones");
        var days = Enumerable.Range(0, 24).Select(month => new LocalDate(2024, 1, 15).PlusMonths(month)).ToList();
        var starts = read([.. theirs.SelectMany(zone => new[] { Theirs(zone.Id, zone.Text, days), Ours(zone.Id, days) })])
            .Select(calendar => calendar.Entries.Select(entry => entry.Start).Order(StringComparer.Ordinal).ToList()).ToList();
        for (var i = 0; i < theirs.Count; i++)
        {
            Assert.Equal(days.Count, starts[2 * i].Count);
            Assert.All(starts[2 * i], start => Assert.EndsWith("Z", start, StringComparison.Ordinal));
            Assert.Equal(starts[2 * i], starts[(2 * i) + 1]);
        }
        output.WriteLine($"{string.Join(", ", theirs.Select(zone => zone.Id))}: {days.Count} instants each");
    }

    /// <summary>Each zone's text as one of the files has it.</summary>
    private static IEnumerable<(string Id, string Text)> Zones() =>
        from file in Fixture.Named("ics")
        from Match zone in Zone().Matches(File.ReadAllText(file).ReplaceLineEndings("\r\n"))
        where Workshop.Time.Zones.Find(zone.Groups[1].Value) is not null
        group zone.Value by zone.Groups[1].Value into same
        select (same.Key, same.First());

    private static byte[] Theirs(string id, string zone, IEnumerable<LocalDate> days) => Encoding.UTF8.GetBytes(
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\n{zone}\r\n"
        + string.Concat(days.Select((day, at) => $"BEGIN:VEVENT\r\nUID:{at}\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;TZID={id}:{day:uuuuMMdd}T100000\r\nEND:VEVENT\r\n"))
        + "END:VCALENDAR\r\n");

    private static byte[] Ours(string id, IEnumerable<LocalDate> days) => ICalendar.Event(
        Examples.On(new When.OnDays(days.Select(day => new Day(day, new LocalTime(10, 0))).ToValueList()), id).Released().Published(), Examples.Site);

    [GeneratedRegex(@"BEGIN:VTIMEZONE\r\n(?:(?!END:VTIMEZONE).)*?TZID:([^\r]+)\r\n.*?END:VTIMEZONE", RegexOptions.Singleline)]
    private static partial Regex Zone();
}
