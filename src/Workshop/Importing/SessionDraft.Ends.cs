using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Importing;

internal sealed partial class SessionDraft
{
    /// <summary>"Title (Invited Talk 2)", "Katie Bouman (30 min)", "Title (Speaker, Affiliation)".</summary>
    private string FromBrackets(string text)
    {
        while (Entry.Trailing(text) is var (before, inside)
            && (before.Length > 0 && TryTake(inside) || TryTakeKnown(inside) || speakers.Count == 0 && IsSpeaker(before, inside))) text = before;
        return text;
    }

    /// <summary>A name in brackets is the speaker's, unless a name stands before them: that bracket is an affiliation.</summary>
    private bool IsSpeaker(string before, string inside)
    {
        if (IsNoTalk(before) || Names(inside, mayTurn: true) is not { } names || Names(before) is { } outside && outside.TrueForAll(IsSure)) return false;
        Add(names);
        return true;
    }

    /// <summary>"Invited talk: …", "Katie Bouman: …", "Speaker: …".</summary>
    private string FromFront(string text)
    {
        for (var rounds = 0; rounds < MostLabels; rounds++)
        {
            if (speakers.Count == 0 && AtHome().Match(text) is { Success: true } home && Names(home.Groups["who"].Value) is { } hosts && text[home.Length..] is var behind && Names(behind) is null && !NameGuess.IsInstitution(behind))
            {
                Add(hosts);
                return behind;
            }
            if (Front().Match(text) is not { Success: true } front || Entry.Brackets(text)[front.Groups["mark"].Index]) break;
            var (head, rest) = (front.Groups["head"].Value.Trim(), text[front.Length..]);
            if (head.AsSpan().IndexOfAny('“', '„', '«') > 0) break; // the mark is within the title
            var colon = front.Groups["mark"].Value == ":";
            if (Field().IsMatch(head)) text = rest;
            else if (TryTake(head) || TryTakeKnown(head)) text = rest;
            else if ((colon || label is not null) && speakers.Count == 0 && Names(head) is { } names)
            {
                if (label is null && !names.TrueForAll(IsSure) && !SessionWords.IsToBeAnnounced(rest))
                    Doubt(nameof(SessionLine.Speakers), $"{Words.Quoted(head)} was read as who speaks. Or does the title begin with it?", [head, ""]);
                Add(names);
                text = rest;
            }
            else break;
        }
        return text;
    }

    /// <summary>'Katie Bouman "Imaging black holes"'.</summary>
    private string BeforeQuotes(string text)
    {
        if (speakers.Count > 0 || IsNoTalk(text) || Quote().Match(text) is not { Success: true } quote) return text;
        if (Names(quote.Groups["head"].Value) is not { } names) return text;
        Add(names);
        return text[quote.Groups["head"].Length..].Trim();
    }

    /// <summary>'“Imaging black holes”, Katie Bouman (Caltech)'.</summary>
    private string AfterQuote(string text)
    {
        if (speakers.Count > 0 || Quoted().Match(text) is not { Success: true } quoted || Names(text[quoted.Length..]) is not { } names) return text;
        Add(names);
        return quoted.Groups["title"].Value;
    }

    /// <summary>"… — Katie Bouman, Caltech", "… by Katie Bouman", "…, Katie Bouman", "… – Keynote".</summary>
    private string FromEnd(string text)
    {
        var inside = Entry.Brackets(text);
        foreach (var mark in Between().Matches(text).Reverse().Take(MostMarks))
        {
            if (inside[mark.Index] || mark.Index == 0) continue;
            var (head, tail) = (text[..mark.Index].Trim(), text[(mark.Index + mark.Length)..].Trim());
            if (TryTake(tail) || TryTakeKnown(tail)) return FromEnd(head);
            if (TryTakeKnown(head)) return tail;
            if (speakers.Count > 0 || IsNoTalk(head) || Names(tail) is not { } names) continue;
            if (Names(head) is not null)
            {
                var question = $"{Words.Quoted(tail)} was read as who speaks, {Words.Quoted(head)} as the title. Is that right?";
                Doubt(nameof(SessionLine.Speakers), question, [tail, head]);
            }
            Add(names);
            return head;
        }
        if (speakers.Count > 0 || Names(text) is not null) return text;
        foreach (var comma in Comma().Matches(text).TakeLast(MostMarks))
            if (!inside[comma.Index] && FromComma(text, comma) is { } left) return left;
        return text;
    }

    /// <summary>"Title, Katie Bouman" and "Katie Bouman, title".</summary>
    private string? FromComma(string text, Match comma)
    {
        var (head, tail) = (text[..comma.Index], text[(comma.Index + comma.Length)..]);
        if (IsNoTalk(head)) return null; // "Dinner, Antica Trattoria del Carso"
        var names = tail.Contains(':', StringComparison.Ordinal) ? null : Names(tail);
        if (names is null) (names, head, tail) = (Names(head), tail, head);
        if (names is null || !tail.EndsWith(')') && names.Exists(IsOddlyAffiliated)) return null;
        if (!names.TrueForAll(IsSure))
            Doubt(nameof(SessionLine.Speakers), $"{Words.Quoted(tail)} was read as who speaks. Is that right?", [tail, ""]);
        Add(names);
        return head;
    }

    /// <summary>Nobody speaks there: what stands beside it is a place.</summary>
    private static bool IsNoTalk(string words) => (SessionWords.KindOf(words) ?? SessionWords.KindAtFront(words)) is Programmes.SessionKind.Meal or Programmes.SessionKind.Break or Programmes.SessionKind.Social;

    [GeneratedRegex(@"^(?<head>[^:|]{1,80}?)(?:(?<mark>:)\s+|\s+(?<mark>[–—]|-{1,2})\s+)(?=\S)")]
    private static partial Regex Front();

    /// <summary>"Jane Doe (MIT), Knots: a beginning".</summary>
    [GeneratedRegex(@"^(?<who>[^:;()“”""]{4,80}\s\([^()]{2,100}\)),\s+(?=[\p{L}\p{N}“""„«]{2})")]
    private static partial Regex AtHome();

    [GeneratedRegex(@",\s+")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<head>[^""“„«]{3,120}?)\s*[,:]?\s+[""“„«][^""“”„«»]+[""”“»]$")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^(?<title>[""“„«][^""“”„«»]{3,300}[""”“»])\s*(?:[,;:|–—-]\s*|(?:by|von|par|por|di)\s+)(?=\S)")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^(?:talk\s+)?(?:title|titel|titre|título|titolo|speakers?|presenters?|vortragende[r]?|referent(?:in)?|orateur|oratrice" +
        "|ponente|relatore|relatrice)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
