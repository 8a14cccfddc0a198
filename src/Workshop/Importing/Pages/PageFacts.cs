using System.Globalization;
using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing.Pages;

/// <summary>Finds what a page says of its event as a whole: title, date, place, conference, contact.</summary>
internal sealed partial class PageFacts
{
    /// <summary>So many lines of a page tell what it is about.</summary>
    private const int MostLines = 2_000;

    private readonly List<Page> pages;
    private readonly List<Chapter> chapters;
    private readonly Answers answers;

    internal PageFacts(List<Page> pages, List<Chapter> chapters, Answers answers)
    {
        (this.pages, this.chapters, this.answers) = (pages, chapters, answers);
        Years = YearsOf();
        FindLines();
        FindTitle();
        FindWhen();
        FindPlace();
    }

    internal string Title { get; private set; } = "";

    internal string? TitleProposed { get; private set; }

    internal string? Acronym { get; private set; }

    internal WebLink? Conference { get; private set; }

    internal When When { get; private set; } = new When.NotGiven();

    internal bool IsYearAsked { get; private set; }

    internal List<int> Choices { get; } = [];

    internal Origin? WhenOrigin { get; private set; }

    /// <summary>What is wrong with the date as it is printed.</summary>
    internal string? Contradiction { get; private set; }

    /// <summary>As front matter names it.</summary>
    internal string? Zone { get; private set; }

    internal string? Where { get; private set; }

    internal bool IsOnline { get; private set; }

    internal bool IsHybrid { get; private set; }

    internal string? OnlineWords { get; private set; }

    internal string? Email { get; private set; }

    /// <summary>Years that the page names, the likeliest first.</summary>
    internal List<int> Years { get; }

    /// <summary>Lines that may say facts: with their labels, where they have one.</summary>
    private readonly List<(string Label, Inline Words, Block Block, Page Page)> lines = [];

    /// <summary>What stands ahead of the first section that is called as one, and of the programme.</summary>
    internal IEnumerable<Block> Lead
    {
        get
        {
            foreach (var (index, chapter) in chapters.Where(chapter => chapter.Page == pages[0]).Index())
            {
                if (index > 0 && !(chapter.Meaning is null || index < 2 && chapter.Kind == SectionKind.About)) yield break;
                foreach (var block in chapter.IsSchedule ? chapter.Blocks.TakeWhile(block => !IsProgramme(block)) : chapter.Blocks) yield return block;
                if (index > 0 && chapter.IsSchedule) yield break;
            }
        }
    }

    /// <summary>With it the programme begins.</summary>
    private static bool IsProgramme(Block block) => block is Table || block is Heading or Paragraph && (Chapter.IsTimed(block.Text()) || block is Heading && Chapter.IsDay(block.Text()));

