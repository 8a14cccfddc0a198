using NodaTime;
using Workshop.Text;

namespace Workshop.Importing.Calendars;

/// <summary>Entries that are events of their own, in the order of time.</summary>
internal sealed class ForeignTalks(ForeignCalendar calendar, OccurrenceTexts texts, DateTimeZone? zone)
{
    /// <summary>Each becomes an event with a page of its own.</summary>
    private const int Most = 2_000;

    internal List<ReadEvent> Read(IReadOnlyList<Occurrence> occurrences)
    {
        var kind = EventWords.KindOf(calendar.Said);
        var events = new ForeignEvent(texts, zone, SpeakerHabit.Of(occurrences.Select(texts.Title).OfType<string>()));
        if (occurrences.Count > Most) texts.LeaveAside(occurrences[Most], $"From here on nothing was read: {Words.Count(Most, "event")} of one calendar are the most. Entries that are the sessions of a meeting may be more.");
        return [.. occurrences.Take(Most).Select(occurrence => events.Read(occurrence, kind, isOfSeries: occurrences.Count > 1))];
    }
}
