using Microsoft.AspNetCore.WebUtilities;

namespace Workshop.Web.Pages.Shared;

/// <summary>The addresses of a long list's pages; the rest of the question stays as it was asked.</summary>
public sealed record PageLinks(string Path, int Current, int Last, params (string Name, string? Value)[] Question)
{
    /// <summary>What names a page in the query.</summary>
    public string Parameter { get; init; } = "p";

    /// <summary>The first, the last, and the two on either side of the current one.</summary>
    public IEnumerable<int> Numbers() => Enumerable.Range(1, Last).Where(number => number == 1 || number == Last || Math.Abs(number - Current) <= 2);

    public string Address(int number) => QueryHelpers.AddQueryString(Path, Question.Append((Parameter, number == 1 ? null : $"{number}"))
        .Where(part => !string.IsNullOrEmpty(part.Item2)).ToDictionary(part => part.Item1, part => part.Item2));
}
