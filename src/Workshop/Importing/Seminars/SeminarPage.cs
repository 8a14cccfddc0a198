using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Reads pages that announce talks: a poster, a mail or a file for one, a list of a term. Each talk is an event with one session; those of a list are of
/// one series. What holds for all of them (the year, the zone, in which order day and month stand) is asked once.
/// </summary>
internal static class SeminarPage
{
    /// <summary>No list of talks is longer, whatever stands between them.</summary>
    private const int MostLines = 8_000;

    /// <summary>Null where the pages are something else.</summary>
    internal static ReadResult? Read(IReadOnlyList<Page> pages, Answers answers)
    {
        var reading = new SeminarReading(answers);
        foreach (var page in pages)
            if (!TryRead(page, reading)) return null;
        return reading.HasTalks ? reading.Result() : null;
    }

    private static bool IsTooLong(Page page) => page.Blocks.Sum(block => block is Table table ? table.Rows.Count : 1 + block.Words().Runs.Count(run => run.IsEnd)) > MostLines;

    private static bool TryRead(Page page, SeminarReading reading)
    {
        if (TalkRecords.IsList(page.Source))
        {
            var talks = TalkRecords.Read(Workshop.Text.Characters.Clean(page.Source.Text)).Select(record => Announcement.OfRecord(page.Source.Name, record)).ToList();
            if (talks.Count(talk => talk.IsTalk && talk.Date is not null) * 2 < talks.Count) return false;
            reading.Add(page, new(page, talks, []), isList: true);
            return true;
        }
        if (IsTooLong(page)) return false;
        var list = TalkList.Of(page);
        if (list.IsSeries() && !Announcement.HasFields(page))
        {
            reading.Add(page, list, isList: true);
            return true;
        }
        if (Announcement.Of(page) is not { } talk) return false;
        reading.Add(page, new(page, [talk], []), isList: false);
        return true;
    }
}
