using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>One day within some words, with what stands around it.</summary>
/// <param name="Text">As printed.</param>
internal sealed partial record TalkDate(DateMention Date, string Text, string Before, string Behind)
{
    private const int Longest = 400;

    /// <summary>The first day that is named with its month, or in figures.</summary>
    internal static TalkDate? In(string words)
    {
        if (words.Length > Longest) words = words[..Longest];
        foreach (var start in Starts().EnumerateMatches(words))
            if (At(words, start.Index) is { } found) return found;
        return null;
    }

    /// <summary>Where a line begins with it.</summary>
    internal static TalkDate? AtFront(string words)
    {
        if (words.Length > Longest * 10) return null;
        return Front().Match(words) is { Success: true } front ? At(words, front.Length) : null;
    }

    private static TalkDate? At(string words, int from)
    {
        var at = from;
        if (DateReader.Read(words, ref at) is not { Day: not null, Month: not null } date) return null;
        if (Until().IsMatch(words[at..])) return null;
        var behind = at < words.Length && words[at] == 'T' && at + 1 < words.Length && char.IsDigit(words[at + 1]) ? Offset().Replace(words[(at + 1)..], "") : words[at..];
        return new(date, Article().Replace(words[from..at], "").Trim(' ', ',', ':', '(', '.'), words[..from].Trim(), behind);
    }

    [GeneratedRegex(@"(?<![\p{L}0-9./-])[\p{L}0-9]")]
    private static partial Regex Starts();

    /// <summary>"Date:", a bullet, a bracket, "Next talk:" are no part of it.</summary>
    [GeneratedRegex(@"^[\s*_•·>|(\[#–—-]*(?:(?:on|am|le|el|il|den|week\s[0-9]{1,2}:?)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Front();

    /// <summary>A range of days, which no talk takes.</summary>
    [GeneratedRegex(@"^\s?[–—-]\s?(?:[0-9]{1,2}\.?\s?\p{L}{3,}|[0-9]{1,2}(?:st|nd|rd|th)?(?:,|\s[0-9]{4}|$)|\p{Lu}\p{L}{2,8}\.?\s[0-9]{1,2}(?![0-9:]))")]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:on|the|am|den|le|el|il)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:?[0-9]{2})$")]
    private static partial Regex Offset();
}
