using System.Text;

namespace Workshop.Importing.Pages;

/// <summary>The text of a block, with what its front end kept of it: links, emphasis, what is struck through, where lines end.</summary>
internal sealed record Inline(ValueList<Run> Runs)
{
    private string? text, marked;
    private ValueList<Inline>? lines;

    internal static Inline Empty { get; } = new([]);

    /// <summary>The words on one line, single spaces between them.</summary>
    internal string Text => text ??= Joined(run => run.Text);

    /// <summary>The same with links as Markdown has them, as the readers of lines (<see cref="Entry"/>) take them.</summary>
    internal string Marked => marked ??= Joined(run => run.Url is { } url && IsPlain(url) && run.Text.AsSpan().IndexOfAny("[]") < 0 ? $"[{run.Text.Trim()}]({url})" : run.Text);

    internal bool IsEmpty => Runs.IsEmpty;

    /// <summary>There are words in it, not only a picture or a sign.</summary>
    internal bool HasWords => Text.Any(char.IsLetterOrDigit);

    /// <summary>The lines as they stood, none of them blank.</summary>
    internal ValueList<Inline> Lines => lines ??= Split(run => run.IsEnd);

    /// <summary>Its lines are those of the source: none ends where the source goes on.</summary>
    internal bool IsOfLines => !Runs.Any(run => run.Kind == RunKind.Break);

    /// <summary>The lines as they were meant: where only the source ends a line, it goes on.</summary>
    internal ValueList<Inline> MeantLines => Split(run => run.Kind == RunKind.Break);

    internal IEnumerable<PageLink> Links => Runs.Where(run => run.Url is not null)
        .Select(run => new PageLink(run.Text.Trim(), run.Url!));

    internal IEnumerable<Run> Pictures => Runs.Where(run => run.Kind == RunKind.Picture);

    /// <summary>Every word has that look, and there is one.</summary>
    internal bool Is(Look look)
    {
        var any = false;
        foreach (var run in Runs)
        {
            if (run.Kind != RunKind.Words || !run.Text.Any(char.IsLetterOrDigit)) continue;
            if (!run.Look.HasFlag(look)) return false;
            any = true;
        }
        return any;
    }

    /// <summary>All of it is links.</summary>
    internal bool IsLink => HasWords && Runs.All(run => run.Kind != RunKind.Words || run.Url is not null || !run.Text.Any(char.IsLetterOrDigit));

    /// <summary>Without the runs that are not wanted; null where no words are left.</summary>
    internal Inline? Without(Func<Run, bool> unwanted) => new Inline(Runs.Where(run => !unwanted(run)).ToValueList()) is { HasWords: true } left ? left : null;

    /// <summary>Up to that place of <see cref="Text"/>, with what follows it left off.</summary>
    internal Inline To(int at) => at >= Text.Length ? this : From(at) is { IsEmpty: false } rest ? Before(rest) : this;

    private Inline Before(Inline rest)
    {
        var (left, kept) = (rest.Runs.Sum(run => run.Kind == RunKind.Words ? run.Text.Length : 0), new List<Run>(Runs));
        while (left > 0 && kept.Count > 0)
        {
            var last = kept[^1];
            kept.RemoveAt(kept.Count - 1);
            if (last.Kind != RunKind.Words) continue;
            if (last.Text.Length > left) kept.Add(last with { Text = last.Text[..^left] });
            left -= Math.Min(left, last.Text.Length);
        }
        return InlineBuilder.Trimmed(kept);
    }

    /// <summary>From that place of <see cref="Text"/> on; the rest of a link keeps leading there.</summary>
    internal Inline From(int at)
    {
        if (at <= 0) return this;
        var (rest, seen) = (new List<Run>(), 0);
        var (started, space) = (false, false);
        foreach (var run in Runs)
        {
            if (run.Kind == RunKind.Picture) continue;
            var cut = 0;
            if (run.IsEnd) space |= started;
            else
                foreach (var c in run.Text)
                {
                    if (seen >= at) break;
                    if (char.IsWhiteSpace(c)) space |= started;
                    else
                    {
                        if (space) seen++;
                        (started, space) = (true, false);
                        if (seen >= at) break;
                        seen++;
                    }
                    cut++;
                }
            if (seen < at) continue;
            if (run.IsEnd ? rest.Count > 0 : cut < run.Text.Length) rest.Add(run.IsEnd ? run : run with { Text = run.Text[cut..] });
        }
        return InlineBuilder.Trimmed(rest);
    }

    /// <summary>Words without a look, each line end one.</summary>
    internal static Inline Of(string text)
    {
        var inline = new InlineBuilder();
        foreach (var line in text.Split('\n'))
        {
            inline.Words(line, Look.Plain, null);
            inline.End(RunKind.LineEnd);
        }
        return inline.Take();
    }

    public override string ToString() => Text;

    private ValueList<Inline> Split(Func<Run, bool> ends)
    {
        var (found, line) = (new List<Inline>(), new List<Run>());
        foreach (var run in Runs)
            if (ends(run)) Close();
            else line.Add(run);
        Close();
        return found.ToValueList();

        void Close()
        {
            if (InlineBuilder.Trimmed(line) is { IsEmpty: false } one) found.Add(one);
            line = [];
        }
    }

    private string Joined(Func<Run, string> words)
    {
        var joined = new StringBuilder();
        foreach (var run in Runs)
            if (run.Kind == RunKind.Words) joined.Append(words(run));
            else if (run.IsEnd) joined.Append(' ');
        return Spaced(joined.ToString());
    }

    private static bool IsPlain(string url) => url.Length is > 0 and <= 500 && url.AsSpan().IndexOfAny(" ()<>") < 0;

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) spaced.Append(c);
            else if (spaced.Length > 0 && spaced[^1] != ' ') spaced.Append(' ');
        return spaced.ToString().TrimEnd(' ');
    }
}
