using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>What a site tells beside its talks, under a heading of its own: news, other pages, what was years ago.</summary>
internal static partial class News
{
    private const int Longest = 60, FewestSaid = 3;

    /// <summary>The lines without it.</summary>
    /// <param name="beside">Takes what is news, headings included.</param>
    internal static List<PageLine> Without(List<PageLine> lines, ICollection<PageLine> beside)
    {
        var (left, level) = (new List<PageLine>(lines.Count), 0);
        foreach (var line in lines)
        {
            if (line.IsHeading && (level == 0 || line.Level <= level)) level = line.Words.Text.Length <= Longest && Told().IsMatch(line.Words.Text) ? line.Level : 0;
            if (level == 0) left.Add(line);
            else beside.Add(line);
        }
        return left;
    }

    /// <summary>The page without what it leads to behind its own talk: others that are next, or that a reader may like as well.</summary>
    internal static Page WithoutFurther(Page page)
    {
        if (!page.Blocks.Any(block => block is Heading or Paragraph && block.Words().Lines.Any(MayBegin))) return page;
        var isOfOne = IsOfOne(page);
        var source = PageLines.SourceOf(page);
        var (left, aside, said, level) = (new List<Block>(page.Blocks.Count), new List<LeftAside>(), new HashSet<TalkField>(), 0);
        foreach (var block in page.Blocks)
        {
            if (block is Heading next && next.Level <= level) level = 0;
            if (level == 0 && block is Heading or Paragraph && Begins(block) is >= 0 and var at)
            {
                level = block is Heading heading ? heading.Level : 1;
                if (at > 0 && block is Paragraph paragraph) left.Add(paragraph with { Words = InlineBuilder.Lines(block.Words().Lines.Take(at)) });
                aside.AddRange(block.Words().Lines.Skip(at).Select((line, index) => new LeftAside(page.Origin(block.Line + (page.HasLines ? at + index : 0), line.Text), Beside)));
            }
            else if (level == 0)
            {
                left.Add(block);
                foreach (var line in PageLines.Of([block], source))
                    if (TalkLabels.AtFront(line.Words.Text, out _) is { } field) said.Add(field);
            }
            else aside.Add(new(page.Origin(block), Beside));
        }
        return aside.Count == 0 ? page : page with { Blocks = left.ToValueList(), Aside = [.. page.Aside, .. aside] };

        int Begins(Block block)
        {
            var seen = new HashSet<TalkField>(said);
            foreach (var (at, line) in block.Words().Lines.Take(block is Heading ? 1 : int.MaxValue).Index())
            {
                if (MayBegin(line) && (seen.Count >= FewestSaid || isOfOne && block is Heading && Others().IsMatch(line.Text))) return at;
                if (TalkLabels.AtFront(line.Text, out _) is { } field) seen.Add(field);
            }
            return -1;
        }
    }

    private static bool MayBegin(Inline line) => line.Text.Length <= Longest && Further().IsMatch(line.Text);

    private const string Beside = "It is of other events.";

    /// <summary>Its one largest heading is the title of a talk: no name of a series, of a kind or of an institution.</summary>
    private static bool IsOfOne(Page page) => page.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Take(2).ToList() is [{ Words.Text: { Length: > 12 } title }]
        && title.Count(c => c == ' ') > 1 && SeminarWords.KindOf(title) is null && !SeminarWords.IsKind(title) && !NameGuess.IsInstitution(title) && !Further().IsMatch(title);

    /// <summary>"Weitere Veranstaltungen", "Next talks", "Prossimi eventi".</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:(?:next|upcoming|future|further|other|more|related|past|previous|earlier|recent)\s(?:events?|talks?|seminars?|lectures?|colloquia)|(?:nächste|weitere|kommende|andere|vergangene|ähnliche)\s(?:veranstaltungen|vorträge|termine|seminare)|(?:prossimi|altri)\s(?:eventi|seminari|appuntamenti)|(?:próximos|otros)\s(?:eventos|seminarios)|(?:prochains|autres)\s(?:événements|séminaires|exposés)|événements à venir)|you (?:may|might) also (?:like|be interested in)\b.*)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    /// <summary>Of those the ones that say that there is one ahead of them.</summary>
    [GeneratedRegex(@"^\W*(?:further|other|more|related|weitere|andere|ähnliche|altri|otros|autres)\s(?:events?|talks?|seminars?|lectures?|veranstaltungen|vorträge|termine|eventi|seminari|eventos|seminarios|événements|séminaires)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"^\W*(?:(?:latest|recent|other|department(?:al)?|more|further|weitere|aktuelle|neueste|dernières|autres|últimas|otras|ultime|altre)\s(?:\p{L}+\s)?(?:news|posts|stories|articles|headlines|meldungen|nachrichten|beiträge|actualités|nouvelles|noticias|entradas|notizie)|news|more from\b.*|related (?:news|stories|posts|articles|links|content|pages)|aktuelles|neuigkeiten|nachrichten|actualités|noticias|notizie|in (?:other|the) news|entradas recientes|neueste beiträge|articles récents|articoli recenti|berichten|recente berichten|volgende lezingen|social media|recent comments|follow us|quick ?links)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
