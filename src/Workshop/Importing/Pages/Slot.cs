using NodaTime;
using Workshop.Importing.Seminars;

namespace Workshop.Importing.Pages;

/// <summary>What a page has between one time and the next: the lines of a session, what is nested in it, its texts.</summary>
internal sealed class Slot(Page page, int line)
{
    internal Page Page { get; } = page;

    internal int Line { get; } = line;

    internal LocalDate? Day { get; init; }

    /// <summary>Numbers the days of which the date is not known.</summary>
    internal int Part { get; init; }

    internal TimeWindow Window { get; set; }

    internal string? Zone { get; init; }

    internal string? Room { get; set; }

    /// <summary>Short ones: title, people, kind.</summary>
    internal List<Inline> Lines { get; } = [];

    /// <summary>From a row of a table whose columns have names: what each is.</summary>
    internal List<(string Column, Inline Words)> Cells { get; } = [];

    /// <summary>Where it is said besides who of them speaks.</summary>
    internal List<PagePerson> Authors { get; } = [];

    internal List<(Inline Words, int Line)> Items { get; } = [];

    internal List<Inline> Texts { get; } = [];

    /// <summary>It was said that an abstract follows.</summary>
    private bool isText;

    internal bool IsEmpty => Lines.Count == 0 && Cells.Count == 0 && Items.Count == 0;

    internal void Add(Inline words, bool isItem, int line)
    {
        if (!words.HasWords) return;
        if (TalkLabels.Of(words.Text) == TalkField.Abstract) isText = true;
        else if (isItem) Items.Add((words, line));
        else if (isText || words.Text.Length > 180) Texts.Add(words);
        else Lines.AddRange(words.Lines.Where(each => each.HasWords));
    }
}
