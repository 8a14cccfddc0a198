using System.Buffers;
using System.Text.RegularExpressions;
using Workshop.Searching;

namespace Workshop.Importing.Seminars;

/// <summary>
/// The words by which announcements call what they say, in seven languages: "Speaker:", "Vortragende", "Lieu", a table's header, a key of YAML
/// ("talk-title", "startTime").
/// </summary>
internal static partial class TalkLabels
{
    private const int Longest = 40;

    /// <summary>Null for words that call nothing that a talk has.</summary>
    internal static TalkField? Of(string label)
    {
        if (label.Length > Longest || label.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var folded = Folded(label);
        if (Fields.TryGetValue(folded, out var field)) return field;
        return WithoutPrefix().Match(folded) is { Success: true } prefix && Fields.TryGetValue(folded[prefix.Length..], out field) ? field : null;
    }

    /// <summary>What a line begins with: "Speaker: …", "**Wann?** …"; also what opens the lines that follow and stands alone ("ABSTRACT").</summary>
    /// <param name="rest">What stands behind it.</param>
    internal static TalkField? AtFront(string text, out string rest)
    {
        rest = "";
        text = Ungendered(text);
        if (text.AsSpan(0, Math.Min(text.Length, 60)).IndexOfAny(":：?") >= 0 && Front().Match(text) is { Success: true } front && Of(front.Groups["label"].Value) is { } field)
        {
            rest = text[front.Length..].Trim();
            return field;
        }
        return text.Length <= Longest && !text.EndsWith('.') && Of(text) is { } alone && MayStandAlone(alone) ? alone : null;
    }

    /// <summary>"Seminar", "Event" and "Name" are words like others.</summary>
    private static bool MayStandAlone(TalkField field) => field is TalkField.Abstract or TalkField.Biography or TalkField.Title or TalkField.Speaker
        or TalkField.Host or TalkField.Place or TalkField.When or TalkField.Date or TalkField.Time or TalkField.Organization or TalkField.Contact;

    private static readonly SearchValues<char> Joints = SearchValues.Create(":*_/·(");

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    internal static string Ungendered(string text) => text.AsSpan().IndexOfAny(Joints) >= 0 ? Gendered().Replace(text, "") : text;

    private static string Folded(string label)
    {
        var words = Ungendered(label).Trim(' ', '*', '_', ':', '?', '.', '–', '—', '-', '|');
        if (!words.AsSpan().ContainsAnyExcept(Plain)) return words;
        return Space().Replace(Signs().Replace(Folding.Fold(Humps().Replace(words, " ")), " "), " ").Trim();
    }

    [GeneratedRegex(@"^[\s>]*[*_]{0,3}(?<label>\p{L}[\p{L}\p{M} /&.()’'-]{1,38}?)\s*(?:[*_]{1,3}\s*[:：?]|[:：?]\s*[*_]{1,3}|[:：])(?!//)\s*")]
    private static partial Regex Front();

    /// <summary>"Referent:in", "Vortragende*r", "orateur·trice", "intervenant(e)": both are one word.</summary>
    [GeneratedRegex(@"(?<=\p{L}{3})(?:[:*_/·]-?(?:innen|in|r|trice|rice|e|a|s)|\((?:innen|in|r|e|a|s|en)\))(?=[\s:*]|$)")]
    private static partial Regex Gendered();

    /// <summary>The border of words in "speakerUrl".</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Humps();

    /// <summary>Of what it belongs to, or of the picture ahead of it, whose text is copied with it.</summary>
    [GeneratedRegex(@"^(?:talk|speaker|event|seminar|lecture|session|icon|user|person|microphone|clock|calendar|house|home|map|map marker|marker|pin|location pin|globe) ")]
    private static partial Regex WithoutPrefix();

    [GeneratedRegex("[-_’'.]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Space();
}
