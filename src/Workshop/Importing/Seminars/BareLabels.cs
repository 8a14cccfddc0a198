using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Labels that only their look tells from what they call: "Date &amp; time Friday, 7 March", "Location Hall 118". They are believed where several stand below each
/// other, each with a value of its kind, and get the colon that a page without looks would have.
/// </summary>
internal static class BareLabels
{
    private const int MostWords = 3;
    private const int Longest = 250;

    /// <summary>How many lines may stand between two of them.</summary>
    private const int Gap = 2;

    internal static void Mark(List<PageLine> lines)
    {
        var found = new List<(int At, TalkField Field, int Length)>();
        for (var at = 0; at < lines.Count; at++)
            if (Label(lines[at].Words.Text) is var (field, length)) found.Add((at, field, length));
        for (var i = 0; i < found.Count; i++)
        {
            var (at, field, length) = found[i];
            if (!IsBeside(i - 1) && !IsBeside(i + 1)) continue;
            var text = lines[at].Words.Text;
            lines[at] = lines[at] with { Words = new([new(RunKind.Words, $"{text[..length]}: "), .. lines[at].Words.From(length).Runs]) };

            bool IsBeside(int other) => other >= 0 && other < found.Count && Math.Abs(found[other].At - at) <= Gap && found[other].Field != field;
        }
    }

    private static (TalkField Field, int Length)? Label(string text)
    {
        if (text.Length > Longest || TalkLabels.AtFront(text, out _) is not null) return null;
        var ends = new List<int>(MostWords);
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0 && ends.Count < MostWords; at = text.IndexOf(' ', at + 1)) ends.Add(at);
        for (var i = ends.Count - 1; i >= 0; i--)
            if (TalkLabels.Of(text[..ends[i]]) is { } field && Fits(field, text[(ends[i] + 1)..])) return (field, ends[i]);
        return null;
    }

    private static bool Fits(TalkField field, string value) => field switch
    {
        TalkField.When or TalkField.Date => TalkDate.In(value) is { Before.Length: < 12 },
        TalkField.Time or TalkField.Start or TalkField.End => value.AsSpan().ContainsAnyInRange('0', '9') && TalkList.IsTimed(value),
        TalkField.Speaker or TalkField.Host => TalkPeople.Guess(value, 0) is not null,
        TalkField.Place or TalkField.Title => value.Length > 1 && char.IsUpper(value[0]),
        _ => false,
    };
}
