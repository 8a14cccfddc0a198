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
            if (block is Paragraph { Words: { Lines.Count: 1, Text.Length: < 30 } alone } && LabelOf(alone.Text) is "when" or "where" && at + 1 < lead.Count && lead[at + 1] is Paragraph { Words.Text.Length: < 200 } its) lines.Add((LabelOf(block.Words().Text), its.Words, its, pages[0]));
            else Take(block, pages[0]);
        foreach (var chapter in chapters.Where(chapter => chapter.Meaning?.IsLegal != true))
        {
            foreach (var block in chapter.Blocks.Take(chapter.IsSchedule ? 6 : 20))
                if (block is Definition || block.Words().Lines.Any(line => Labelled().Match(line.Text) is { Success: true } labelled && LabelOf(labelled.Groups["label"].Value).Length > 0) || block is Paragraph && Held().IsMatch(block.Words().Text)) Take(block, chapter.Page);
            if (lines.Count > MostLines) break;
            if (chapter.Heading is { } heading && chapter.Page == pages[0]) lines.Add(("", heading.Words, heading, chapter.Page));
        }

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

    private void FindTitle()
    {
        var main = pages[0];
        var patterned = lines.Select(line => At().Match(line.Words.Text)).FirstOrDefault(match => match.Success);
        if (patterned is not null && patterned.Groups["title"].Value.Length > 3) (Title, Conference) = (patterned.Groups["title"].Value.Trim(' ', ':', ',', '–', '-'), new(patterned.Groups["at"].Value.Trim(' ', '.', ',')));
        string?[] named = [Printed(main), main["title"], main["og:title"]];
        foreach (var candidate in named.OfType<string>().Select(title => Site().Replace(title, "").Trim()).Concat(chapters.Where(chapter => chapter.Page == main && chapter.Heading is { Level: <= 2 }).Take(2).Where(chapter => !Chapter.IsDay(chapter.Title)).Select(TitleOf)))
        {
            if (ConferenceOnly().Match(candidate) is { Success: true })
            {
                Conference ??= new(candidate);
                continue;
            }
            if (Title.Length > 0 && !(candidate.Length > Title.Length && candidate.StartsWith(Title, StringComparison.Ordinal)) || candidate.Length is < 4 or > 250 || HeadingWords.Of(candidate) is { } meaning && Folding.Words(candidate).Count(word => word is not ("and" or "und" or "et" or "y" or "e" or "of" or "the")) < 3 && meaning.Kind != SectionKind.Custom) continue;
            if (FileName().IsMatch(candidate) || candidate.Equals("home", StringComparison.OrdinalIgnoreCase) || candidate.Equals("index", StringComparison.OrdinalIgnoreCase)) continue;
            Title = candidate;
        }
        if (Title.Length == 0) FindPlainTitle();
        // "BRIDGES" and below it "3rd International Workshop on Bridge Monitoring".
        if (Title.Length > 0 && !Meeting().IsMatch(Title) && Title.Split(' ').Count(word => word.Any(char.IsLetter)) < 3
            && chapters.Where(chapter => chapter.Page == main && chapter.Heading is { Level: <= 3 } && chapter.Meaning is null).Take(3).Select(chapter => chapter.Title).FirstOrDefault(title => title.Split(' ').Length > 3 && Meeting().IsMatch(title)) is { } fuller) Title = fuller;
        Title = Title.Trim(' ', ':');
        Conference ??= lines.Select(line => line.Words).Concat(Lead.Select(block => block.Words())).SelectMany(words => words.Links).Where(link => ConferenceOnly().IsMatch(link.Words)).Select(link => new WebLink(link.Words, PageMarkdown.Safe(link.Url))).FirstOrDefault();
        Conference ??= lines.Select(line => OfConference().Match(line.Words.Text)).Where(match => match.Success).Select(match => new WebLink(match.Groups["at"].Value.Trim())).FirstOrDefault();
        if (AcronymOf().Match(Title) is { Success: true } acronym) Acronym = acronym.Groups["acronym"].Value;
        else if (Title.Length > 10 && Lead.Select(block => block.Text()).FirstOrDefault(text => text.StartsWith(Title, StringComparison.Ordinal) && AcronymBehind().IsMatch(text[Title.Length..])) is { } said) Acronym = AcronymBehind().Match(said[Title.Length..]).Groups["acronym"].Value;
        if (answers.To("title") is { } answer) Title = answer;
    }

    /// <summary>
    /// The one largest heading that a page shows, where the title of its window only adds the name of the site, or is another that names no kind of meeting.
    /// </summary>
    private static string? Printed(Page main)
    {
        if (main.HasLines || main["title"] is not { } window) return null;
        if (main.Blocks.OfType<Heading>().Where(heading => heading.Level == 1 && heading.Words.HasWords).Take(2).ToList() is not [{ Words.Text: { Length: > 8 and < 250 } printed }]) return null;
        if (window.Contains(printed, StringComparison.OrdinalIgnoreCase)) return window.Length > printed.Length ? printed : null;
        if (Quoted().Match(window) is { Success: true } quoted && printed.Contains(quoted.Groups["title"].Value, StringComparison.OrdinalIgnoreCase)) return printed;
        return Meeting().IsMatch(printed) || Parts().Split(window).Any(part => part.Contains(' ', StringComparison.Ordinal) && printed.Contains(part, StringComparison.OrdinalIgnoreCase)) ? printed : null;
    }

    /// <summary>Where nothing is marked, the title is the line beside the date, or one that names a kind of meeting.</summary>
    private void FindPlainTitle()
    {
        if (chapters.Any(chapter => chapter.Heading is { Level: 1 })) return;
        var all = chapters.Where(chapter => chapter.Page == pages[0]).SelectMany(chapter => chapter.Blocks).Where(block => block is Paragraph or Item).SelectMany(block => block.Words().Lines.Index().Select(line => line.Index == 0 && block is Item { Number: { } number } ? $"{number} {line.Item.Text}" : line.Item.Text)).Where(line => !Skip().IsMatch(line) && !(line.Length < 40 && PageReader.InMenu().IsMatch(line))).Take(40).ToList();
        // A title that goes on in the next line: "17th Meeting on".
        for (var at = 0; at + 1 < all.Count; at++)
            if (all[at].Length < 100 && all[at + 1] is { Length: > 2 and < 100 } next && Meeting().IsMatch(all[at]) && Unended().IsMatch(all[at]) && !PageDate.In(next).Any())
            {
                all[at] = $"{all[at]} {next}";
                all.RemoveAt(at + 1);
            }
        // What a site prints twice, in its menu and above the date, is what it is called.
        var again = all.FindIndex(Math.Min(1, all.Count), line => line.Length is > 8 and < 160 && HeadingWords.Of(line) is null && all.IndexOf(line) < all.LastIndexOf(line));
        if (again >= 0 && all.LastIndexOf(all[again]) is var last and < 20 && last + 1 < all.Count && PageDate.In(all[last + 1]).FirstOrDefault() is { Start: < 12 } && !KindOnly().IsMatch(all[again]) && !all[again].EndsWith('.'))
        {
            Title = all[again];
            return;
        }
        // Of a line that names a kind of meeting and stands beside the date nothing is left to guess.
        var dated = all.FindIndex(line => line.Length <= 120 && PageDate.In(line).FirstOrDefault() is { Start: < 12 });
        foreach (var beside in new[] { dated - 1, dated + 1, dated - 2, dated - 3, dated - 4 })
            if (dated >= 0 && beside >= 0 && beside < all.Count && all[beside] is { Length: > 8 and < 160 } named && Meeting().IsMatch(named) && !KindOnly().IsMatch(named) && !named.EndsWith('.') && (beside < dated || !IsPlace(named)) && !PageDate.In(named).Any())
            {
                Title = named;
                return;
            }
        // Above it may stand who organizes and where; what is neither is the title.
        for (var above = dated - 1; dated < 10 && above >= 0 && above > dated - 5; above--)
            if (all[above] is { Length: > 12 and < 160 } called && HeadingWords.Of(called) is null && !PageDate.In(called).Any() && !called.EndsWith('.') && !KindOnly().IsMatch(called) && !IsRoomLike(called) && PagePeople.Read([new Paragraph(0, Inline.Of(called))]).People.Count == 0)
            {
                if (above == dated - 1 && dated + 1 < all.Count) break; // the line beside it is looked at more closely below
                Title = called;
                return;
            }
        var first = all.Take(12).ToList();
        for (var i = 0; i < first.Count; i++)
        {
            if (PageDate.In(first[i]).FirstOrDefault() is not { Start: < 12 } date || first[i].Length > 120) continue;
            foreach (var beside in new[] { i + 1, i - 1 })
                if (beside >= 0 && beside < first.Count && first[beside].Length is > 8 and < 160 && !first[beside].EndsWith('.') && PagePeople.Name(first[beside]) is null && !KindOnly().IsMatch(first[beside]) && !IsPlace(first[beside]) && !PageDate.In(first[beside]).Any() && !first[beside].Contains('|', StringComparison.Ordinal))
                {
                    if (!first[beside].Contains(':', StringComparison.Ordinal) || Meeting().IsMatch(first[beside])) Title = first[beside];
                    if (Title.Length > 0) return;
                }
            break;
        }
        if (first.FirstOrDefault(line => line.Length is > 8 and < 160 && Meeting().IsMatch(line) && !line.EndsWith('.') && !KindOnly().IsMatch(line)) is { } kind) Title = kind;
        else if (first.FirstOrDefault() is { Length: < 160 } proposed && !Chapter.IsTimed(proposed)) TitleProposed = proposed;
    }

    private static bool IsRoomLike(string text) => text.Length < 60 && (Roomy().IsMatch(text) || Numbered().IsMatch(text));

    private static string TitleOf(Chapter chapter)
    {
        var said = chapter.Heading!.Words.MeantLines.Select(line => line.Text).Where(line => !On().IsMatch(line)).ToList();
        return said.Count == 0 ? chapter.Title : string.Join(' ', said);
    }

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

    /// <summary>What a program for texts puts into the window: "Agenda_v7_FINAL_corrected", "programme.docx".</summary>
    [GeneratedRegex(@"^\S*_\S*$|\.(?:docx?|odt|pdf|pptx?|xlsx?|html?|md|txt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"[„“""«](?<title>[^„“”""«»]{6,120})[“”""»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+[|·•–—:»-]+\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s(?:on|of|for|in|and|the|&|über|zu|zur|zum|und|sur|de|du|des|et|sobre|y|en|su|sui|sulle?|sulla|di|e|over)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unended();

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

    [GeneratedRegex(@"\b(?:held|takes? place|taking place|location|findet|finden|aura lieu|se celebrará|tendrá lugar|si terrà|si svolgerà)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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
