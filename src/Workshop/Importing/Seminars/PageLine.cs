using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A line of a page, as an announcement is read, and how it stands there.</summary>
/// <param name="Number">In the source, from 1.</param>
internal sealed record PageLine(int Number, Inline Words)
{
    private const int LongestShort = 180;

    /// <summary>Links as Markdown has them.</summary>
    internal string Text => Words.Marked;

    /// <summary>1 to 6; 0 where it is no heading.</summary>
    internal int Level { get; init; }

    /// <summary>Of the list in whose item it stands; 0 outside.</summary>
    internal int Depth { get; init; }

    /// <summary>How far it is set in, in the source; 0 where that is not known.</summary>
    internal int Indent { get; init; }

    /// <summary>It begins an item, a term, a cell.</summary>
    internal bool IsItem { get; init; }

    /// <summary>The border of a paragraph stands before it.</summary>
    internal bool IsApart { get; init; }

    /// <summary>A line across the page stands before it.</summary>
    internal bool IsRuled { get; init; }

    /// <summary>It is set in below a line of the same paragraph that begins with a label, so that it goes on with what is said there.</summary>
    internal bool IsHung { get; init; }

    /// <summary>A row of a table of labels, whose own is none that a talk has.</summary>
    internal bool IsOfOther { get; init; }

    internal bool IsHeading => Level > 0;

    internal bool IsStruck => Words.Is(Look.Struck);

    /// <summary>A text, not an entry: several sentences, or more words than a title has.</summary>
    internal bool IsProse => Words.Text.Length > LongestShort || Words.Text.Length > 90 && Words.Text.Count(c => c == ' ') > 14 && Words.Text.AsSpan().TrimEnd(" ”\"").EndsWith('.');

    /// <summary>The line where its look changes.</summary>
    internal IReadOnlyList<string> Parts()
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= Words.Runs.Count; i++)
            if (i == Words.Runs.Count || (Words.Runs[i].Look & ~Look.Struck) != (Words.Runs[start].Look & ~Look.Struck))
            {
                parts.Add($"{new Inline(Words.Runs.Skip(start).Take(i - start).ToValueList()).Marked} ");
                start = i;
            }
        return parts;
    }
}
