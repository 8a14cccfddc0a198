using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A page, a mail or a record about one talk.</summary>
internal static class Announcement
{
    /// <summary>A page with more of these headings is about a meeting.</summary>
    private const int MostSections = 2;

    private const int MostTimes = 4;

    /// <summary>A page with more of them is about more than a talk.</summary>
    private const int MostLines = 600;

    private const int MostUnexplained = 6;

    private const int MostAbove = 10, MostBare = 4, LongestTitle = 250, FewestBlanks = 3;

    private static readonly string[] Sections =
    [
        "call for", "submission", "important dates", "accepted", "organiz", "organis", "committee", "sponsor", "programme", "program", "schedule", "registration", "invited speakers", "keynote",
        "speakers", "agenda", "workshop", "panel", "accommodation", "travel", "anmeldung", "programm", "inscription", "iscrizione", "inscripción",
        "ponentes", "fechas importantes", "dates importantes", "intervenants", "relatori", "date importanti", "wichtige termine", "vortragende",
    ];

    /// <summary>What the page says of itself ahead of its text names a speaker, or a date of an event, with a title.</summary>
    internal static bool HasFields(Page page) => page.Fields.Any(field => TalkLabels.Of(field.Key) == TalkField.Speaker && field.Value.Length > 0 && field.Key is not ("author" or "authors" or "name"))
        && page.Fields.Any(field => TalkLabels.Of(field.Key) == TalkField.Title && field.Value.Length > 0) || SpeakerInTitle(page) is not null;

    /// <summary>"title: Jane Doe (Jena)", of an event that has a name of its own and a beginning.</summary>
    private static Field? SpeakerInTitle(Page page) => page["event"] is not null && page["date"] is not null && !page.Fields.Any(field => TalkLabels.Of(field.Key) == TalkField.Speaker && field.Value.Any(char.IsLetter))
        ? page.Fields.FirstOrDefault(field => field.Key == "title" && field.Value.EndsWith(')') && TalkPeople.Guess(field.Value, field.Line) is not null) : null;

    /// <summary>Null where it does not tell of one talk.</summary>
    /// <param name="mail">As far as it is one, without its head.</param>
    internal static TalkDraft? Of(Mail mail)
    {
        var page = mail.Page;
        var beside = new List<PageLine>();
        var lines = News.Without(PageLines.Of(page.Blocks, PageLines.SourceOf(page)), beside);
        var hasFields = HasFields(page);
        if (lines.Count > MostLines || !hasFields && (IsOfMeeting(lines) || HasSchedule(page))) return null;
        var talk = new TalkDraft(page.Source.Name, lines.Count > 0 ? lines[0] : new(1, Inline.Of(page["title"] ?? page.Source.Name))) { Sent = mail.Sent };
        foreach (var line in beside) talk.Leave(line.Number, line.Words.Text, "It is news that stand beside the talk.");
        var said = Said(lines);
        if (SpeakerInTitle(page) is not null) said.Add(TalkField.Title);
        if (!hasFields && Called(lines, said) is { } title)
        {
            talk.Take(TalkField.Title, title.Text, title.Number);
            said.Add(TalkField.Title);
            lines.Remove(title);
        }
        var reader = new TalkReader(talk, said: said);
        if (hasFields)
        {
            ReadFields(page, talk);
            talk.TakeSpeakerFromTitle();
        }
        reader.Read(Mail.Unsigned(lines, talk));
        foreach (var row in page.Blocks.OfType<Table>().Where(table => !PageLines.IsOfLabels(table)).SelectMany(table => table.Rows))
            talk.Leave(row.Line, BlockText.Text(row.Cells.SelectMany(cell => cell.Blocks)), "It is a table that tells nothing of the talk.");
        if (!hasFields) ReadRest(page, talk);
        return talk.IsTalk && talk.Speakers.Count > 0 && (hasFields || talk.Unexplained <= MostUnexplained || IsOfOne(page)) && (talk.Date is not null || hasFields) && (hasFields || IsAnnounced(page, lines, talk)) ? talk : null;
    }

