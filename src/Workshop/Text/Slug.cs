using System.Security.Cryptography;
using System.Text;
using Workshop.Searching;

namespace Workshop.Text;

/// <summary>The part of an address that names an event, series or person: <c>[a-z0-9-]{3,80}</c>.</summary>
public static class Slug
{
    public const int Shortest = 3;
    public const int Longest = 80;

    public static bool IsValid(string? text) =>
        text is { Length: >= Shortest and <= Longest } && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    /// <summary>
    /// Always valid and always the same for the same text: the folded words joined by hyphens, cut between words. Where too little is left
    /// in that alphabet (a Japanese title, "Bo"), eight digits that belong to the text make up for it.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(text))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c != '.' && !Letters.IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var words = Cut(slug.ToString()).Trim('-');
        return words.Length >= Shortest ? words : words.Length == 0 ? Digits(text) : $"{words}-{Digits(text)}";
    }

    private static string Cut(string words)
    {
        if (words.Length <= Longest) return words;
        var gap = words.LastIndexOf('-', Longest);
        return words[..(gap > Longest / 2 ? gap : Longest)];
    }

    private static string Digits(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
