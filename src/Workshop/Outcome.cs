using System.Diagnostics.CodeAnalysis;

namespace Workshop;

/// <summary>What came of something a user may get wrong: nothing to say, or the problems to put right.</summary>
/// <remarks>The default value is success. What only we can get wrong throws instead.</remarks>
public readonly record struct Outcome
{
    private readonly IReadOnlyList<Problem>? problems;

    private Outcome(IReadOnlyList<Problem> problems) => this.problems = problems;

    public static Outcome Success => default;

    public IReadOnlyList<Problem> Problems => problems ?? [];

    public bool Succeeded => Problems.Count == 0;

    /// <summary>For a caller to whom problems are a bug.</summary>
    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public void OrThrow()
    {
        if (!Succeeded) throw new InvalidOperationException(string.Join(' ', Problems.Select(problem => problem.Message)));
    }

    /// <summary>No problems mean success, so a list that was collected on the way can be returned as it is.</summary>
    public static Outcome From(IReadOnlyList<Problem> problems) => new(problems);

    public static implicit operator Outcome(Problem problem) => new([problem]);

    public static implicit operator Outcome(List<Problem> problems) => new(problems);

    public static implicit operator Outcome(Problem[] problems) => new(problems);
}

/// <summary>A value, or the problems that stand in its way; never both.</summary>
public readonly record struct Outcome<T>
{
    private readonly T value;
    private readonly IReadOnlyList<Problem>? problems;

    private Outcome(T value, IReadOnlyList<Problem>? problems) => (this.value, this.problems) = (value, problems);

    public IReadOnlyList<Problem> Problems => problems ?? [];

    public bool Succeeded => Problems.Count == 0;

    /// <exception cref="InvalidOperationException">There are problems instead; asking without looking is a bug.</exception>
    public T Value => Succeeded ? value : throw new InvalidOperationException(string.Join(' ', Problems.Select(p => p.Message)));

    public bool TryGetValue([MaybeNullWhen(false)] out T found)
    {
        found = value;
        return Succeeded;
    }

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Succeeded ? next(value) : new List<Problem>(Problems);

    /// <summary>The same result without its value, for a caller that only passes problems on.</summary>
    public Outcome WithoutValue() => Outcome.From(Problems);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => Failed([problem]);

    public static implicit operator Outcome<T>(List<Problem> problems) => Failed(problems);

    public static implicit operator Outcome<T>(Problem[] problems) => Failed(problems);

    private static Outcome<T> Failed(IReadOnlyList<Problem> problems) => problems.Count > 0
        ? new(default!, problems)
        : throw new ArgumentException("Neither a value nor a problem: a failure says what to put right.", nameof(problems));
}
