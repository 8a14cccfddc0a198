using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>Parts of a line, and a text of several paragraphs that stood in one block.</summary>
internal static class InlineParts
{
    internal static string Markdown(this Inline inline) => string.Join("\n\n", inline.MeantLines.Select(PageMarkdown.Of));

    /// <summary>Up to that place of <see cref="Inline.Text"/>.</summary>
    internal static Inline Until(this Inline inline, int at)
    {
        var (kept, seen) = (new List<Run>(), 0);
        var isBlank = true;
        foreach (var run in inline.Runs)
        {
            if (seen >= at) break;
            var length = 0;
            if (run.IsEnd) (seen, isBlank) = isBlank ? (seen, true) : (seen + 1, true);
            else if (run.Kind == RunKind.Words)
                foreach (var c in run.Text)
                {
                    if (seen >= at) break;
                    if (!char.IsWhiteSpace(c)) (seen, isBlank) = (seen + 1, false);
                    else if (!isBlank) (seen, isBlank) = (seen + 1, true);
                    length++;
                }
            kept.Add(run.Kind == RunKind.Words ? run with { Text = run.Text[..length] } : run);
        }
        return InlineBuilder.Trimmed(kept);
    }
}
