using Workshop.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>What every section's form holds: heading, text and state. Sections of some kinds add what theirs holds beside that.</summary>
public abstract record SectionInput
{
    [Longest(200)]
    public string Heading { get; set; } = "";

    public string Body { get; set; } = "";

    public SectionState State { get; set; }

    [Longest(20)]
    public string Language { get; set; } = "";

    /// <summary>Names the field of an upload into the text, which is never text itself.</summary>
    public string File { get; set; } = "";

    /// <summary>What the file shows that goes into the text.</summary>
    [Longest(500)]
    public string Shows { get; set; } = "";

    public static TInput From<TInput>(Section section)
        where TInput : SectionInput, new()
    {
        var form = new TInput
        {
            Heading = section.Heading,
            Body = section.Body,
            State = section.State,
            Language = section.Language ?? "",
        };
        if ((section.Content ?? SectionContent.Empty(section.Kind)) is { } content) form.Take(content);
        return form;
    }

    /// <param name="zone">The event's.</param>
    public Outcome<Section> On(Section section, string? zone)
    {
        var content = section.Content ?? SectionContent.Empty(section.Kind);
        var made = content is null ? new() : Make(content, zone);
        if (!made.Succeeded) return new List<Problem>(made.Problems);
        return section with
        {
            Heading = Heading.Trim(),
            Body = Body.ReplaceLineEndings("\n").TrimEnd(),
            State = State,
            Language = Typed.OrNull(Language),
            Content = content is null || section.Content is null && made.Value.Equals(content) ? null : made.Value,
        };
    }

    /// <summary>What a button of its own asks for that changes the form and saves nothing.</summary>
    public virtual void Do(string what)
    {
    }

    /// <summary>What has to be looked over before it can be saved, as <see cref="Do"/> knows it; null: nothing.</summary>
    public virtual string? Waiting => null;

    /// <summary>Without what is empty.</summary>
    public virtual void Settle()
    {
    }

    /// <summary>With room for more.</summary>
    public virtual void MakeRoom()
    {
    }

    protected virtual void Take(SectionContent content)
    {
    }

    protected virtual Outcome<SectionContent> Make(SectionContent content, string? zone) => content;
}

/// <summary>A section of rows, in their printed order; rows in which nothing was typed are none.</summary>
public abstract record RowsInput<TRow> : SectionInput
    where TRow : class, IEquatable<TRow>, new()
{
    private const int Spare = 2;

    public List<TRow> Rows { get; set; } = [];

    /// <param name="what">"up 2", "down 2", "move 2 0" for one that was dragged, "drop 2", "more".</param>
    public override void Do(string what)
    {
        if (what == "more") Rows.AddRange(Enumerable.Range(0, 5).Select(_ => new TRow()));
        if (what.Split(' ') is not [var act, var number, .. var rest] || !int.TryParse(number, out var at) || at < 0 || at >= Rows.Count) return;
        int? place = act switch
        {
            "up" => at - 1,
            "down" => at + 1,
            "move" when rest is [var to] && int.TryParse(to, out var given) => given,
            "drop" => null,
            _ => at,
        };
        var row = Rows[at];
        Rows.RemoveAt(at);
        if (place is { } there) Rows.Insert(Math.Clamp(there, 0, Rows.Count), row);
    }

    public override void Settle() => Rows.RemoveAll(row => row.Equals(new()));

    public override void MakeRoom()
    {
        var last = Rows.FindLastIndex(row => !row.Equals(new()));
        while (Rows.Count < last + 1 + Spare) Rows.Add(new());
    }

    protected static List<Problem> At(int row, IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => problem with { Field = $"{nameof(Rows)}[{row}].{problem.Field}" })];
}
