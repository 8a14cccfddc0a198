using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>Languages by their names, and the language in which a text is written, by its commonest words.</summary>
internal static class Languages
{
    private const int EnoughWords = 5;

    private static readonly Dictionary<string, string> Names = Table(
        "en english englisch anglais ingles inglese englisches", "de german deutsch allemand aleman tedesco deutsche", "fr french franzosisch francais frances francese",
        "es spanish spanisch espagnol espanol spagnolo castellano", "it italian italienisch italien italiano", "nl dutch niederlandisch", "pt portuguese portugiesisch portugues",
        "ca catalan catala", "pl polish", "ja japanese", "zh chinese", "ru russian", "ko korean");

    private static readonly (string Tag, HashSet<string> Words)[] Common =
    [
        Set("en", "the of and to in is that we for this with are on as by be an which from it can our at have will or not these"),
        Set("de", "der die und das ist von zu den mit sich des auf fur im dem nicht ein eine als auch wir werden wird aus bei zur uber einer sind"),
        Set("fr", "le la les des et est une dans que qui pour par sur du au nous avec ce cette sont ces aux ne pas plus comme"),
        Set("es", "el la los las que y en una por con para del se es un como su este esta son al mas sobre entre hablara"),
        Set("it", "il la che di e per un una del della dei delle con sono nel alla si gli come questo piu dal non su nella verra"),
    ];

    /// <summary>The tag of a language that is named ("English", "auf Deutsch") or is a tag itself; null for anything else.</summary>
    internal static string? Of(string words)
    {
        var found = Folding.Words(words).Select(word => Names.GetValueOrDefault(word)).OfType<string>().FirstOrDefault();
        return found ?? (words.Length is 2 && words.All(char.IsAsciiLetter) && Names.ContainsValue(words.ToLowerInvariant()) ? words.ToLowerInvariant() : null);
    }

    /// <summary>Null where there are too few words to tell, or as many of one language as of another.</summary>
    internal static string? In(string text)
    {
        var counts = new int[Common.Length];
        foreach (var word in Folding.Words(text.Length > 5_000 ? text[..5_000] : text))
            for (var i = 0; i < Common.Length; i++)
                if (Common[i].Words.Contains(word)) counts[i]++;
        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] >= EnoughWords && counts.Index().All(count => count.Index == best || count.Item * 3 <= counts[best] * 2) ? Common[best].Tag : null;
    }

    private static Dictionary<string, string> Table(params ReadOnlySpan<string> rows)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var name in row.Split(' ')) names.TryAdd(name, row[..2]);
        return names;
    }

    private static (string Tag, HashSet<string> Words) Set(string tag, string words) => (tag, new(words.Split(' '), StringComparer.Ordinal));
}
