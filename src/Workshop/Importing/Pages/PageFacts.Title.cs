using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing.Pages;

internal sealed partial class PageFacts
{
    private void FindTitle()
    {
        var main = pages[0];
        var patterned = lines.Select(line => At().Match(line.Words.Text)).FirstOrDefault(match => match.Success);
        if (patterned is not null && patterned.Groups["title"].Value.Length > 3) (Title, Conference) = (Being().Replace(patterned.Groups["title"].Value, "").Trim(' ', ':', ',', '–', '-'), new(patterned.Groups["at"].Value.Trim(' ', '.', ',')));
        string? edition = null;
        string?[] named = [Printed(main), main["title"], main["og:title"]];
        foreach (var candidate in named.OfType<string>().Select(title => Site().Replace(title, "").Trim()).Concat(chapters.Where(chapter => chapter.Page == main && chapter.Heading is { Level: <= 2 }).Take(2).Where(chapter => !Chapter.IsDay(chapter.Title)).Select(TitleOf)))
        {
            if (ConferenceOnly().Match(candidate) is { Success: true })
            {
                Conference ??= new(candidate);
                edition ??= candidate;
                continue;
            }
            if (Title.Length > 0 && !(candidate.Length > Title.Length && candidate.StartsWith(Title, StringComparison.Ordinal)) || candidate.Length is < 4 or > 250 || HeadingWords.Of(candidate) is { } meaning && Folding.Words(candidate).Count(word => word is not ("and" or "und" or "et" or "y" or "e" or "of" or "the")) < 3 && meaning.Kind != SectionKind.Custom) continue;
            if (FileName().IsMatch(candidate) || OfAnyPage().IsMatch(candidate)) continue;
            Title = candidate;
        }
        if (Title.Length == 0 && edition is not null && main["description"] is { Length: > 8 and < 100 } described && described.Contains(' ', StringComparison.Ordinal) && !described.EndsWith('.'))
            (Title, Conference) = ($"{edition}: {described}", null);
        if (Title.Length == 0) Title = Lead.OfType<Paragraph>().Take(3).Select(paragraph => Emphasized(paragraph.Words)).FirstOrDefault(text => text is not null) ?? "";
        if (Title.Length == 0) Title = Lead.Take(MostLead).Select(block => block.Text()).Concat(new[] { main["subtitle"], main["excerpt"], main["description"] }.OfType<string>()).Where(text => text.Length < 1_000).Where(text => !Earlier().IsMatch(text)).Select(text => Counted().Match(text)).FirstOrDefault(match => match.Success && Meeting().IsMatch(match.Value) && CalendarWords.Month(match.Groups["word"].Value) is null)?.Value ?? "";
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

    /// <summary>Blocks at the beginning of a page whose sentences may name the meeting.</summary>
    private const int MostLead = 30;

    private static bool IsRoomLike(string text) => text.Length < 60 && (Roomy().IsMatch(text) || Numbered().IsMatch(text));

    /// <summary>"… si terrà l’evento **Codes and archives**": what is printed bold behind a word for a meeting.</summary>
    private static string? Emphasized(Inline words)
    {
        var ahead = "";
        foreach (var run in words.Runs.Take(MostLead))
        {
            if (run.Look.HasFlag(Look.Strong) && run.Text.Trim() is { Length: > 11 and < 160 } said && said.Contains(' ', StringComparison.Ordinal) && Announcing().IsMatch(ahead)) return said;
            ahead += run.IsEnd ? " " : run.Text;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:workshop|conference|symposium|school|meeting|event|evento|tagung|konferenz|veranstaltung|colloque|journées?|événement|atelier|congreso|jornadas|convegno|giornata|seminario|seminar)(?:\s(?:on|entitled|called|titled|zum thema|mit dem titel|intitulée?|dal titolo|dal tema|titulad[oa]|sobre))?:?\s*[«“„""]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcing();

    private static string TitleOf(Chapter chapter)
    {
        var said = chapter.Heading!.Words.MeantLines.Select(line => line.Text).Where(line => !On().IsMatch(line)).ToList();
        return said.Count == 0 ? chapter.Title : string.Join(' ', said);
    }

    /// <summary>What a program for texts puts into the window: "Agenda_v7_FINAL_corrected", "programme.docx".</summary>
    [GeneratedRegex(@"^\S*_\S*$|\.(?:docx?|odt|pdf|pptx?|xlsx?|html?|md|txt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    /// <summary>What a page of any meeting may be called.</summary>
    [GeneratedRegex(@"^(?:home(?:\s?page)?|index|start(?:seite)?|accueil|inicio|welcome|(?:(?:key|practical|general|further|latest|useful|important|basic|allgemeine|praktische)\s+)?(?:information|infos?|informationen|informations|news|updates|announcements?)|aktuelles|neuigkeiten|actualités|noticias|notizie|contents?|inhalt|questions|faq|links|downloads?|contact(?:\sus)?|kontakt)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAnyPage();

    /// <summary>In a sentence: "3. Tagung der Gesellschaft für Bildung (GfB)", "the 14th International Workshop on Knots", to where the sentence goes on.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}]|\b(?i:after|following|since|nach|seit|après|depuis|tras|dopo)\s(?:(?:the|our|der|dem|la|le|el|il)\s)?)(?:[0-9]{1,2}(?:st|nd|rd|th|\.)|[IVXL]{1,7}\.)\s(?<word>\p{Lu}\p{L}*)[^.!?,;:\n]{6,140}?(?=\s(?:vom|am|statt|findet|is|was|takes|will|from|held|nach|lädt|aura|se|which)\s|\s\((?:\*|[0-9])|\s*[.!?,;:\n]|$)")]
    private static partial Regex Counted();

    /// <summary>"The 3rd Workshop on Knots is", ahead of "a workshop at …".</summary>
    [GeneratedRegex(@"\s(?:is|was|ist|est|es|è)$", RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex(@"[„“""«](?<title>[^„“”""«»]{6,120})[“”""»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+[|·•–—:»-]+\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s(?:on|of|for|in|and|the|&|über|zu|zur|zum|und|sur|de|du|des|et|sobre|y|en|su|sui|sulle?|sulla|di|e|over)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unended();
}
