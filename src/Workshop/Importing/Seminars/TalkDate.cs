using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>One day within some words, with what stands around it.</summary>
/// <param name="Text">As printed.</param>
internal sealed partial record TalkDate(DateMention Date, string Text, string Before, string Behind)
{
    private const int Longest = 400;
    private const int LongestLimit = 24;

    /// <summary>The first day that is named with its month, or in figures; not one up to which something is to be done.</summary>
    internal static TalkDate? In(string words)
    {
        if (words.Length > Longest) words = words[..Longest];
        var behind = 0;
        foreach (var start in Starts().EnumerateMatches(words))
        {
            if (start.Index < behind || At(words, start.Index) is not { } found) continue;
            if (!Limit().IsMatch(found.Before[Math.Max(0, found.Before.Length - LongestLimit)..])) return found;
            behind = words.Length - found.Behind.Length;
        }
        return null;
    }

    /// <summary>Where a line begins with it.</summary>
    internal static TalkDate? AtFront(string words)
    {
        if (words.Length > Longest * 10) return null;
        return Front().Match(words) is { Success: true } front && At(words, front.Length) is { } found ? found with { Before = front.Groups["on"].Success ? "" : found.Before } : null;
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
    [GeneratedRegex(@"^[\s*_•·>|(\[#–—-]*(?:(?<on>on|am|le|el|il|den|week\s[0-9]{1,2}:?)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Front();

    /// <summary>A range of days, which no talk takes.</summary>
    [GeneratedRegex(@"^\s?[–—-]\s?(?:[0-9]{1,2}\.?\s?\p{L}{3,}|[0-9]{1,2}(?:st|nd|rd|th)?(?:,|\s[0-9]{4}|$)|\p{Lu}\p{L}{2,8}\.?\s[0-9]{1,2}(?![0-9:]))")]
    private static partial Regex Until();

    /// <summary>"RSVP by 5 May", "Anmeldung bis zum 5. Mai", "avant le 5 mai", "entro il 5 maggio"; "moved to 5 May", which a list says on another day.</summary>
    [GeneratedRegex(@"(?:^|[^\p{L}])(?:by|before|until|till|no later than|since|bis(?: zum| spätestens(?: am| zum)?)?|spätestens(?: am)?|vor dem|seit dem|avant(?: le)?|jusqu['’]au|d['’]ici(?: le| au)?|au plus tard(?: le)?|depuis le|entro(?: il| l['’])?|fino al?|antes del?|hasta el?|a más tardar el|(?:moved|shifted|postponed|rescheduled)(?: to| from)?|verschoben(?: auf(?: den)?| vom)?|reportée?(?: au| du)?|(?:rinviat[oa]|spostat[oa])(?: al?| dal)?|(?:aplazad[oa]|trasladad[oa])(?: al| del)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^(?:on|the|am|den|le|el|il)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:?[0-9]{2})$")]
    private static partial Regex Offset();
}
