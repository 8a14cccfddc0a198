using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;

namespace Workshop.Importing.Pages;

internal sealed partial class PageFacts
{
    private const int LongestPlace = 200;

    /// <summary>In days.</summary>
    private const int FarFromMeeting = 60;

    /// <summary>Nothing says that the date is the meeting's.</summary>
    private bool isGuess;

    /// <summary>The line from which the date was read, and where in it that stands.</summary>
    private (string Text, int Start, int End)? saysWhen;

    private void FindWhen()
    {
        if (Options() is { } options)
        {
            When = options;
            return;
        }
        var candidates = lines.Where(line => line.Label == "when").SelectMany(Dated)
            .Concat(lines.Where(line => line.Label.Length == 0 && line.Words.Text.Length < 140 && line.Page == pages[0]).SelectMany(Dated).Where(each => each.Date.HasWeekday || each.Date.HasYear || each.Date.Days.Count > 1))
            .Concat(DatesOf(line => OwnDay().IsMatch(line) && !NotOfEvent().IsMatch(line)))
            .Concat(lines.Where(line => Held().IsMatch(line.Words.Text)).SelectMany(Dated))
            .Concat(DatesOf(line => OfEvent().IsMatch(line) && !NotOfEvent().IsMatch(line)))
            .Concat(Lead.OfType<Paragraph>().Take(MostLead).Where(paragraph => paragraph.Words.Text.Length < 600 && Inviting().IsMatch(paragraph.Words.Text)).SelectMany(paragraph => Dated(("", paragraph.Words, paragraph, pages[0]))).Where(each => each.Date.HasYear));
        foreach (var (date, line) in candidates)
        {
            if (line.Label.Length == 0 && Until().IsMatch(line.Words.Text[..date.Start]) || Update().IsMatch(line.Words.Text) || Written().IsMatch(line.Words.Text[date.End..])) continue;
            var whole = InYear(date);
            if (!date.HasYear)
            {
                IsYearAsked = true;
                Choices.AddRange(Years.Where(date.Fits));
                if (date.HasWeekday) Choices.AddRange(Enumerable.Range(0, 40).Select(back => 2032 - back).Where(year => year >= 2000 && date.Fits(year)));
                else if (Choices.Count == 0) IsYearAsked = Years.Count == 0;
            }
            WhenOrigin = line.Page.Origin(line.Block.Line, line.Words.Text);
            if (whole.When() is not { } when)
            {
                if (When is When.NotGiven) When = new When.Undecided(line.Words.Text[date.Start..date.End].Trim());
                continue;
            }
            isGuess = line.Label.Length == 0 && line.Block is not Heading && !OwnDay().IsMatch(line.Words.Text) && !Held().IsMatch(line.Words.Text);
            (When, Contradiction, saysWhen) = (when, date.Contradiction, (line.Words.Text, date.Start, date.End));
            return;
        }
        if (When is When.NotGiven) When = lines.Where(line => line.Label == "when" || Held().IsMatch(line.Words.Text)).Select(line => Around(line.Words.Text)).OfType<When>().FirstOrDefault() ?? When;
    }