    /// <summary>Where labels say who speaks and no heading what on: the longest of the lines above them, among those that a site has around its talks.</summary>
    private static PageLine? Called(List<PageLine> lines, HashSet<TalkField> said)
    {
        if (said.Contains(TalkField.Title) || !said.Contains(TalkField.Speaker) || !said.Contains(TalkField.When)) return null;
        var first = lines.FindIndex(line => TalkLabels.AtFront(line.Words.Text, out _) is not null);
        if (lines.Exists(line => line.IsHeading)) return lines.Take(first).LastOrDefault(line => line.IsHeading) is { Level: 1 } heading && first - lines.IndexOf(heading) <= MostBare && MayBeTitle(heading) ? heading : null;
        var above = lines.Take(first).TakeLast(MostAbove).Where(line => line.Words.Text is { Length: <= LongestTitle } text && text.Count(c => c == ' ') >= FewestBlanks && TalkDate.In(text) is null
            && !text.Contains('@', StringComparison.Ordinal) && !SeminarWords.IsKind(text) && !Courtesies.Is(text) && TalkPeople.Guess(text, line.Number) is null).ToList();
        return first > MostBare ? above.MaxBy(line => line.Words.Text.Length) : null;
    }

    /// <summary>It is no name of a seminar, an institute or a person, no day and no term.</summary>
    private static bool MayBeTitle(PageLine heading) => heading.Words.Text is { Length: > 8 and <= LongestTitle } title && !SeminarWords.IsKind(title) && !NameGuess.IsInstitution(title)
        && TalkDate.In(title) is null && Term.In(title) is null && TalkPeople.Guess(title, heading.Number) is null;

    /// <summary>The labels that have a value.</summary>
    private static HashSet<TalkField> Said(List<PageLine> lines)
    {
        var said = new HashSet<TalkField>();
        for (var at = 0; at < lines.Count; at++)
            if (TalkLabels.AtFront(lines[at].Words.Text, out var rest) is { } field && (rest.Length > 0 ? rest : at + 1 < lines.Count ? lines[at + 1].Words.Text : "") is { Length: > 0 } value)
                if (field is (TalkField.When or TalkField.Date or TalkField.Time) && TalkDate.In(value) is not null) said.Add(TalkField.When);
                else if (field is TalkField.When or TalkField.Date) continue;
                else said.Add(field is TalkField.Room ? TalkField.Place : field);
        return said;
    }

    /// <summary>Its labels say one day and one speaker or title, or one speaker and one title: whatever else it names, the page is about one talk.</summary>
    internal static bool IsOfOne(Page page)
    {
        var (days, names, titles) = (0, 0, 0);
        var lines = PageLines.Of(page.Blocks, PageLines.SourceOf(page));
        for (var at = 0; at < lines.Count; at++)
            switch (TalkLabels.AtFront(lines[at].Words.Text, out var rest))
            {
                case TalkField.When or TalkField.Date or TalkField.Time when TalkDate.In(rest.Length > 0 || at + 1 == lines.Count ? rest : lines[at + 1].Words.Text) is not null: days++; break;
                case TalkField.Speaker: names++; break;
                case TalkField.Title: titles++; break;
            }
        return (days == 1 && names <= 1 && titles <= 1 && names + titles > 0 || days == 0 && names == 1 && titles == 1) && !page.Blocks.Any(block => block is Table table && !PageLines.IsOfLabels(table) && TalkTable.Of(table) is not null);
    }

    internal static TalkDraft OfRecord(string source, IReadOnlyList<TalkRecords.Pair> record)
    {
        var talk = new TalkDraft(source, new(record[0].Line, Inline.Of(record.FirstOrDefault(pair => pair.Value.Length > 0)?.Value ?? "")));
        var isOff = record.FirstOrDefault(pair => pair.Value is "true" or "yes" or "True" && SeminarWords.IsNoTalk(Words(pair.Key)));
        if (isOff is not null) talk.TakeNoTalk(record.FirstOrDefault(pair => TalkLabels.Of(pair.Key) is TalkField.Title or TalkField.Note)?.Value ?? Words(isOff.Key));
        var hasAbstract = record.Any(pair => TalkLabels.Of(pair.Key) == TalkField.Abstract);
        foreach (var pair in record.OrderBy(pair => Rank(TalkLabels.Of(pair.Key))))
            if (pair != isOff) Take(talk, !hasAbstract && pair.Key is "about" ? "abstract" : pair.Key, pair.Value, pair.Line); // of a talk, not of somebody
        return talk;
    }

    /// <summary>What holds for all records, as a page would say it.</summary>
    internal static PageLine Shared(TalkRecords.Pair pair)
    {
        var key = Words(pair.Key);
        foreach (var usual in (ReadOnlySpan<string>)["default ", "usual ", "regular ", "standard "])
            if (key.StartsWith(usual, StringComparison.OrdinalIgnoreCase) && key.Length > usual.Length) key = key[usual.Length..];
        var value = pair.Value.Trim('[', ']');
        return TalkLabels.Of(key) is TalkField.Title or TalkField.Series || key is "name" ? new(pair.Line, Inline.Of(value)) { Level = 1 } : new(pair.Line, Inline.Of($"{char.ToUpperInvariant(key[0])}{key[1..]}: {value}"));
    }

