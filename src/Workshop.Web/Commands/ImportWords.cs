using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Commands;

/// <summary>A plan in lines for a terminal.</summary>
internal static class ImportWords
{
    private const int Longest = 60;

    public static IEnumerable<string> Of(ImportPlan plan, ReadEvent read, Answers answers)
    {
        var title = Headline.Of(read.Programme) is { Length: > 0 } known ? known : "(without a title)";
        yield return plan.IsNew ? $"New event: {title}, {Counts(read.Programme)}" : $"{title}: {(plan.Changes.Count == 0 ? "nothing has changed" : Words.Count(plan.Changes.Count(change => change.IsProposed), "change"))}";
        if (read.Cancelled && !plan.IsNew) yield return "  The source says that it is cancelled; the event's status is for its owners to change.";
        foreach (var question in plan.Questions)
        {
            var answer = answers.To(question.Key) ?? question.Supposed();
            var label = question.Choices.FirstOrDefault(choice => choice.Value == answer) is { } choice ? choice.Label ?? choice.Value : answer;
            yield return $"  {(answer is null ? "open" : label)}: {question.Text} (--answer {question.Key}={(question.Choices.IsEmpty ? "…" : string.Join('|', question.Choices.Select(each => each.Value)))})";
        }
        if (plan.IsNew) yield break;
        foreach (var change in plan.Changes) yield return $"  {Line(change)}";
    }

    private static string Counts(Programme programme) =>
        Words.List([Words.Count(programme.Sections.Count, "section"), Words.Count(programme.Sessions.Count, "session"), Words.Count(programme.Credits.Count, "person", "people")]);

    private static string Line(PlannedChange change) => change.Kind switch
    {
        Planned.New => $"new {What(change)}",
        Planned.Vanishing when change.IsWhole() => $"kept, not in the source: {What(change)}",
        Planned.Vanishing => $"kept, not in the source: {What(change)}, {Texts(change)}",
        Planned.Contested => $"kept, edited here and changed in the source: {What(change)}, {Texts(change)}",
        Planned.TakenOut => $"left out, as it was taken out here: {What(change)}",
        _ => $"{What(change)}: {Texts(change)}",
    };

    private static string What(PlannedChange change) => change.Part switch
    {
        UnpublishedPart.Details => "the event",
        UnpublishedPart.Order => $"the order of the {(change.Name == nameof(UnpublishedPart.Person) ? "people" : $"{change.Name.ToLowerInvariant()}s")}",
        UnpublishedPart.Person => Short(change.Name),
        _ => $"{change.Part.ToString().ToLowerInvariant()} {Words.Quoted(Short(change.Name))}",
    };

    private static string Texts(PlannedChange change) => string.Join("; ", change.Texts.Select(text => $"{text.Label.ToLowerInvariant()} {Words.Quoted(Short(text.Was))} → {Words.Quoted(Short(text.Is))}"));

    private static string Short(string text) => text.ReplaceLineEndings(" ") is var line && line.Length <= Longest ? line : $"{line[..(Longest - 1)]}…";
}
