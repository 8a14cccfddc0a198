using System.Buffers;
using System.Globalization;
using System.Text;

namespace Workshop.People;

/// <summary>What stands in names and is no name.</summary>
internal static class NameWords
{
    /// <summary>They open a row of titles; compared without dots and case.</summary>
    private static readonly HashSet<string> Titles = new(
        [
            "prof", "profa", "professor", "professorin", "professeur", "dr", "dra", "drs", "doctor", "mr", "mrs", "ms", "mx", "miss", "sir",
            "dame", "lord", "lady", "rev", "hon", "univ-prof", "priv-doz", "pd", "dipl-ing", "dipl-phys", "dipl-inf", "dr-ing", "ir", "mme",
            "mlle", "dott", "dottssa", "frau", "herr", "sra", "assoc", "assistant", "associate", "adjunct", "arch", "avv", "geom",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>They go on with it; only written small, because "C." is somebody's initial.</summary>
    private static readonly HashSet<string> TitlesBehind = new(
        [
            "h", "c", "hc", "mult", "em", "apl", "rer", "nat", "phil", "med", "habil", "iur", "jur", "pol", "oec", "sc", "techn", "ing",
            "theol", "math", "agr",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Degrees = new(
        [
            "PhD", "DPhil", "MD", "MSc", "BSc", "MPhil", "DSc", "ScD", "MBA", "MPH", "PharmD", "DVM", "FRS", "FRSC", "OBE", "CBE", "DBE",
            "Esq",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Suffixes = new(
        [
            "Jr", "Sr", "jr", "sr", "II", "III", "IV",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> LargeParticles = new(
        [
            "Van", "Von", "De", "Den", "Der", "Ter", "Ten", "Di", "Da", "Del", "Della", "Dal", "Du", "Des", "Dos", "La", "Le", "Las", "Los",
            "El", "Al", "Ben", "Bin", "Bint", "Ibn", "Abu", "Ní", "Nic", "Mac", "Ó", "O", "St.", "Saint", "San",
        ], StringComparer.Ordinal);

    /// <summary>Particles that a name may hold, written small.</summary>
    private static readonly HashSet<string> SmallParticles = new(
        [
            "van", "von", "vom", "der", "den", "de", "het", "'t", "’t", "ten", "ter", "te", "zu", "zum", "zur", "und", "di", "da", "dal",
            "della", "del", "dei", "degli", "do", "dos", "das", "du", "des", "la", "le", "las", "los", "el", "al", "y", "e", "i", "af",
            "av", "bin", "ibn", "bint", "ben", "d'", "d’",
        ], StringComparer.Ordinal);

    private static readonly SearchValues<char> OtherMarks = SearchValues.Create("-'’‘ʼ.`´‐‑,()\"“”·");

    /// <summary>How many words at the front are titles; at least one word is left to be the name.</summary>
    internal static int TitlesAtFront(IReadOnlyList<string> words)
    {
        var count = 0;
        while (count < words.Count - 1 && (IsTitle(words[count]) || count > 0 && IsTitleBehind(words[count]))) count++;
        return count;
    }

    internal static bool IsDegree(string word) => Degrees.Contains(word.Replace(".", "", StringComparison.Ordinal));

    internal static bool IsSuffix(string word) => Suffixes.Contains(word.TrimEnd('.'));

    internal static bool IsLargeParticle(string word) => LargeParticles.Contains(word);

    internal static bool IsSmallParticle(string word) => SmallParticles.Contains(word);

    /// <summary>Written small from its first letter to its last ("van", "der", but not "al-Husayni" or "d’Alembert").</summary>
    internal static bool IsSmall(string word) => word.Any(char.IsLower) && !word.Any(char.IsUpper);

    /// <summary>Letters, if any, are Latin ones.</summary>
    internal static bool IsLatin(string word) => word.EnumerateRunes().All(rune =>
        !Rune.IsLetter(rune)
        || rune.Value is < 0x250 or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xFB00 and <= 0xFB06));

    /// <summary>An initial, or several ("K.", "J.-P.", "JD").</summary>
    internal static bool IsInitial(string word) =>
        word.Any(char.IsUpper) && word.All(c => char.IsUpper(c) || c is '.' or '-') && (word.Contains('.', StringComparison.Ordinal) || word.Length <= 2);

    /// <summary>Has nothing in it that words of names do not have.</summary>
    internal static bool IsWritten(string word) => word.EnumerateRunes().All(rune =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || rune.IsBmp && OtherMarks.Contains((char)rune.Value));

    /// <summary>The family name where it alone is in capitals ("Katie BOUMAN", "WANG Xiaoming"), not the initials of "JD Salinger".</summary>
    internal static (int First, int Count)? Capitals(List<string> words)
    {
        var first = words.FindIndex(IsCapitals);
        if (first < 0) return null;
        var count = words.Skip(first).TakeWhile(IsCapitals).Count();
        if (count == words.Count || words.Skip(first + count).Any(IsCapitals)) return null;
        if (first > 0 && first + count < words.Count || first == 0 && words[0].Length < 3) return null;
        return words.Exists(word => !IsCapitals(word) && !IsInitial(word)) ? (first, count) : null;
    }

    private static bool IsCapitals(string word) =>
        word.Length >= 2 && !word.Contains('.', StringComparison.Ordinal) && word.Count(char.IsUpper) >= 2 && !word.Any(char.IsLower);

    /// <summary>"Prof.", "Dr.-Ing.", "Dr.rer.nat."</summary>
    private static bool IsTitle(string word)
    {
        if (Titles.Contains(word.Replace(".", "", StringComparison.Ordinal)) || word is "ing." or "Ing.") return true;
        var parts = word.Split(['.', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Titles.Contains(parts[0]) && parts.Skip(1).All(part => Titles.Contains(part) || TitlesBehind.Contains(part));
    }

    private static bool IsTitleBehind(string word) =>
        word.Trim('.', ',').Split('.', '-') is { Length: > 0 } parts && parts.All(TitlesBehind.Contains);
}
