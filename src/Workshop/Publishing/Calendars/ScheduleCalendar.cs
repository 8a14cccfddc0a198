using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Calendars;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>The whole programme as a calendar, which is what an event's export as iCalendar means; read, it may be a calendar of any kind.</summary>
public sealed class ScheduleCalendar : IFormat, IReadableFormat
{
    public string Name => "ics";

    public string Label => "iCalendar";

    public string MediaType => MediaTypes.Calendar;

    public string FileName(string slug) => $"{slug}.ics";

    public byte[] Write(Publication publication, Site site) => ICalendar.Schedule(publication, site);

    public bool Recognizes(Source source) => CalendarReader.Recognizes(source);

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) => CalendarReader.Read(parts, answers);

    /// <summary>What its calendar would say if it were released and published as it is: written, and read back.</summary>
    public Programme Sayable(Programme programme)
    {
        var uid = 0;
        var issued = programme with { Calendar = CalendarLedger.Issue(null, programme, Instant.FromUnixTimeSeconds(0), () => $"{programme.Id:N}-{++uid}") };
        var published = new Publication(Programme.Public(issued), new(1, Instant.FromUnixTimeSeconds(0)), new("the-event", EventStatus.Published, Visibility.Listed, 0));
        var calendar = new Source("the-event.ics", Write(published, new("", "https://workshop.invalid")));
        if (!Read([calendar], Answers.None).TryGetValue(out var read) || read.Events is not [{ Programme: var told }, ..]) return new(programme.Id, new());
        return told with
        {
            Id = programme.Id,
            Calendar = told.Calendar.Select(stamp => stamp.Record == told.Id ? stamp with { Record = programme.Id } : stamp).ToValueList(),
        };
    }
}
