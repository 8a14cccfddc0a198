namespace Workshop.Files;

/// <summary>
/// PDF (ISO 32000): kept as it is, from its header to its last end mark. What it says of its author and its programs is woven into it, and
/// nothing in here takes it apart.
/// </summary>
internal static class Pdf
{
    /// <summary>Where readers look for the end mark.</summary>
    private const int Tail = 1024;

    /// <returns>Why it is not accepted, or null.</returns>
    public static string? Clean(ReadOnlySpan<byte> source, CleanCopy copy)
    {
        var tail = source[^Math.Min(Tail, source.Length)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0) return "This PDF has no end: it was not saved or sent completely, or something was appended to it.";
        end += source.Length - tail.Length + 5;
        if (end < source.Length && source[end] == '\r') end++;
        if (end < source.Length && source[end] == '\n') end++;
        copy.Write(source[..end]);
        return null;
    }
}
