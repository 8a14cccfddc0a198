using System.Text.RegularExpressions;
using Workshop.Time;

namespace Workshop.Events;

public sealed partial record EventDetails
{
    /// <summary>Accents are this many, 15° apart.</summary>
    public const int Hues = 24;

    /// <summary>What is wrong with its date, zone, accent and languages.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var problem in When.Problems(Zone)) yield return problem;
        if (!string.IsNullOrWhiteSpace(Zone) && Zones.Find(Zone) is null)
            yield return new(nameof(Zone), $"“{Zone}” is not a known time zone; write it like Europe/Berlin.");
        if (Hue is < 0 or >= Hues) yield return new(nameof(Hue), $"The accent is one of {Hues} hues, 0 to {Hues - 1}.");
        foreach (var language in Languages.Where(tag => !IsLanguageTag(tag)))
            yield return new(nameof(Languages), $"“{language}” is not a language tag; write it like en, de or zh-Hant.");
        if (Languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Languages.Count) yield return new(nameof(Languages), "Name each language once.");
    }

    /// <summary>Whether it has the form of one; whether anybody speaks it is not asked.</summary>
    public static bool IsLanguageTag(string text) => LanguageTag().IsMatch(text);

    /// <summary>Well-formed in the sense of BCP 47 (RFC 5646 §2.2.9), without its grandfathered tags.</summary>
    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
