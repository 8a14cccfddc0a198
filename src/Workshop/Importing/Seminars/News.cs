using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>What a site tells beside its talks, under a heading of its own: news, other pages, what was years ago.</summary>
internal static partial class News
{
    private const int Longest = 60;

    /// <summary>The lines without it.</summary>
    /// <param name="beside">Takes what is news, headings included.</param>
    internal static List<PageLine> Without(List<PageLine> lines, ICollection<PageLine> beside)
    {
        var (left, level) = (new List<PageLine>(lines.Count), 0);
        foreach (var line in lines)
        {
            if (line.IsHeading && (level == 0 || line.Level <= level)) level = line.Words.Text.Length <= Longest && Heading().IsMatch(line.Words.Text) ? line.Level : 0;
            if (level == 0) left.Add(line);
            else beside.Add(line);
        }
        return left;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:latest|recent|other|department(?:al)?|more|further|weitere|aktuelle|neueste|dernières|autres|últimas|otras|ultime|altre)\s(?:\p{L}+\s)?(?:news|posts|stories|articles|headlines|meldungen|nachrichten|beiträge|actualités|nouvelles|noticias|entradas|notizie)|news|more from\b.*|related (?:news|stories|posts|articles|links|content|pages)|aktuelles|neuigkeiten|nachrichten|actualités|noticias|notizie|in (?:other|the) news|entradas recientes|neueste beiträge|articles récents|articoli recenti|berichten|recente berichten|volgende lezingen|social media|recent comments|follow us|quick ?links)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
