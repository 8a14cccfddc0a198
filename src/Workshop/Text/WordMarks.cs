namespace Workshop.Text;

/// <summary>A stretch of a text beside another: in both, in the earlier alone, or in the later alone.</summary>
public sealed record MarkedText(Mark Mark, string Text);

public enum Mark { Kept, Removed, Added }

/// <summary>
/// Word by word, what became of a text. Read without what was added it is the earlier one, without what was removed the later. However long
/// and different the texts are, the work is bounded: beyond that, what lies between the first and the last difference is one difference.
/// </summary>
public static class WordMarks
{
    /// <summary>Words between the first and the last difference, in both texts together; and how many may differ.</summary>
    private const int MostWords = 20_000, MostEdits = 600;

    public static IReadOnlyList<MarkedText> Between(string was, string now)
    {
        var (old, current) = (Words(was), Words(now));
        var front = 0;
        while (front < old.Count && front < current.Count && old[front] == current[front]) front++;
        var back = 0;
        while (back < old.Count - front && back < current.Count - front && old[^(back + 1)] == current[^(back + 1)]) back++;
        var marks = new List<MarkedText>();
        Add(marks, Mark.Kept, old[..front]);
        foreach (var (mark, words) in Middle(old[front..^back], current[front..^back])) Add(marks, mark, words);
        Add(marks, Mark.Kept, old[^back..]);
        return Joined(marks);
    }

    /// <summary>The greedy algorithm for the shortest script of edits (Myers 1986).</summary>
    private static List<(Mark, List<string>)> Middle(List<string> old, List<string> now)
    {
        var rounds = new List<int[]>();
        var most = Math.Min(old.Count + now.Count, MostEdits);
        if (old.Count > 0 && now.Count > 0 && old.Count + now.Count <= MostWords)
        {
            var reach = new int[(2 * most) + 3];
            for (var edits = 0; edits <= most; edits++)
            {
                rounds.Add([.. reach]);
                for (var k = -edits; k <= edits; k += 2)
                {
                    var x = k == -edits || (k != edits && reach[most + k] < reach[most + k + 2]) ? reach[most + k + 2] : reach[most + k] + 1;
                    while (x < old.Count && x - k < now.Count && old[x] == now[x - k]) x++;
                    reach[most + k + 1] = x;
                    if (x >= old.Count && x - k >= now.Count) return Traced(rounds, most, old, now);
                }
            }
        }
        return [(Mark.Removed, old), (Mark.Added, now)];
    }

    private static List<(Mark, List<string>)> Traced(List<int[]> rounds, int most, List<string> old, List<string> now)
    {
        var steps = new List<(Mark, List<string>)>();
        var (x, y) = (old.Count, now.Count);
        for (var edits = rounds.Count - 1; edits >= 0; edits--)
        {
            var reach = rounds[edits];
            var k = x - y;
            var from = k == -edits || (k != edits && reach[most + k] < reach[most + k + 2]) ? k + 1 : k - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (reach[most + from + 1], reach[most + from + 1] - from);
            while (x > fromX && y > fromY)
            {
                steps.Add((Mark.Kept, [old[--x]]));
                y--;
            }
            if (edits == 0) break;
            if (x > fromX) steps.Add((Mark.Removed, [old[--x]]));
            else steps.Add((Mark.Added, [now[--y]]));
        }
        steps.Reverse();
        return steps;
    }

    /// <summary>Neighbours of one kind are one stretch, and what was removed stands before what was added in its place. A space between two changes is no island.</summary>
    private static List<MarkedText> Joined(List<MarkedText> marks)
    {
        var joined = new List<MarkedText>();
        var (removed, added) = ("", "");
        for (var at = 0; at < marks.Count; at++)
        {
            var (mark, text) = marks[at];
            if (mark == Mark.Removed) removed += text;
            else if (mark == Mark.Added) added += text;
            else if (removed.Length + added.Length > 0 && at + 1 < marks.Count && text == " ") (removed, added) = (removed + text, added + text);
            else
            {
                Flush();
                joined.Add(marks[at]);
            }
        }
        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0) joined.Add(new(Mark.Removed, removed));
            if (added.Length > 0) joined.Add(new(Mark.Added, added));
            (removed, added) = ("", "");
        }
    }

    private static void Add(List<MarkedText> marks, Mark mark, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (marks.Count > 0 && marks[^1].Mark == mark) marks[^1] = new(mark, marks[^1].Text + text);
        else marks.Add(new(mark, text));
    }

    /// <summary>Runs of letters and digits; anything else by itself.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsSurrogate(text[at])) end = Math.Min(at + 2, text.Length);
            else if (char.IsLetterOrDigit(text[at])) while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end]) || IsMark(text[end]))) end++;
            words.Add(text[at..end]);
            at = end;
        }
        return words;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
