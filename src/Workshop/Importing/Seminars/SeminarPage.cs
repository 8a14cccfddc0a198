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

    /// <summary>No longer text is looked at before it is known what it is.</summary>
    private const int LongestLooked = 100_000;

    /// <summary>A text with columns is a list of talks, each on a day of its own, and not the schedule of a meeting.</summary>
    internal static bool IsSeries(Source source) => source.Text.Length <= LongestLooked && Page.Of(source) is var page && !IsTooLong(page) && TalkList.Of(page).IsSeries();

    private static bool IsTooLong(Page page) => page.Blocks.Sum(block => block is Table table ? table.Rows.Count : 1 + block.Words().Runs.Count(run => run.IsEnd)) > MostLines;

    private static bool TryRead(Page page, SeminarReading reading)
    {
        if (TalkRecords.IsList(page.Source))
        {
            var text = Workshop.Text.Characters.Clean(page.Source.Text);
            var talks = TalkRecords.Read(text).Select(record => Announcement.OfRecord(page.Source.Name, record)).ToList();
            if (talks.Count(talk => talk.IsTalk && talk.Date is not null) * 2 < talks.Count) return false;
            reading.Add(page, new(page, talks, [.. TalkRecords.Head(text).Select(Announcement.Shared)]), isList: true);
            return true;
        }
        if (IsTooLong(page)) return false;
        page = News.WithoutFurther(page);
        var mail = Mail.Of(page);
        var list = TalkList.Of(mail.Page);
        if (!list.IsSeries() && SetColumns.Of(page) is { } set && Mail.Of(set) is var columns && TalkList.Of(columns.Page) is var rows && rows.IsSeries()) (mail, list) = (columns, rows);
        if (list.IsSeries() && !Announcement.HasFields(page) && !Announcement.IsOfOne(mail.Page))
        {
            foreach (var each in list.Talks) each.Sent ??= mail.Sent;
            reading.Add(mail.Page, list, isList: true);
            return true;
        }
        if (Announcement.Of(mail) is not { } talk) return false;
        reading.Add(mail.Page, new(mail.Page, [talk], []), isList: false);
        return true;
    }
}