    private static string Words(string key) => key.Replace('_', ' ').Replace('-', ' ');

    private static void ReadFields(Page page, TalkDraft talk)
    {
        var speaker = SpeakerInTitle(page);
        foreach (var field in page.Fields.OrderBy(field => Rank(TalkLabels.Of(field.Key)))) Take(talk, field == speaker ? "speaker" : field.Key, field.Value, field.Line);
    }

    /// <summary>A title such as "Thesis defense: Jane Doe", and a date, where the text has none.</summary>
    private static void ReadRest(Page page, TalkDraft talk)
    {
        var day = page.Fields.Where(field => TalkLabels.Of(field.Key) is TalkField.When or TalkField.Date).OrderBy(field => TalkLabels.Of(field.Key) == TalkField.When ? 0 : 1).FirstOrDefault();
        if (day is not null)
            if (talk.Date is null) talk.Take(TalkField.When, day.Value, day.Line);
            else talk.Sent ??= TalkDate.In(day.Value)?.Date.Date;
        if (page["title"] is not { } title) return;
        var line = new PageLine(1, Inline.Of(title)) { Level = 1 };
        if (talk.Kind is null && SeminarWords.IsKind(title.Split(':')[0]) && title.Contains(':', StringComparison.Ordinal)) talk.Take(TalkField.Kind, title.Split(':')[0], 1);
        else if (talk.Title is null && !SeminarWords.IsKind(title)) new TalkReader(talk).Read(line);
    }

    private static void Take(TalkDraft talk, string key, string value, int line)
    {
        if (value.Length == 0) return;
        if (TalkLabels.Of(key) is { } field) talk.Take(field, field is TalkField.Abstract or TalkField.Biography ? HtmlText.ToMarkdown(value) : BlockText.Text(HtmlPage.Blocks(value)) is { Length: > 0 } words ? words : value, line);
        else if (key.EndsWith("url", StringComparison.OrdinalIgnoreCase) || key.EndsWith("link", StringComparison.OrdinalIgnoreCase)) talk.Take(TalkField.Link, value, line);
        else talk.Leave(line, $"{key}: {value}", "The key is not known.");
    }

    /// <summary>A speaker comes before an affiliation, a date before a time.</summary>
    private static int Rank(TalkField? field) => field switch
    {
        TalkField.Speaker or TalkField.When => 0,
        TalkField.Date or TalkField.Title => 1,
        _ => 2,
    };

    private static bool IsOfMeeting(List<PageLine> lines) =>
        lines.Count(line => line.IsHeading && Array.Exists(Sections, word => line.Words.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) > MostSections
        || lines.Count(line => TalkList.IsTimed(line)) > MostTimes || SpeakAtTheirTimes(lines) > 1;

    /// <summary>How many lines that begin with a time have a speaker named below them, ahead of the next time.</summary>
    private static int SpeakAtTheirTimes(List<PageLine> lines)
    {
        var (several, isTimed) = (0, false);
        foreach (var line in lines)
            if (TalkList.IsTimed(line)) isTimed = true;
            else if (isTimed && TalkLabels.AtFront(line.Words.Text, out _) == TalkField.Speaker) (several, isTimed) = (several + 1, false);
        return several;
    }

    /// <summary>A table with a time in front of most of its rows.</summary>
    private static bool HasSchedule(Page page) => page.Blocks.OfType<Table>().Any(table => !PageLines.IsOfLabels(table)
        && table.Rows.Count(row => row.Cells is [var first, ..] && TalkList.IsTimed(first.Words.Text)) is > MostSections and var timed && timed * 2 > table.Rows.Count);

    /// <summary>Its words say so, or its labels.</summary>
    private static bool IsAnnounced(Page page, List<PageLine> lines, TalkDraft talk) =>
        talk.Kind is not null || talk.IsTold || SeminarWords.KindOf(page["title"] ?? "") is not null
        || lines.Exists(line => TalkLabels.AtFront(line.Words.Text, out _) is TalkField.Speaker or TalkField.Abstract or TalkField.Host or TalkField.Title)
        || lines.Exists(line => line.Words.Text.Length < 300 && SeminarWords.KindOf(line.Words.Text) is not null);
}
