using Workshop.Searching;

namespace Workshop.Redacting;

/// <summary>
/// Words that stay although they hold one of those that go: "Lovelaces", "Lovelace" alone, "Schoelkopf" beside "Schölkopf". Whoever removes
/// something looks them over and says which should go as well.
/// </summary>
public sealed class NearMisses
{
    private const int ShortestWord = 4, Most = 1000;

    private readonly List<string> sought;
    private readonly Dictionary<string, int> found = [];

    public NearMisses(Mentions mentions) => sought =
        [.. mentions.Phrases.SelectMany(phrase => Mentions.Word().Matches(phrase).Select(word => word.Value))
            .Where(word => word.Length >= ShortestWord || word.Any(letter => letter > '\u2E80')).Select(Fold).Where(word => word.Length > 0).Distinct()];

    /// <summary>The most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Words => found.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal);

    internal void See(string text)
    {
        if (sought.Count == 0 || text.Length == 0) return;
        var folded = Fold(text);
        if (!sought.Exists(word => folded.Contains(word, StringComparison.Ordinal))) return;
        foreach (var word in Mentions.Word().Matches(text).Select(match => match.Value))
            if (sought.Exists(each => Fold(word).Contains(each, StringComparison.Ordinal)) && (found.Count < Most || found.ContainsKey(word)))
                found[word] = found.GetValueOrDefault(word) + 1;
    }

    /// <summary>However the umlauts are written.</summary>
    private static string Fold(string text) => Spelling.Shorten(Folding.Fold(text));
}