    /// <summary>The day that is meant, with the year that the page gives or that was answered.</summary>
    internal PageDate InYear(PageDate date)
    {
        if (date.HasYear) return date;
        if (answers.To("year") is { } answer && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var given)) return date.In(given);
        if (pages[0]["date"] is { } own && PageDate.In(own).FirstOrDefault() is { HasYear: true, Days: [{ Year: { } itsYear } its, ..] } && date.Days is [var first, ..] && (first.Day, first.Month) == (its.Day, its.Month) && date.Fits(itsYear)) return date.In(itsYear);
        var fitting = Years.Where(date.Fits).ToList();
        if (When.FirstDay is { } known && date.Fits(known.Year) && !(date.HasWeekday && fitting.Count > 0 && fitting[0] != known.Year)) return date.In(known.Year);
        return fitting.Count > 0 ? date.In(fitting[0]) : date;
    }

    private List<int> YearsOf()
    {
        var votes = new Dictionary<int, double>();
        foreach (var page in pages)
        {
            foreach (Match year in Year().Matches(page.Source.Name)) Vote(year.Value, 1.5);
            if (page["title"] is { } title) foreach (Match year in Year().Matches(title)) Vote(year.Value, 4);
        }
        foreach (Match year in pages[0].Blocks.Take(3).Select(block => block.Text()).Where(text => text.StartsWith("http", StringComparison.Ordinal)).SelectMany(text => InAddress().Matches(text.Length > 500 ? text[..500] : text))) Vote(year.Value, 1);
        foreach (var chapter in chapters.Where(chapter => chapter.Meaning?.IsLegal != true))
        {
            foreach (Match year in Conferences().Matches(chapter.Text.Length > 20_000 ? chapter.Text[..20_000] : chapter.Text)) Vote(year.Groups["year"].Value, 1);
            foreach (Match year in Year().Matches(chapter.Title)) Vote(year.Value, 3);
            foreach (var date in chapter.Blocks.Take(60).Select(block => block.Text()).Where(text => text.Length < 600).SelectMany(PageDate.In).Where(date => date.HasYear).Take(50)) Vote(date.Days[0].Year!.Value.ToString(CultureInfo.InvariantCulture), 1);
        }
        return [.. votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).Select(vote => vote.Key)];

        void Vote(string year, double weight)
        {
            var number = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
            votes[number] = votes.GetValueOrDefault(number) + weight;
        }
    }

    private void FindLines()
    {
        var isDated = pages[0].Fields.Any(field => LabelOf(field.Key) == "where"); // else "date" may be the day on which the page was written
        foreach (var field in pages[0].Fields.Where(field => field.Value.Length > 0))
            if (LabelOf(OfEvent(field.Key)) is ("when" or "where") and var label && (isDated || field.Key is not ("date" or "time")))
                lines.Add((label, Inline.Of(label == "where" && City(field) is { } city ? $"{field.Value}, {city}" : field.Value), new Paragraph(field.Line, Inline.Of(field.Value)), pages[0]));
        if (Named("start", "start date", "startdate", "date start", "begin", "begins", "from") is { } start)
        {
            var words = Inline.Of(Named("end", "end date", "enddate", "date end", "ends", "until", "to") is { } end ? $"{start.Value} – {end.Value}" : start.Value);
            lines.Insert(0, ("when", words, new Paragraph(start.Line, words), pages[0]));
        }
        Zone = Named("timezone", "time zone", "tz", "zone")?.Value is { } zone && Workshop.Time.Zones.Find(zone) is { } known ? known.Id : null;
        var lead = Lead.Take(60).ToList();
        foreach (var (at, block) in lead.Index())
            if (Below(lead, at) is { } its) lines.Add((LabelOf(block.Words().Text), its.Words, its, pages[0]));
            else Take(block, pages[0]);
        foreach (var chapter in chapters.Where(chapter => chapter.Meaning?.IsLegal != true))
        {
            foreach (var (at, block) in chapter.Blocks.Take(chapter.IsSchedule ? 6 : 20).Index())
                if (Below(chapter.Blocks, at) is { } its) lines.Add((LabelOf(block.Words().Text), its.Words, its, chapter.Page));
                else if (block is Definition || block.Words().Lines.Any(line => Labelled().Match(line.Text) is { Success: true } labelled && LabelOf(labelled.Groups["label"].Value).Length > 0) || block is Paragraph && Held().IsMatch(block.Words().Text)) Take(block, chapter.Page);
            if (lines.Count > MostLines) break;
            if (chapter.Heading is { } heading && chapter.Page == pages[0]) lines.Add(("", heading.Words, heading, chapter.Page));
        }

        // "Date:", alone in its line.
        static Paragraph? Below(List<Block> blocks, int at) =>
            blocks[at] is Paragraph { Words: { Lines.Count: 1, Text.Length: < 30 } alone } && LabelOf(alone.Text) is "when" or "where" && at + 1 < blocks.Count ? blocks[at + 1] as Paragraph is { Words.Text.Length: < 200 } its ? its : null : null;

        Field? Named(params string[] keys) => pages[0].Fields.FirstOrDefault(field => field.Value.Length > 0 && keys.Contains(OfEvent(field.Key)));

        string? City(Field venue) => pages[0].Fields.FirstOrDefault(field => field.Value.Length > 0 && OfEvent(field.Key) is "city" or "town" or "stadt" or "ville" && !venue.Value.Contains(field.Value, StringComparison.Ordinal))?.Value;

        void Take(Block block, Page page)
        {
            if (block is Definition definition) lines.Add((LabelOf(definition.Term.Text), BlockText.Words(definition.Blocks), block, page));
            else if (block is Table { Columns: 2 } table)
                foreach (var row in table.Rows.Where(row => row.Cells.Count == 2)) lines.Add((LabelOf(row.Cells[0].Words.Text), row.Cells[1].Words, block, page));
            else
                foreach (var line in block.Words().Lines)
                    if (Labelled().Match(line.Text) is { Success: true } labelled && LabelOf(labelled.Groups["label"].Value) is { Length: > 0 } label) lines.Add((label, line.From(labelled.Length), block, page));
                    else lines.Add(("", line, block, page));
            if (block is Paragraph paragraph && paragraph.Words.Lines.Count > 1) lines.Add(("", paragraph.Words, block, page));
        }
    }

    /// <summary>What a key of front matter names, where it is of the event: "event_date" and "meeting.start", but not "speakers.name".</summary>
    private static string OfEvent(string key) => Owned().Replace(key, "").Replace('_', ' ').Replace('-', ' ');

    /// <summary>It says what stands beside it: when, where, or who.</summary>
    internal static bool IsLabel(string words) => LabelOf(words).Length > 0 || HeadingWords.Of(words) is { Kind: SectionKind.People } or { Kind: SectionKind.Dates };

    private static string LabelOf(string words) => Folding.Fold(words).Trim(' ', ':') switch
    {
        "when" or "date" or "dates" or "datum" or "wann" or "termin" or "zeit" or "quand" or "fecha" or "fechas" or "cuando" or "data" or "quando" or "datas" or "wanneer" or "time" or "date and time" or "date & time" or "zeitraum" => "when",
        "where" or "venue" or "location" or "place" or "ort" or "wo" or "veranstaltungsort" or "tagungsort" or "lieu" or "ou" or "lugar" or "donde" or "onde" or "local" or "locatie" or "waar" or "luogo" or "dove" or "sede" or "room" or "raum" => "where",
        "contact" or "kontakt" or "contacto" or "contatto" or "contatti" => "contact",
        "title" or "titel" or "titre" or "titulo" or "titolo" or "event" => "title",
        _ => "",
    };

    [GeneratedRegex(@"^(?:event|meeting|conference|workshop|info|params|details|when|dates?|where|place)[._]")]
    private static partial Regex Owned();

    [GeneratedRegex(@"(?<![0-9])(?:19[89]|20[0-4])[0-9](?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![0-9])20[0-4][0-9](?![0-9])")]
    private static partial Regex InAddress();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]{2,14}\s?(?<year>20[0-4][0-9])\b")]
    private static partial Regex Conferences();

    [GeneratedRegex(@"^\W{0,3}(?<label>\p{L}[\p{L} &]{1,24}):\s+(?=\S)")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?:held|takes? place|taking place|location|findet|finden|aura lieu|auront lieu|se déroul\w+|se tiendr\w+|se celebrará|tendrá lugar|si terrà|si svolgerà)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"^(?<title>[^.!?]{3,150}?)\s*[:,–—-]?\s+(?:an?\s+|the\s+)?(?:(?:full|half|one|two)-day\s+|official\s+)?workshop\s+(?:at|@|in conjunction with|co-located with|of)\s+(?<at>[^.,;(]{3,60})", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"^(?<at>(?:[A-Z][A-Za-z]{0,10}[A-Z][A-Za-z]{0,10}|[A-Z][A-Za-z]{2,14}(?=\s'?[0-9]))(?:\s'?[0-9]{2,4})?)\s+workshop(?:\s+on)?\b")]
    private static partial Regex OfConference();

    [GeneratedRegex(@"^(?:[A-Z][A-Za-z]{0,3}[A-Z][\w-]{0,12}|[A-Z]{3,10})[\s-]?'?(?:[0-9]{2}|[0-9]{4})$")]
    private static partial Regex ConferenceOnly();

    [GeneratedRegex(@"\s+[|·•–—]\s+[^|]{2,60}$")]
    private static partial Regex Site();

    [GeneratedRegex(@"\b(?:workshop|conference|symposium|meeting|school|tutorial)\s+(?:on|at|about)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex On();

    [GeneratedRegex(@"\((?<acronym>[A-Z][A-Za-z]{0,3}[A-Z0-9][\w-]{0,10})\)\s*$")]
    private static partial Regex AcronymOf();

    [GeneratedRegex(@"^\s*\((?<acronym>[A-Z][\w-]{1,12})\)")]
    private static partial Regex AcronymBehind();

    [GeneratedRegex(@"^(?:skip to|(?:direkt )?zum (?:haupt)?inhalt\b|(?:passer|aller) au contenu\b|saltar al contenido\b|vai al contenuto\b|(?:[←‹«<]\s*)?(?:back to (?:all|the list|overview|home|news|events)\b|zurück zu[rm]? (?:übersicht|liste|startseite)|retour à la liste)|[←‹«]\s*back$|(?:top|bottom) of page$|toggle|menu|home\b|\(\s*events\)|timezone|log ?in|sign in|search\b|(?:(?:workshop|conference|event)\s)?home ?page$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Skip();

    [GeneratedRegex(@"^(?:(?:scientific\s+)?(?:workshop|conference|seminar|symposium|colloquium|summer school|winter school|tutorial))s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KindOnly();

    [GeneratedRegex(@"(?:workshop|conference|symposium|summer school|winter school|school on|meeting|congress|tagung|konferenz|symposion|kolloquium|kongress|journées?|colloque|conférence|atelier|école|jornadas?|congreso|congresso|taller|simposio|simpósio|encontro|encuentro|escuela|escola|convegno|rencontres|treffen|incontr[oi]|assembly|bootcamp|boot camp|weekend|giornat[ae]|scuola|bijeenkomst|hackathon|meetup|retreat|days)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();
}
