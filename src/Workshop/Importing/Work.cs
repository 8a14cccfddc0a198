namespace Workshop.Importing;

/// <summary>
/// How much may still be computed for one file, in days looked at or characters parsed: a rule that never comes true, or a text made to be hard to
/// read, must not keep anybody waiting.
/// </summary>
internal sealed class Work(int most)
{
    private int left = most;

    /// <summary>Once that there was too little, there is nothing left.</summary>
    internal bool IsSpent => left < 0;

    internal bool Spend(int amount)
    {
        if (left >= 0) left -= amount;
        return left >= 0;
    }
}
