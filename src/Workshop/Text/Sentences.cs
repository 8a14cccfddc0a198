using System.Buffers;
using System.Text.RegularExpressions;

namespace Workshop.Text;

/// <summary>Shortens running text where a reader would pause.</summary>
internal static partial class Sentences
{
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"')]}»”’」』");

    /// <summary>A full stop after one of these ends no sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(
        ["al", "approx", "ca", "cf", "Dr", "eq", "Eq", "fig", "Fig", "Mr", "Mrs", "Ms", "No", "Prof", "resp", "Sec", "St", "vs"], StringComparer.Ordinal);

    /// <summary>Whole sentences that fit, on one line; where not even the first does, whole words and "…".</summary>
    internal static string Cut(string text, int maxChars)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxChars);
        var line = Space().Replace(text, " ").Trim();
        if (line.Length <= maxChars) return line;
        var end = 0;
        for (var i = 0; i < maxChars; i++)
        {
            if (line[i] is '$' or '\\' && Tex.TryFind(line, i, out var afterTex)) i = afterTex - 1;
            else if (EndAt(line, i) is { } sentence && sentence <= maxChars) end = sentence;
        }
        if (end > 0) return line[..end].TrimEnd();
        var gap = line.LastIndexOf(' ', maxChars - 1);
        return $"{line[..(gap > 0 ? gap : BetweenCharacters(line, maxChars - 1))].TrimEnd(' ', ',', ';', ':')}…";
    }

    /// <returns>After the sentence that the sign at this place ends, or null where it ends none.</returns>
    private static int? EndAt(string line, int at)
    {
        if (line[at] is '。' or '！' or '？') return AfterClosing(line, at + 1);
        if (line[at] is not ('.' or '!' or '?')) return null;
        var end = AfterClosing(line, at + 1);
        if (end == line.Length) return end;
        if (line[end] != ' ' || char.IsLower(line[end + 1]) || line[at] == '.' && IsAbbreviation(line, at)) return null;
        return end;
    }

    private static int AfterClosing(string line, int at)
    {
        while (at < line.Length && Closing.Contains(line[at])) at++;
        return at;
    }

    private static bool IsAbbreviation(string line, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(line[start - 1])) start--;
        return stop - start == 1 && char.IsUpper(line[start]) || start > 0 && line[start - 1] == '.' || Abbreviations.Contains(line[start..stop]);
    }

    private static int BetweenCharacters(string line, int at) => at > 0 && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
