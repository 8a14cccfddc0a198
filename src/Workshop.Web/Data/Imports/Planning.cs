using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Data.Imports;

/// <summary>What pages and commands ask of a plan alike.</summary>
internal static class Planning
{
    /// <summary>What would come of it, with codes for new sessions that stand for those which they will get.</summary>
    public static Outcome<Programme> Try(this ImportPlan plan, ImportChoices choices) => plan.Apply(choices, [.. Enumerable.Range(0, plan.CodesNeeded).Select(number => $"{number:000000}")]);

    /// <summary>Whether all of a part is meant, and not one field of it.</summary>
    public static bool IsWhole(this PlannedChange change) =>
        change.Kind is Planned.New or Planned.TakenOut || change.Kind == Planned.Vanishing && change.Key.Count(letter => letter == '/') == 1 && change.Part != UnpublishedPart.Details;

    /// <summary>Whether it asks who somebody is; the last of its proposals is somebody else.</summary>
    public static bool IsWho(this Question question) => question.Field == nameof(Credit.Person);

    /// <summary>The answer that holds until somebody gives one: what is proposed, else of people that they are nobody else; null where there is none.</summary>
    public static string? Supposed(this Question question) =>
        question.Choices.IsEmpty ? null : question.IsProposed ? question.Choices[0].Value : question.IsWho() ? question.Choices[^1].Value : null;
}
