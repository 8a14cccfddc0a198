using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.Look;

/// <summary>The colours of tokens.css, computed for one theme and one of the hues.</summary>
public sealed partial class Tokens
{
    private readonly string css;

    private Tokens(string css) => this.css = css;

    public static Tokens Read() => new(Repository.Read("wwwroot", "css", "tokens.css"));

    /// <summary>Every token that is a colour.</summary>
    public IReadOnlyList<string> Colours => [.. Pair().Matches(css).Select(m => m.Groups["name"].Value)];

    /// <summary>Hue and greatest chroma of each `hue-N`, in the order of N.</summary>
    public IReadOnlyList<(int Number, double Hue, double Chroma)> Hues =>
        [.. HueClass().Matches(css).Select(m => (int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture), Number(m.Groups["hue"].Value), Number(m.Groups["chroma"].Value)))];

    public Oklch this[string name, bool dark, double hue, double chroma]
    {
        get
        {
            var pair = Pair().Matches(css).Single(m => m.Groups["name"].Value == name);
            var parts = pair.Groups[dark ? "dark" : "light"].Value.Split(' ')
                .Select(part => part switch { "var(--hue)" => hue, "var(--chroma)" => chroma, _ => Number(part) }).ToArray();
            return new Oklch(parts[0], parts[1], parts[2]);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"--(?<name>[a-z]+): light-dark\(oklch\((?<light>(?:[^()]|\([^()]*\))+)\), oklch\((?<dark>(?:[^()]|\([^()]*\))+)\)\);")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\.hue-(?<n>\d+) \{ --hue: (?<hue>[\d.]+); --chroma: (?<chroma>[\d.]+); \}")]
    private static partial Regex HueClass();
}
