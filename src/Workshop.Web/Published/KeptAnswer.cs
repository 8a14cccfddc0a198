namespace Workshop.Web.Published;

/// <summary>An answer with what decides how long it is kept.</summary>
/// <param name="untilTicks">UTC; the largest value for ever.</param>
internal sealed class KeptAnswer(Address address, Answer answer, IReadOnlySet<Guid> subjects, long untilTicks)
{
    public Address Address => address;

    public Answer Answer => answer;

    public IReadOnlySet<Guid> Subjects => subjects;

    public long UntilTicks => untilTicks;

    /// <summary>Asked for since the hand last came by.</summary>
    public bool Wanted { get; set; }

    /// <summary>In the round of the hand.</summary>
    public LinkedListNode<KeptAnswer>? Place { get; set; }

    public bool Dropped { get; set; }

    /// <summary>As it was when last weighed.</summary>
    public int Weight { get; private set; } = WeightOf(answer, subjects);

    public void Weigh() => Weight = WeightOf(answer, subjects);

    /// <summary>A set takes some forty bytes for each of its ids.</summary>
    private static int WeightOf(Answer answer, IReadOnlySet<Guid> subjects) => answer.Weight + (40 * subjects.Count);

    public bool IsPast(TimeProvider clock) => untilTicks != long.MaxValue && clock.GetUtcNow().UtcTicks >= untilTicks;
}
