using Workshop.Importing;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>
/// One page of what has to be decided: questions first, then the events that would begin where there are several, then every change, those first that
/// nobody but a person can decide.
/// </summary>
public sealed class PlanView
{
    /// <summary>Questions and changes of one page; an event takes as much of it as several of them.</summary>
    private const int Size = 100, EventSize = 5;

    private static readonly Planned[] Order = [Planned.Contested, Planned.Changed, Planned.New, Planned.Vanishing, Planned.TakenOut];

    private readonly IReadOnlyList<Question> questions;
    private readonly IReadOnlyList<PlannedChange> changes;
    private readonly int events;
    private readonly HashSet<string> settled;
    private readonly Answers answers;
    private readonly ImportChoices choices;

    /// <param name="asked">What is still asked.</param>
    /// <param name="settled">What is answered and asked no more.</param>
    /// <param name="events">How many would begin, where each is to be ticked.</param>
    public PlanView(IEnumerable<Question> asked, IReadOnlyList<Question> settled, int events, IReadOnlyList<PlannedChange> changes, ImportDraft draft, int page)
    {
        (this.events, answers, choices) = (events, draft.Answered, draft.Chosen);
        questions = [.. asked.DistinctBy(question => question.Key).OrderBy(question => question.IsProposed), .. settled];
        this.settled = [.. settled.Select(question => question.Key)];
        this.changes = [.. changes.Where(change => change.MayBeLeft).OrderBy(change => Array.IndexOf(Order, change.Kind))];
        Following = [.. changes.Where(change => !change.MayBeLeft)];
        Last = Math.Max(1, (FirstChange + this.changes.Count + Size - 1) / Size);
        Page = Math.Clamp(page, 1, Last);
    }

    /// <summary>From 1.</summary>
    public int Page { get; }

    public int Last { get; }

    /// <summary>What comes by itself with something else.</summary>
    public IReadOnlyList<PlannedChange> Following { get; }

    /// <summary>Nothing has to be decided, and nothing would change: what is supposed may stay supposed.</summary>
    public bool IsEmpty => events + changes.Count == 0 && questions.All(question => question.IsProposed || settled.Contains(question.Key));

    /// <summary>How much there is of each kind on all pages.</summary>
    public int Count(Planned kind) => changes.Count(change => change.Kind == kind);

    public IReadOnlyList<QuestionView> Questions => [.. questions.Skip(First).Take(Size).Select(question => new QuestionView(question, AnswerTo(question), settled.Contains(question.Key)))];

    /// <summary>Which of the events are on this page.</summary>
    public Range Events => Clamped(First, events)..Clamped(First + Size, events);

    /// <summary>Those of this page, in groups of one kind, and within a group part by part.</summary>
    public IEnumerable<IGrouping<Planned, PlannedChange>> Groups =>
        changes.Skip(Math.Max(0, First - FirstChange)).Take(Math.Clamp(First + Size - FirstChange, 0, Size)).GroupBy(change => change.Kind);

    /// <summary>Something is decided otherwise than proposed.</summary>
    public bool IsDecided => changes.Any(change => choices.Takes(change) != change.IsProposed);

    public bool IsTicked(PlannedChange change) => choices.Takes(change);

    private int First => (Page - 1) * Size;

    private int FirstChange => questions.Count + (EventSize * events);

    private int Clamped(int place, int most) => Math.Clamp((place - questions.Count + EventSize - 1) / EventSize, 0, most);

    private string AnswerTo(Question question) => answers.To(question.Key) ?? question.Supposed() ?? "";
}

/// <param name="Answer">Empty while there is none.</param>
/// <param name="IsSettled">It is answered, and asked no more.</param>
public sealed record QuestionView(Question Question, string Answer, bool IsSettled)
{
    /// <summary>Whether something holds until somebody says otherwise.</summary>
    public bool IsSupposed => Question.IsProposed || IsSettled;

    public bool IsTyped => Question.IsOpen || Question.Choices.IsEmpty;

    public bool IsUnanswered => Answer.Length == 0;

    /// <summary>Whether nothing may be said at all.</summary>
    public bool MayStayOpen => Question is { IsProposed: false, Choices.IsEmpty: false } && !Question.IsWho();

    /// <summary>What was typed and is none of the proposals.</summary>
    public string Typed => Question.Choices.Any(choice => choice.Value == Answer) ? "" : Answer;
}
