using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>The talks of a page, and what stands around them.</summary>
/// <param name="Others">Lines that belong to no talk.</param>
internal sealed partial record TalkList(Page Page, IReadOnlyList<TalkDraft> Talks, IReadOnlyList<PageLine> Others)
{
    /// <summary>Of a table whose headings say so: who speaks may be left open in it.</summary>
    private bool IsCalled { get; init; }

    /// <summary>Lines that begin with a time on one day make a programme, not a talk.</summary>
    private const int MostTimes = 3;

    /// <summary>Rows: a table of more is one of talks.</summary>
    private const int FewRows = 3;

    private const int FewestWeeks = 5;

    private const int Many = 50;

    internal static TalkList Of(Page page)
    {
        var source = page.Source.Name;
        var lineEnds = PageLines.SourceOf(page);
        var term = TermOf(page);
        var (talks, others, waiting) = (new List<TalkDraft>(), new List<PageLine>(), new List<Block>());
        var tables = page.Blocks.OfType<Table>().Where(table => !PageLines.IsOfLabels(table)).ToDictionary(table => (object)table, TalkTable.Of, ReferenceEqualityComparer.Instance);
        var isTable = tables.Any(each => each.Value is not null && ((Table)each.Key).Rows.Count > FewRows);
        foreach (var block in page.Blocks)
            if (tables.GetValueOrDefault(block) is { } list)
            {
                Flush();
                talks.AddRange(list.Read(source, term));
            }
            else waiting.Add(block);
        Flush();
        if (isTable) WithoutStamps(talks, others);
        return new(page, talks, others) { IsCalled = tables.Any(each => each.Value is { IsCalled: true }) };

        void Flush()
        {
            var lines = News.Without(PageLines.Of(waiting, lineEnds), others);
            waiting.Clear();
            var (cuts, left) = TalkCuts.Of(lines, term);
            if (AreOfFewDays(cuts)) (cuts, left) = ([], lines);
            foreach (var line in lines) term = TalkCuts.TermOf(line) ?? term;
            others.AddRange(left);
            talks.AddRange(Read(isTable ? cuts.Where(cut => !IsBeside(cut)).ToList() : cuts, source));
            if (isTable) others.AddRange(cuts.Where(IsBeside).SelectMany(cut => cut.Lines));
        }
    }

    /// <summary>There are several talks, each on a day of its own, nearly all with a speaker, over more than a few days.</summary>
    internal bool IsSeries()
    {
        var talks = Talks.Where(talk => talk.IsTalk).ToList();
        if (talks.Count < 2) return false;
        var dated = talks.Where(talk => talk.Date is not null).Select(talk => (talk.Date!.Year, talk.Date.Month, talk.Date.Day)).ToList();
        if (dated.Distinct().Count() * 4 < talks.Count * 3 || dated.Count * 4 < talks.Count * 3) return false;
        if (!IsCalled && !AreWeekly(talks) && talks.Count(talk => talk.Speakers.Count > 0 || talk.IsToBeAnnounced) * 5 < talks.Count * 3) return false;
        return Talks.Count(talk => talk.IsProgramme) * 4 < talks.Count && !AreConsecutive(dated);
    }

    /// <summary>All are on the same day of the week, as each says of itself.</summary>
    private static bool AreWeekly(List<TalkDraft> talks) => talks.Count > FewestWeeks && talks.TrueForAll(talk => talk.Date is { Day: not null, Weekday: { } weekday } && weekday == talks[0].Date!.Weekday);

    /// <summary>The days of a school or a workshop follow each other.</summary>
    private bool AreConsecutive(List<(int? Year, int? Month, int? Day)> days)
    {
        var steps = days.Zip(days.Skip(1), (one, next) => ((next.Month ?? 0) - (one.Month ?? 0)) * 31 + (next.Day ?? 0) - (one.Day ?? 0)).ToList();
        return steps.Count > 0 && steps.Count(step => step == 1) * 2 > steps.Count && !Others.Any(line => line.Words.Text.Length < 120 && SeminarWords.KindOf(line.Words.Text) is not null);
    }