    /// <summary>From the lists of dates, of the lines that are meant.</summary>
    private IEnumerable<(PageDate Date, (string Label, Inline Words, Block Block, Page Page) Line)> DatesOf(Func<string, bool> isMeant) =>
        chapters.Where(chapter => chapter.Kind == SectionKind.Dates).SelectMany(chapter => chapter.Blocks.Where(block => block is Item or Paragraph).Select(block => ("", block.Words(), block, chapter.Page))
            .Concat(chapter.Blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => ("", BlockText.Words(row.Cells.SelectMany(cell => cell.Blocks)), (Block)new Paragraph(row.Line, Inline.Empty), chapter.Page))))
            .Where(line => isMeant(line.Item2.Text)).SelectMany(line => Dated(line));

    /// <summary>"NeurIPS 2024 at the ", ahead of where that is.</summary>
    [GeneratedRegex(@"^\p{Lu}\w+\s(?:20)?[0-9]{2}\s(?:at|in)\s(?:the\s)?")]
    private static partial Regex AtConference();

    [GeneratedRegex(@"^(?:meeting|room|hall|level|ballroom|exhibit hall|west|east|north|south|upper level|lower level)?(?:[\s,+&/–()-]|(?>[0-9]{1,4}(?![0-9])[A-Z]?)|and|room|level|meeting)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>"Workshop: 18 December", in a list of dates.</summary>
    [GeneratedRegex(@"^\W*(?:the\s)?(?:workshop|conference|symposium|school|meeting|event|tagung|konferenz|veranstaltung|colloque|journées?|congreso|jornadas|convegno)(?:\s(?:dates?|days?))?\s*[:–—]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnDay();

    /// <summary>"We welcome you to the 3rd workshop on … (20–22 May 2019)", "freut sich, Sie zur 3. Tagung vom 11. bis 13. März 2015 einzuladen".</summary>
    [GeneratedRegex(@"\b(?:welcomes?|invites?|invite|invited|join us|einladen|einzuladen|laden|begrüßen|bienvenue|invitons|bienvenid[oa]s|invitamos|benvenut[oi])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inviting();

    /// <summary>"The options are", and below it a list of nothing but dates, of which none is decided yet.</summary>
    private When.Alternatives? Options()
    {
        var lead = Lead.Take(40).ToList();
        var first = lead.FindIndex(block => block is Item);
        if (first < 1 || lead[first - 1] is not Paragraph { Words.Text: var said } || !Choosing().IsMatch(said)) return null;
        var whens = new List<When>();
        foreach (var item in lead.Skip(first).TakeWhile(block => block is Item).Select(block => block.Words().Text))
            if (PageDate.In(item).FirstOrDefault() is { } date && item.Length - (date.End - date.Start) < 14 && InYear(date).When() is { } when) whens.Add(when);
            else return null;
        var spans = whens.Select(when => when.Dates().ToList()).Where(days => days.Count > 0).Select(days => days.Count == 1 ? DateSpan.Day(days[0]) : new DateSpan(days[0], days[^1])).Distinct().OrderBy(span => span.First).ToValueList();
        return spans.Count > 1 ? new When.Alternatives(spans) : null;
    }

    [GeneratedRegex(@"\b(?:options?|poll|vote|candidates?|alternatives?|either|one of|not (?:yet )?(?:fixed|decided)|to be decided|umfrage|möglich\w*|zur (?:auswahl|wahl)|alternativen|choix|sondage|opciones|opzioni|sondaggio|alternative)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choosing();

    /// <summary>Whether the date was read from it.</summary>
    internal bool SaysWhen(string text) => saysWhen is var (said, _, _) && (said == text || text.StartsWith(said, StringComparison.Ordinal));

    /// <summary>Whether a line says when and where it is, as was read, and nothing else: "Sat Dec 14 08:00 AM -- 06:30 PM (PST) @ West 109 + 110".</summary>
    internal bool IsWhenAndWhere(string line)
    {
        if (saysWhen is not var (text, start, end) || text != line) return false;
        var rest = PageZones.Without(text.Remove(start, end - start));
        return !(Where is null ? rest : rest.Replace(Where, "", StringComparison.Ordinal)).Any(char.IsLetterOrDigit);
    }

    /// <summary>"in autumn 2031", "May 2031".</summary>
    private static When.Around? Around(string text)
    {
        foreach (Match year in MonthAndYear().Matches(text.Length > 1_000 ? text[..1_000] : text))
        {
            var at = year.Index;
            if (DateReader.Read(text, ref at) is { Year: >= 1900 and < 3000, Day: null, IsEither: false } date && (date.Month ?? (int?)date.Season) is not null) return new(date.Year.Value, date.Month, date.Season);
        }
        return null;
    }

    [GeneratedRegex(@"(?<!\p{L})\p{L}{3,12}\.?(?:\s+(?:de|of))?\s+(?:19|20)[0-9][0-9](?![0-9])")]
    private static partial Regex MonthAndYear();

    private static IEnumerable<(PageDate Date, (string Label, Inline Words, Block Block, Page Page) Line)> Dated((string, Inline Words, Block, Page) line) =>
        PageDate.In(line.Words.Text).Take(1).Select(date => (date, line));

    /// <summary>The days on which there are sessions belong to it, where they are near.</summary>
    internal void Include(IReadOnlyList<LocalDate> days)
    {
        if (days.Count == 0) return;
        var dates = When.Dates().ToList();
        if (When is When.Alternatives) return;
        if (dates.Count == 0)
        {
            When = MeetingDays.Of(days);
            return;
        }
        // Far from all of them is a day on which something was told, not that of the meeting.
        if (isGuess && days.All(day => Math.Abs(Period.DaysBetween(dates[0], day)) > FarFromMeeting))
        {
            When = MeetingDays.Of(days);
            return;
        }
        var all = dates.Concat(days.Where(day => Math.Abs(Period.DaysBetween(dates[0], day)) < 15)).Distinct().Order().ToList();
        if (all.Count == dates.Count) return;
        When = MeetingDays.Of(all);
    }

    private static bool IsDateAlone(string text) => PageDate.In(text).Any(date => text.Length - (date.End - date.Start) < 20);

    private void FindPlace()
    {
        Where = lines.Where(line => line.Label == "where").Select(line => string.Join(", ", line.Words.Lines.Select(part => part.Text))).FirstOrDefault(text => text.Length is > 2 and < LongestPlace);
        Where ??= lines.Where(line => line.Words.Text.Length < 400).Select(line => InPerson().Match(line.Words.Text)).FirstOrDefault(match => match.Success)?.Groups["place"].Value.Trim(' ', ',');
        if (Where is null)
            foreach (var paragraph in Lead.Select(Paragraphed).OfType<Paragraph>().Concat(chapters.Where(chapter => chapter.Page == pages[0] && chapter.Heading is not null).Take(4).Select(chapter => new Paragraph(chapter.Heading!.Line, chapter.Heading.Words)))
                .Where(paragraph => paragraph.Words.Text.Length < 500).Take(12))
            {
                if (paragraph.Words.Lines.Count == 1 && AtSign().Match(paragraph.Words.Text) is { Success: true } only && PageDate.In(paragraph.Words.Text).Any()) Where = only.Groups["place"].Value.Trim();
                var parts = paragraph.Words.MeantLines.Count > 1 ? paragraph.Words.MeantLines : paragraph.Words.Lines;
                for (var i = 0; i < parts.Count && Where is null; i++)
                    if (AtSign().Match(parts[i].Text) is { Success: true } at && PageDate.In(parts[i].Text).Any()) Where = at.Groups["place"].Value.Trim();
                    else if (PageDate.In(parts[i].Text).FirstOrDefault() is { } dated && Separated().Match(parts[i].Text[dated.End..]) is { Success: true } behind && IsPlace(behind.Groups["place"].Value)
                        && !(i + 1 < parts.Count && IsPlace(parts[i + 1].Text) && parts[i + 1].Text.Contains(behind.Groups["place"].Value.Trim(), StringComparison.Ordinal))) Where = behind.Groups["place"].Value.Trim();
                    else if (i + 1 < parts.Count && IsDateAlone(parts[i].Text) && IsPlace(parts[i + 1].Text)) Where = parts[i + 1].Text.Trim();
                    else if (i > 0 && IsDateAlone(parts[i].Text) && parts[i - 1].Text.Contains(',', StringComparison.Ordinal) && IsPlace(parts[i - 1].Text)) Where = parts[i - 1].Text.Trim();
            }
        // Entries of a list by turns: the date, and behind it the place.
        foreach (var (dated, placed) in Lead.Take(12).Zip(Lead.Skip(1)))
            if (Where is null && dated is Item && placed is Item { Words: { Lines.Count: 1, Text: var place } } && IsDateAlone(dated.Words().Text) && IsPlace(place) && IsInside(place)) Where = place.Trim();
        if (Where is not null && !IsInside(Where) && !NameGuess.IsInstitution(Where) && Lead.OfType<Paragraph>().Take(8).Select(paragraph => paragraph.Words.Text).FirstOrDefault(text => text.Length < 120 && text != Where && !text.EndsWith('.') && !PageDate.In(text).Any() && IsPlace(text) && IsInside(text)) is { } inside)
            Where = string.Join(", ", Where.Split(',', StringSplitOptions.TrimEntries).Where(part => !inside.Contains(part, StringComparison.OrdinalIgnoreCase)).Prepend(inside));
        Where ??= lines.Where(line => line.Words.Text.Length < 300 && PageDate.In(line.Words.Text).Any()).SelectMany(line => Pieces().Split(line.Words.Text)).Select(piece => Mode().Replace(piece, "").Trim())
            .FirstOrDefault(piece => piece.Length < LongestPlace && piece.Contains(',', StringComparison.Ordinal) && !PageDate.In(piece).Any() && IsPlace(piece) && IsInside(piece));
        Where ??= chapters.Where(chapter => chapter.Page == pages[0]).SelectMany(chapter => chapter.Blocks.OfType<Paragraph>().Take(12)).Where(block => block.Words.Text.Length < 600).Select(block => Said().Match(block.Words.Text)).Where(said => said.Success && IsPlace(said.Groups["place"].Value)).Select(said => said.Groups["place"].Value.Trim()).FirstOrDefault();
        Where ??= Lead.OfType<Paragraph>().Take(8).SelectMany(paragraph => paragraph.Words.Lines).Select(line => line.Text).FirstOrDefault(text => text.Length < 60 && Roomy().IsMatch(text) && !text.EndsWith('.') && !PageDate.In(text).Any() && !Chapter.IsTimed(text));
        // "Location: Meeting 116", and in a sentence in which house that is.
        var isRoomAlone = Where is { Length: < 40 } && Numbers().IsMatch(Where) && !NameGuess.IsInstitution(Where) && PageZones.OfPlace(Where) is null && !IsAddress(Where);
        foreach (var line in lines.Where(line => Held().IsMatch(line.Words.Text) && !Earlier().IsMatch(line.Words.Text)))
        {
            if (!(Where is null || isRoomAlone) || In().Match(line.Words.Text) is not { Success: true } held || AtConference().Replace(held.Groups["place"].Value, "") is var place && !IsPlace(place)) continue;
            place = InCity().Replace(place.Trim(' ', ',', '.'), ", ${city}");
            (Where, isRoomAlone) = (Where is null ? place : $"{Where}, {place}", false);
        }
        Where ??= Lead.OfType<Paragraph>().Take(8).Select(paragraph => paragraph.Words.Text).FirstOrDefault(text => text.Length < 120 && IsPlace(text) && !text.Contains('@', StringComparison.Ordinal) && !text.EndsWith('.') && (PagePeople.Name(text.Split(',')[0]) is null || Roomy().IsMatch(text) || IsAddress(text)) && !PageDate.In(text).Any());
        // "Haus Sonnklar, Hinterzarten, September 12–14".
        Where ??= Lead.OfType<Paragraph>().Take(6).Where(paragraph => paragraph.Words is { Lines.Count: 1, Text.Length: < 140 }).SelectMany(paragraph => PageDate.In(paragraph.Words.Text).Take(1).Select(date => paragraph.Words.Text[..date.Start].Trim(' ', ',', '·', '|', '–', '—')))
            .FirstOrDefault(ahead => ahead.Contains(',', StringComparison.Ordinal) && IsPlace(ahead) && House().IsMatch(ahead.Split(',')[0]));
        if (Where is null && Lead.Select(block => block.Text()).Select(text => Conferring().Match(text)).FirstOrDefault(match => match.Success) is { } conferring && PageZones.OfPlace(conferring.Groups["place"].Value) is not null) Where = conferring.Groups["place"].Value;
        Where ??= chapters.Where(chapter => chapter.Kind == SectionKind.Venue).SelectMany(chapter => chapter.Blocks.Take(2)).SelectMany(block => block.Words().Lines.Take(1))
            .Select(line => line.Text.TrimEnd('.')).FirstOrDefault(text => text.Length < 120 && IsPlace(text));
        if (Where is not null && OnlineToo().Match(Where) is { Success: true } too) (Where, IsHybrid) = (too.Index > 0 ? Where[..too.Index] : null, too.Index > 0);
        var online = lines.Where(line => line.Label == "where" || Held().IsMatch(line.Words.Text) || line.Words.Text.Length < 60).Select(line => line.Words.Text).FirstOrDefault(text => Online().IsMatch(text) && text.Length < 400);
        if (online is not null && (Where is null || Online().IsMatch(Where))) (IsOnline, OnlineWords) = (true, online);
        Email = lines.SelectMany(line => line.Words.Links).Select(link => link.Url).FirstOrDefault(url => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))?[7..];
        if (Email is null && chapters.SelectMany(chapter => chapter.Blocks).Select(block => Mail().Match(block.Words().Text)).FirstOrDefault(match => match.Success) is { } mail) Email = mail.Value;
    }

    /// <summary>"12. Tagung …" is numbered as an item is.</summary>
    private static Paragraph? Paragraphed(Block block) => block is Item { Number: not null } item ? new(item.Line, item.Words) : block as Paragraph;

    /// <summary>Somewhere: a place whose zone is known, an institution, a room, a building.</summary>
    private static bool IsPlace(string text) => text.Length is > 2 and < LongestPlace && char.IsUpper(text.TrimStart('(', ' ').FirstOrDefault()) && !KindOnly().IsMatch(text)
        && (PageZones.OfPlace(text) is not null || NameGuess.IsInstitution(Field().Replace(text, "")) || Online().IsMatch(text)
            || text.Split(',') is { Length: > 1 } several && several.Any(part => InStreet().IsMatch(part.Trim()) || House().IsMatch(part.Trim()) || several.Length > 2 && InCourt().IsMatch(part.Trim()))
            || text.Split(',').Any(part => Roomy().IsMatch(part.Trim()) || Building().IsMatch(part) || Campus().IsMatch(part)));

    /// <summary>Some part of it is a house in a street.</summary>
    internal static bool IsAddress(string text) => text.Split(',').Any(part => InStreet().IsMatch(part.Trim()) || InCourt().IsMatch(part.Trim()));

    /// <summary>A room or a building is named, not only the city.</summary>
    private static bool IsInside(string text) => text.Split(',').Any(part => Roomy().IsMatch(part.Trim()) || Building().IsMatch(part));

    /// <summary>"Room 5", "Auditorium".</summary>
    internal static bool IsRoom(string text) => text.Length < 60 && Roomy().IsMatch(text);

    /// <summary>In fields as far as these are in the order in which they are printed, else whole.</summary>
    internal static Place? PlaceOf(string? where)
    {
        if (where is null) return null;
        var parts = where.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var fields = parts.Select(part => Roomy().IsMatch(part) ? 0 : Floor().IsMatch(part) ? 1 : Building().IsMatch(part) ? 2 : Campus().IsMatch(part) ? 3 : Street().IsMatch(part) ? 5 : PageZones.OfPlace($"x, {part}") is not null && !NameGuess.IsInstitution(part) ? 6 : 4).ToList();
        var isRoomAlone = parts.Count == 1 && fields[0] is 0;
        if (isRoomAlone || parts.Count == 1 && Numbered().IsMatch(parts[0])) return new() { Room = where };
        if (parts.Count == 1) return fields[0] == 6 ? new() { City = where } : new() { Venue = where };
        for (var i = 1; i < fields.Count; i++)
            if (fields[i] < fields[i - 1]) return new() { Venue = where };
        string? Joined(int field) => string.Join(", ", parts.Where((_, index) => fields[index] == field)) is { Length: > 0 } text ? text : null;
        return new() { Room = Joined(0), Floor = Joined(1), Building = Joined(2), Campus = Joined(3), Venue = Joined(4), Address = Joined(5), City = Joined(6) };
    }

    [GeneratedRegex(@"\b(?:workshop|conference|symposium|school|main event|event day|tagung|konferenz|veranstaltung|atelier|colloque|taller|congreso|convegno)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfEvent();

    [GeneratedRegex(@"deadline|submission|notification|paper|camera|registration|abstract|review|recording", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotOfEvent();

    [GeneratedRegex(@"^(?:\W|news\b)*(?:[A-Z]{4,20}\s+)?(?:update|updated|posted|news|note|last)\b|\bstand:|deadline|submi[ts]|©|copyright", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    /// <summary>What is to be done by that day is not the meeting.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:by|until|before|no later than|bis|bis zum|vor dem|avant le|jusqu['’]au|antes del|hasta el|entro il|fino al|uiterlijk)\s+(?:\p{L}+day,?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Until();

    /// <summary>"27 mars 2019, par webmestre" is the day on which it was put there.</summary>
    [GeneratedRegex(@"^[\s,·|–-]*(?:par|by|von|por|di|da|door|av)(?:\s+\S|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    /// <summary>"9–10 February, in person at the Herbarium Loft, Botanical House, Tartu".</summary>
    [GeneratedRegex(@"(?i:\bin[- ]person,?\s+(?:at|in)\s+(?:the\s+)?)(?<place>\p{Lu}[^.;()]{2,150}?)\s*(?=[.;()]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InPerson();

    [GeneratedRegex(@"(?<=[\s)])@\s+(?<place>[^@]{2,120})$")]
    private static partial Regex AtSign();

    [GeneratedRegex(@"(?:held|takes? place|taking place|place|sessions|events|lieu|déroul\w+|tiendr\w+|celebrará|lugar|terrà|findet|finden|statt)\b[^.]{0,80}?\s(?:at|in|im|à|en|a|presso|sur le site \p{Lu}\w+ de)\s+(?:(?:the|der|dem|la|el|il|le)\s+|l’|l')?(?<place>(?:institut\s+)?\p{Lu}(?:[^.]|(?<=[0-9])\.(?=\s(?:[\p{Ll}0-9]|[OU]G\b|Stock|Etage|(?:Ober|Unter)geschoss)|\S)){2,150}?)(?=\.(?=\s|$)(?!(?<=[0-9]\.)\s(?:[\p{Ll}0-9]|[OU]G\b|Stock|Etage|(?:Ober|Unter)geschoss))|\s+unless|\s+(?:on|from|as part)\s|\s+statt\b|$)", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"\s[·•|]\s|\s[–—]\s(?=\D)")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\s*(?:hybrid|on[- ]?site|in[- ]person|präsenz|venue|where)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mode();

    /// <summary>"Room: Orchid 4211, Level 4, Temasek Bay Convention Hall." within a text.</summary>
    [GeneratedRegex(@"(?:^|[.;]\s)(?:room|venue|location|place|ort|raum|lieu|salle|sala|lugar|luogo|onde|locatie):\s+(?<place>[^.;]{3,150})(?=[.;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:previous|earlier|past|former|last year|was held|were held|first edition)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    /// <summary>What stands behind a date on its line.</summary>
    [GeneratedRegex(@"^[\s,·•|–—-]+(?:(?:in|at)\s+)?(?<place>\p{Lu}[^@·|]{2,150})$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"\s+in\s+(?<city>(?=\p{Lu}))")]
    private static partial Regex InCity();

    [GeneratedRegex(@"\b(?:as part of|in conjunction with|co-located with)\b[^.]{3,120}?\s+in\s+(?<place>\p{Lu}[\p{L} ]{2,40})", RegexOptions.CultureInvariant)]
    private static partial Regex Conferring();

    [GeneratedRegex(@"\b(?:online|virtual(?:ly)?|zoom|en ligne|en línea|in linea)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Online();

    [GeneratedRegex(@"[\s,;/(–—+-]+(?:(?:and|und|et|y|e|en|&|also|sowie|plus|or)\s+)?(?:(?:on|via|auf|sur|por|su)\s+)?(?:online|zoom|hybrid|hybride|híbrido|ibrido|en ligne|en línea|livestream|live stream)(?:\s*\([^()]{0,150}\))?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlineToo();

    [GeneratedRegex(@"^\(?(?:(?:\p{L}+\s){0,3}(?:room|hall|auditorium|ballroom|lecture hall|theat(?:re|er))\b|(?:\p{L}+\s)?(?:raum|saal|hörsaal|salle|amphi|amphithéâtre|sala|aula|salón|auditorio|auditoire|vergaderzaal|room)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Roomy();

    [GeneratedRegex(@"\b(?:[0-9]{1,2}(?:st|nd|rd|th)?\.?\s*(?:floor|stock|etage|étage|piso|piano)|(?:ground|first|second|third)\s+floor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Floor();

    [GeneratedRegex(@"\b(?:building|gebäude|bâtiment|edificio)\b|^[A-Z][0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Building();

    /// <summary>Words of institutions that are those of titles as well: "Machine Learning and the Physical Sciences".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:sciences?|technolog(?:y|ies)|research|medicine|medical|systems|society|group|brain|library|bio)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    /// <summary>A house in a street: "1120 Wheat Ave", "Ludewig-Meyn-Straße 10", "12 quai des Augustins".</summary>
    [GeneratedRegex(@"^[0-9]{1,5}[a-z]?,?\s\p{L}[\p{L} .'’-]{3,40}$|^\p{L}[\p{L} .'’-]{2,40}(?:straße|strasse|str\.|weg|platz|gasse|allee|laan|straat|ring|gata|gatan)\s[0-9]{1,4}[a-z]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InStreet();

    /// <summary>"Haus Sonnklar", "Botanical House".</summary>
    [GeneratedRegex(@"^(?:The\s+)?(?:Haus|Hotel|Schloss|Villa|Château|Kloster|Abbaye|Palazzo|Casa|Hôtel)\s+\p{Lu}\S|^(?!Open\s)\p{Lu}\S*(?:\s\p{Lu}\S*){0,4}\s(?:House|Hotel|Castle|Abbey|Manor)$")]
    private static partial Regex House();

    /// <summary>"Domhof 9": many a family is called so, and what is counted may be a note.</summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}{1,20}(?:hof|damm|ufer|markt|graben|wall)\s[0-9]{1,3}[a-z]?$")]
    private static partial Regex InCourt();

    [GeneratedRegex(@"\bcampus\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Campus();

    [GeneratedRegex(@"(?:straße|strasse|str\.|street|\bst\b|avenue|\bave\b|road|\brd\b|platz|weg|rue|via|calle|boulevard)\s*[0-9]{0,4}|^[0-9]{1,5}\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"^(?:east|west|north|south)\s+(?:\p{L}+\s+)?[0-9]|^\p{L}{0,3}[0-9][0-9+ .,/-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")]
    private static partial Regex Mail();
}
