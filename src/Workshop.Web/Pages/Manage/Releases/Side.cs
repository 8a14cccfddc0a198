using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Text;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>A part in two states, side by side.</summary>
/// <param name="By">Who changed it; null where that is not told.</param>
public sealed record Side(PartChange Change, string? By = null)
{
    /// <summary>Less of a text in common is two texts: marks in them would only be in the way.</summary>
    private const double LeastKept = .3;

    /// <summary>What stays the same is cut short where there is more of it than helps to find one's place.</summary>
    private const int LongestKept = 300, Around = 120;

    /// <summary>No more of one state of a field is shown.</summary>
    private const int Longest = 20_000;

    public string Title => Change.Part.Part switch
    {
        UnpublishedPart.Details => "What it is, when and where",
        UnpublishedPart.Order => $"The order of the {(Change.Part.Name == nameof(UnpublishedPart.Person) ? "people" : $"{Change.Part.Name.ToLowerInvariant()}s")}",
        UnpublishedPart.Section => $"Section “{Change.Part.Name}”",
        UnpublishedPart.Person => Change.Part.Name,
        _ => $"{Change.Part.Part} “{Change.Part.Name}”",
    };

    public string? State => Change.IsNew ? "new" : Change.IsGone ? "removed" : null;

    /// <summary>Both states of a field, marked where that helps: the earlier, then the later.</summary>
    public static (IReadOnlyList<MarkedText> Was, IReadOnlyList<MarkedText> Is) Marked(ParticularChange field)
    {
        var marks = field.Was.Length > 0 && field.Is.Length > 0 ? WordMarks.Between(field.Was, field.Is) : [];
        var kept = marks.Where(part => part.Mark == Mark.Kept).Sum(part => part.Text.Length);
        if (kept < LeastKept * Math.Max(field.Was.Length, field.Is.Length)) return (Whole(field.Was), Whole(field.Is));
        var shown = marks.Select((part, at) => part.Mark == Mark.Kept ? part with { Text = Abridged(part.Text, at > 0, at < marks.Count - 1) } : part with { Text = Cut(part.Text) }).ToList();
        return ([.. shown.Where(part => part.Mark != Mark.Added)], [.. shown.Where(part => part.Mark != Mark.Removed)]);
    }

    private static List<MarkedText> Whole(string text) => text.Length == 0 ? [] : [new(Mark.Kept, Cut(text))];

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}… (and {text.Length - Longest:N0} more characters)";

    private static string Abridged(string text, bool begins, bool ends) => text.Length <= LongestKept ? text
        : $"{(begins ? text[..Around] : "")} … {(ends ? text[^Around..] : "")}";
}