    /// <summary>Beside the tables of talks stands when the page was begun and last changed, of whatever year.</summary>
    private static void WithoutStamps(List<TalkDraft> talks, List<PageLine> others)
    {
        var years = talks.Where(talk => talk.Table is not null).Select(talk => talk.Date?.Year ?? talk.Term?.First).OfType<int>().DefaultIfEmpty().ToList();
        var (first, last) = (years.Min(), years.Max() + 1);
        foreach (var talk in talks.Where(talk => talk is { Table: null, Speakers.Count: 0 } && talk.Date?.Year is { } year && (year < first || year > last)).ToList())
        {
            others.Add(new(talk.Origin.Line, Inline.Of(talk.Origin.Text)));
            if (talk.Title is { } title && !talk.Origin.Text.Contains(title, StringComparison.Ordinal)) others.Add(new(talk.Origin.Line, Inline.Of(title)));
            others.AddRange(talk.Aside.Select(aside => new PageLine(aside.Origin.Line, Inline.Of(aside.Origin.Text))));
            talks.Remove(talk);
        }
    }

    /// <summary>A sentence beside a table of talks that names a day.</summary>
    private static bool IsBeside(TalkCuts.Cut cut) => (TalkDate.AtFront(cut.Lines[0].Words.Text) is null || cut.Lines[0].Words.Text is { Length: > 40 } text && text[^1] is ('.' or '!')) && TalkLabels.AtFront(cut.Lines[0].Words.Text, out _) is null && cut.Lines[0] is { IsHeading: false, IsItem: false };

    /// <summary>Many parts, and hardly two on days of their own: what is in them need not be read.</summary>
    private static bool AreOfFewDays(IReadOnlyList<TalkCuts.Cut> cuts) => cuts.Count > Many
        && cuts.Select(cut => cut.Lines.Select(line => TalkDate.In(line.Words.Text)?.Date).FirstOrDefault(date => date is not null)).Distinct().Count() * 2 < cuts.Count;

    private static List<TalkDraft> Read(IReadOnlyList<TalkCuts.Cut> cuts, string source)
    {
        var (talks, votes) = Read(cuts, source, isTitleFirst: false);
        return votes > 0 ? Read(cuts, source, isTitleFirst: true).Talks : talks;
    }

    /// <returns>The votes are how many lines more have the title before the speaker than behind.</returns>
    private static (List<TalkDraft> Talks, int Votes) Read(IReadOnlyList<TalkCuts.Cut> cuts, string source, bool isTitleFirst)
    {
        var (talks, votes) = (new List<TalkDraft>(), 0);
        foreach (var cut in cuts)
        {
            var first = talks.Count;
            foreach (var lines in OfOneDay(cut.Lines))
            {
                var talk = new TalkDraft(source, lines[0]) { Term = cut.Term, IsProgramme = cut.Lines.Count(IsTimed) > MostTimes };
                var reader = new TalkReader(talk, isTitleFirst);
                reader.Read(talks.Count > first ? [talk.TakeFrontTime(lines[0]), .. lines.Skip(1)] : lines);
                votes += reader.Votes;
                if (talks.Count > first) talk.TakeDateOf(talks[first]);
                talks.Add(talk);
            }
            if (talks.Count - first < 2 || talks[first].Speakers.Count > 0) continue;
            talks[first + 1].LeaveAll(talks[first], cut.Lines[0]);
            talks.RemoveAt(first);
        }
        return (talks, votes);
    }

    /// <summary>Below a day the few talks that it has, each an item that begins with its time; else all lines.</summary>
    private static IEnumerable<IReadOnlyList<PageLine>> OfOneDay(IReadOnlyList<PageLine> lines)
    {
        var starts = Enumerable.Range(1, lines.Count - 1).Where(at => lines[at].IsItem && lines[at].Depth > lines[0].Depth && IsTimed(lines[at])).ToList();
        if (starts.Count is < 2 or > MostTimes) return [lines];
        return starts.Prepend(0).Zip(starts.Append(lines.Count), (from, to) => (IReadOnlyList<PageLine>)[.. lines.Skip(from).Take(to - from)]);
    }

    internal static bool IsTimed(PageLine line) => IsTimed(line.Words.Text);

    internal static bool IsTimed(string text)
    {
        var at = 0;
        return TimeWindow.Read(text, ref at).Start is not null;
    }

    private static Term? TermOf(Page page)
    {
        foreach (var text in new[] { page["title"], page["permalink"], page["url"], page["canonical"], page.Source.Name })
            if (text is not null && Term.In(Underlined().Replace(text, " ")) is { } term) return term;
        return null;
    }

    [GeneratedRegex("_")]
    private static partial Regex Underlined();
}
