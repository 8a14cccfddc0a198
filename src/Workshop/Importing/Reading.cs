using System.Globalization;
using System.Text;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>
/// What was understood of a text, to be confirmed by whoever pasted it. Every line with words in it is the source of an item or stands aside.
/// </summary>
/// <param name="Aside">Lines that are no such item, each with the reason.</param>
public sealed record Reading<T>(ValueList<T> Items, ValueList<Doubt> Aside);

/// <summary>Something that a reader of lines is not sure of.</summary>
/// <param name="Line">From 1, as editors count.</param>
/// <param name="Field">The field of the item that it concerns; empty for the line as a whole.</param>
/// <param name="Question">For whoever pasted the text, in a sentence.</param>
/// <param name="Choices">Values for the field, the proposed one first; empty where the answer has to be typed.</param>
public sealed record Doubt(int Line, string Field, string Question, ValueList<string> Choices = default);

/// <summary>A line with words in it.</summary>
/// <param name="Number">From 1, empty ones counted.</param>
/// <param name="Text">Without what does harm (<see cref="Characters"/>) and without blanks at its ends; every other blank but a tab is a space.</param>
internal sealed record Line(int Number, string Text)
{
    /// <summary>In UTF-16 units: no entry of a list is longer, a paragraph is.</summary>
    internal const int Longest = 1_000;

    /// <summary>More lines are a file, which has its own way in.</summary>
    internal const int Most = 5_000;

    /// <summary>The lines that can be read; what is too long or one too many goes aside.</summary>
    internal static List<Line> In(string pasted, List<Doubt> aside)
    {
        var lines = new List<Line>();
        var clean = Characters.Clean(pasted);
        var number = 0;
        foreach (var range in clean.AsSpan().Split('\n'))
        {
            number++;
            var text = clean.AsSpan(range).Trim();
            if (!text.ContainsAnyExcept(' ', '\t', '\u200B')) continue;
            if (lines.Count == Most)
            {
                aside.Add(new(number, "", string.Create(CultureInfo.InvariantCulture, $"From here on nothing was read: {Most:N0} lines at a time.")));
                break;
            }
            if (text.Length <= Longest) lines.Add(new(number, Spaced(text)));
            else aside.Add(new(number, "", $"This line is a text of {Words.Count(text.Length, "character")}, not an entry of a list."));
        }
        return lines;
    }

    private static string Spaced(ReadOnlySpan<char> text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c == '\t' || !char.IsWhiteSpace(c) && c != '\u200B') spaced.Append(c);
            else if (c != '\u200B' && spaced.Length > 0 && spaced[^1] is not (' ' or '\t')) spaced.Append(' ');
        return spaced.ToString();
    }
}
