namespace Workshop.Time;

/// <summary>A piece of a printed time. Pieces are printed one after the other as they are; the blanks between them are part of them.</summary>
/// <param name="DateTime">The same for machines, as HTML's <c>time</c> element takes it, where the piece names a day, a time, a month or a year.</param>
/// <param name="Strong">A word on which the meaning turns ("13 or 14 December").</param>
public sealed record Phrase(string Text, string? DateTime = null, bool Strong = false);

public static class Phrases
{
    public static string ToText(this IEnumerable<Phrase> phrases) => string.Concat(phrases.Select(phrase => phrase.Text));
}
