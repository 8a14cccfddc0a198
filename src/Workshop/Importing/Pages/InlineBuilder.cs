using System.Text;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>Gathers the runs of a block. A mark of which it is not yet known whether it means something is kept as words until it does.</summary>
internal sealed class InlineBuilder
{
    private List<Run> runs = [];
    private bool hasWords;

    internal bool IsEmpty => !hasWords;

    /// <summary>Blanks become one space each; what is not to be seen goes.</summary>
    internal void Words(string text, Look look, string? url)
    {
        text = Characters.Clean(text); // a reference stands for any character
        var words = new StringBuilder(text.Length);
        var blank = runs.Count == 0 || runs[^1].IsEnd || runs[^1] is { Kind: RunKind.Words, Text: [.., ' '] };
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u00AD' or '\u2060' or '\uFEFF') continue;
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && blank) continue;
            words.Append(isBlank ? ' ' : c);
            blank = isBlank;
        }
        if (words.Length == 0) return;
        hasWords |= words.Length > 1 || words[0] != ' ';
        Add(words.ToString(), look, url);
    }

    internal void End(RunKind kind)
    {
        if (runs.Count == 0) return;
        if (runs[^1].IsEnd)
        {
            if (kind == RunKind.Break) runs[^1] = new(RunKind.Break, "");
            return;
        }
        runs.Add(new(kind, ""));
    }

    /// <summary>What follows belongs to the words before it, as if it stood in brackets: an affiliation that only its class calls one.</summary>
    /// <returns>Whether a name, and nothing else, stands before it on its line.</returns>
    internal bool BeginsBracket()
    {
        var line = string.Concat(runs.Skip(runs.FindLastIndex(run => run.IsEnd) + 1).TakeLast(10).Select(run => run.Text)).Trim();
        if (!NameGuess.IsPerson(line)) return false;
        runs.Add(new(RunKind.Words, Opened));
        return true;
    }

    /// <summary>Closes it, or takes it back where the words have brackets of their own.</summary>
    internal void EndBracket()
    {
        var mark = runs.FindLastIndex(run => ReferenceEquals(run.Text, Opened));
        if (mark < 0) return;
        var inside = TextFrom(mark + 1);
        if (inside is "" or ['(' or ',' or '[' or '–' or '—' or '-', ..]) runs[mark] = runs[mark] with { Text = " " };
        else
        {
            while (runs is [.., { Kind: RunKind.Words } last] && last.Text.EndsWith(' ')) runs[^1] = last with { Text = last.Text.TrimEnd(' ') };
            runs[mark] = runs[mark] with { Text = " (" };
            runs.Add(new(RunKind.Words, ")"));
        }
    }

    private static readonly string Opened = new([' ', '(']);

    internal void Picture(string alternative, string? url)
    {
        hasWords = true;
        runs.Add(new(RunKind.Picture, alternative.Trim(), Look.Plain, url));
    }

    /// <summary>Puts down a mark as the words that it may be.</summary>
    /// <returns>Where it stands, for <see cref="Close"/>.</returns>
    internal int Mark(string mark, Look look, string? url)
    {
        hasWords = true;
        runs.Add(new(RunKind.Words, mark, look, url));
        return runs.Count - 1;
    }

    /// <summary>The words that have come since.</summary>
    internal string TextFrom(int run) => string.Concat(runs.Skip(run).Take(20).Select(each => each.Text)).Trim();

    /// <summary>Neither the mark nor what has come since is a word.</summary>
    internal void Forget(int mark) => runs.RemoveRange(mark, runs.Count - mark);

    /// <summary>The mark means something: what has come since has that look or leads there, and the mark is no word.</summary>
    internal void Close(int mark, Look look, string? url = null)
    {
        runs[mark] = runs[mark] with { Text = "" };
        for (var i = mark + 1; i < runs.Count; i++)
            if (runs[i].Kind is RunKind.Words or RunKind.Picture)
                runs[i] = runs[i] with { Look = runs[i].Look | look, Url = url ?? runs[i].Url };
    }

    /// <summary>One text of several lines.</summary>
    internal static Inline Lines(IEnumerable<Inline> lines) => Trimmed([.. lines.SelectMany(line => line.Runs.Append(new Run(RunKind.LineEnd, "")))]);

    internal Inline Take()
    {
        for (var at = 0; at < runs.Count; at++)
            if (ReferenceEquals(runs[at].Text, Opened)) runs[at] = runs[at] with { Text = " " };
        var taken = Trimmed(runs);
        (runs, hasWords) = ([], false);
        return taken;
    }

    /// <summary>Without blanks at the ends, and with what looks the same in one run.</summary>
    internal static Inline Trimmed(List<Run> runs)
    {
        var (merged, words) = (new List<Run>(), new StringBuilder());
        Run? open = null;
        foreach (var run in runs)
        {
            if (run is { Kind: RunKind.Words, Text: "" }) continue;
            if (run.Kind == RunKind.Words && open is not null && (open.Look, open.Url) == (run.Look, run.Url))
            {
                words.Append(run.Text);
                continue;
            }
            Close(run.IsEnd);
            if (run.Kind != RunKind.Words)
            {
                if (!run.IsEnd || merged.Count > 0) merged.Add(run);
                continue;
            }
            open = run;
            words.Append(run.Text);
        }
        Close(isLast: true);
        while (merged.Count > 0 && merged[^1].IsEnd)
        {
            merged.RemoveAt(merged.Count - 1);
            if (merged is [.., { Kind: RunKind.Words } last]) merged[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
        return new(merged.ToValueList());

        void Close(bool isLast)
        {
            if (open is not null)
            {
                var text = words.ToString();
                if (merged.Count == 0 || merged[^1].IsEnd) text = text.TrimStart(' ');
                if (isLast) text = text.TrimEnd(' ');
                if (text.Length > 0) merged.Add(open with { Text = text });
            }
            open = null;
            words.Clear();
        }
    }

    private void Add(string words, Look look, string? url)
    {
        if (runs is [.., { Kind: RunKind.Words } last] && last.Text.Length is > 0 and < 200 && (last.Look, last.Url) == (look, url) && !IsMark(last.Text))
            runs[^1] = last with { Text = last.Text + words };
        else runs.Add(new(RunKind.Words, words, look, url));
    }

    /// <summary>Nothing is added to what may be a mark, so that it can still be taken away.</summary>
    private static bool IsMark(string text) => ReferenceEquals(text, Opened) || text.Length <= 3 && !text.AsSpan().ContainsAnyExcept("*_~[!");
}
