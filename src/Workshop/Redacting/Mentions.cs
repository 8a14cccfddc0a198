using System.Text;
using System.Text.RegularExpressions;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Redacting;

/// <summary>
/// Where a text mentions what must go: names or values, however they are written. Case, Unicode normalization, accents left out, invisible
/// characters and what stands between the words make no difference; a mention ends where its words end.
/// </summary>
public sealed partial class Mentions
{
    /// <summary>What is shorter would be found in everything.</summary>
    public const int Shortest = 3, ShortestIdeographs = 2;

    /// <summary>What stands in the place of a mention.</summary>
    public const string Placeholder = "name removed";

    /// <summary>The same within an address.</summary>
    public const string InAddress = "removed";

    // Soft hyphens, joiners, marks of direction: they may stand within a word and be seen by nobody.
    private const string Invisible = @"[\u00AD\u034F\u061C\u115F\u180E\u200B-\u200F\u2060-\u206F\uFE00-\uFE0F\uFEFF]*";
    private const string Between = @"(?:[^\p{L}\p{M}\p{N}]|%20|&nbsp;){1,6}";

    /// <summary>Scripts that write without spaces, or hang endings onto a name.</summary>
    private const string Unbounded = @"[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}\p{IsThai}\p{IsLao}\p{IsKhmer}\p{IsMyanmar}\uD800-\uDFFF]";

    private readonly Regex texts;
    private readonly HashSet<string> slugs;

    private Mentions(IReadOnlyList<string> phrases)
    {
        Phrases = phrases;
        // Addresses and files are mostly called after the name without its accents.
        texts = new(string.Join('|', phrases.Concat(phrases.Select(phrase => Folding.Fold(phrase)).Where(IsLongEnough)).Distinct().OrderByDescending(phrase => phrase.Length).Select(Pattern)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        slugs = [.. phrases.Select(Slug.From)];
    }

    /// <summary>As they were asked for, each once.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <param name="phrases">As somebody typed them; empty ones are passed over.</param>
    public static Outcome<Mentions> Of(IEnumerable<string> phrases, string field)
    {
        var all = phrases.Select(phrase => Characters.Clean(phrase).Trim()).Where(phrase => phrase.Length > 0).Distinct().ToList();
        if (all.Count == 0) return new Problem(field, "Say what has to go: a name, or any other words.");
        if (all.Find(phrase => !IsLongEnough(phrase)) is { } shorter)
            return new Problem(field, $"“{shorter}” is too short: it would be found where nothing is meant by it. Give at least {Shortest} letters.");
        return new Mentions(all);
    }

    public bool IsIn(string? text) => text is { Length: > 0 } && (texts.IsMatch(Plain(text)) || texts.IsMatch(Compatible(text)));

    /// <summary>The text with the placeholder for each mention, and how many there were; where there are none, the very same text.</summary>
    public (string Text, int Count) Without(string text)
    {
        if (text.Length == 0) return (text, 0);
        var (without, count) = Replaced(Plain(text));
        // Ligatures, full-width letters: the text is written in plain ones only where that finds something.
        var (compatible, more) = Replaced(Compatible(without));
        return count + more == 0 ? (text, 0) : (more == 0 ? without : compatible, count + more);
    }

    private (string Text, int Count) Replaced(string text)
    {
        var count = 0;
        var without = texts.Replace(text, mention =>
        {
            count++;
            return IsInAddress(text, mention) ? InAddress : Placeholder;
        });
        return (without, count);
    }

    /// <summary>An address without the mention; null where there is none in it.</summary>
    public string? WithoutInSlug(string slug)
    {
        var without = slugs.Aggregate($"-{slug}-", (text, name) => text.Replace($"-{name}-", $"-{InAddress}-", StringComparison.Ordinal)).Trim('-');
        return without == slug ? null : without;
    }

    /// <summary>Normalized as most texts are already; what no page may say is dropped.</summary>
    private static string Plain(string text) => Characters.Clean(text).Normalize(NormalizationForm.FormC);

    private static string Compatible(string text) => Characters.Clean(text).Normalize(NormalizationForm.FormKC);

    private static bool IsInAddress(string text, Match mention) =>
        (mention.Index > 0 && text[mention.Index - 1] is '/' or '@' or '~' or '=' or '_')
        || (mention.Index + mention.Length < text.Length && text[mention.Index + mention.Length] is '@' or '/' or '_');

    private static string Pattern(string phrase)
    {
        var words = Word().Matches(Compatible(phrase)).Select(word => word.Value).ToList();
        var pattern = string.Join(Between, words.Select(word => string.Join(Invisible, word.EnumerateRunes().Select(rune => Regex.Escape(rune.ToString())))));
        return $"{Edge(words[0][0], @"(?<![\p{L}\p{M}\p{N}])")}{pattern}{Edge(words[^1][^1], @"(?![\p{L}\p{M}\p{N}])")}";
    }

    private static string Edge(char letter, string bound) => Regex.IsMatch(letter.ToString(), Unbounded) ? "" : bound;

    private static bool IsLongEnough(string phrase)
    {
        var words = Word().Matches(Compatible(phrase)).Select(word => word.Value).ToList();
        var letters = words.Sum(word => word.EnumerateRunes().Count());
        return letters >= Shortest || letters >= ShortestIdeographs && words.TrueForAll(word => Regex.IsMatch(word, $"^{Unbounded}+$"));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}\uD800-\uDFFF]+")]
    internal static partial Regex Word();
}
