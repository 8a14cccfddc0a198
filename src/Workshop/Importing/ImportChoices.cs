namespace Workshop.Importing;

/// <summary>What somebody decided about a plan: data, so that it can be kept and the plan be made again.</summary>
/// <param name="Ticks">By the key of a change, where it is decided otherwise than proposed.</param>
public sealed record ImportChoices(IReadOnlyDictionary<string, bool> Ticks)
{
    /// <summary>As proposed.</summary>
    public static ImportChoices Proposed { get; } = new(new Dictionary<string, bool>());

    public bool Takes(PlannedChange change) => change.MayBeLeft ? Ticks.GetValueOrDefault(change.Key, change.IsProposed) : change.IsProposed;
}
