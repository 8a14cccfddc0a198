using System.Buffers;

namespace Workshop.Text;

/// <summary>Where on a page a body stands.</summary>
public sealed record MarkdownContext
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <param name="idPrefix">The section, <c>[a-z0-9-]+</c>; every id in the body is <c>{idPrefix}_…</c>, so no two sections share one.</param>
    /// <param name="headingLevel">The level of the heading above the body, 1 to 6: what is below begins one deeper and skips none.</param>
    public MarkdownContext(string idPrefix, int headingLevel)
    {
        if (idPrefix.Length == 0 || idPrefix.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException($"Not an id: “{idPrefix}”.", nameof(idPrefix));
        ArgumentOutOfRangeException.ThrowIfLessThan(headingLevel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headingLevel, 6);
        (IdPrefix, HeadingLevel) = (idPrefix, headingLevel);
    }

    public string IdPrefix { get; }

    public int HeadingLevel { get; }

    internal string Id(string local) => $"{IdPrefix}_{local}";
}
