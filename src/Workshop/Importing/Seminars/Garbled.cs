using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Words that were decoded wrongly before they came here ("SchrÃ¶dinger", "Schr̦dinger", "Schr?dinger"). What the letter was is not known any more,
/// so they stay as they are and are pointed out.
/// </summary>
internal static partial class Garbled
{
    private const int Most = 5;

    /// <summary>The words, each once; the first few of many.</summary>
    internal static IReadOnlyList<string> In(string text) => [.. Suspects().Matches(text.Normalize(NormalizationForm.FormC))
        .Select(match => match.Value).Where(word => word.Count(char.IsLetter) > 3).Distinct().Take(Most)];

    /// <summary>
    /// UTF-8 that was taken for Latin-1; the sign of a letter that could not be decoded; a mark on a letter that no alphabet has it on; a question
    /// mark within a word.
    /// </summary>
    [GeneratedRegex(
        @"[\p{L}\p{M}]{0,30}(?:[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰‹‘’“”•–—™›œžŸŠŒŽ]|â€[\u0080-\u00BF™œ“”˜¦¢]|\uFFFD|(?<=\p{L}{2})[\u0326\u0324\u032A\u033A](?=\p{Ll})|(?<=\p{L}{2})\?(?=\p{Ll}{2}))[\p{L}\p{M}]{0,30}")]
    private static partial Regex Suspects();
}
