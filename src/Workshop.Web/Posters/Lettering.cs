using System.Collections;
using System.Globalization;
using System.Text;

namespace Workshop.Web.Posters;

/// <summary>
/// Which letters the fonts of this machine can draw, found out when it is first asked for. What none of them has would be an empty box on a
/// sheet.
/// </summary>
/// <param name="folders">Where fonts are.</param>
internal sealed class Lettering(IReadOnlyList<string> folders)
{
    private const int Letters = 0x110000;

    private readonly Lazy<BitArray> drawn = new(() => Read(folders));

    /// <summary>Where Debian, and nearly everybody else, keeps those for all.</summary>
    public static Lettering OfMachine { get; } = new(["/usr/share/fonts", "/usr/local/share/fonts"]);

    /// <summary>The writing systems of letters in a text that no font has, each once, with one of its letters that is missing.</summary>
    public IReadOnlyList<(WritingSystem System, string Letter)> Missing(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).EnumerateRunes().Distinct().Where(letter => IsPrinted(letter) && !drawn.Value[letter.Value])
            .GroupBy(WritingSystem.Of).Select(system => (system.Key, system.First().ToString()))];

    /// <summary>Those of which a machine can draw not even the commonest letter.</summary>
    public IReadOnlyList<WritingSystem> Missing() => [.. WritingSystem.All.Where(system => !drawn.Value[system.Common.Value])];

    /// <summary>In words, with what would help: "Chinese and Japanese (量), install fonts-noto-cjk"; null where nothing is missing.</summary>
    public string? Lack(string text) => Missing(text) is { Count: > 0 } missing
        ? $"no font on this machine has the letters of {string.Join("; ", missing.Select(each => $"{each.System.Name} ({each.Letter}), install {each.System.Package}"))}"
        : null;

    /// <summary>Marks are drawn with the letter that they stand on, and what has no form of its own is not drawn.</summary>
    private static bool IsPrinted(Rune letter) => Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    private static BitArray Read(IReadOnlyList<string> folders)
    {
        var letters = new BitArray(Letters);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", options)))
        {
            if (Path.GetExtension(file).ToLowerInvariant() is not (".ttf" or ".otf" or ".ttc" or ".otc")) continue;
            using var font = File.OpenRead(file);
            Typeface.AddLetters(font, letters);
        }
        return letters;
    }
}
