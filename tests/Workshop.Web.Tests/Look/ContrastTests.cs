using System.Globalization;

namespace Workshop.Web.Tests.Look;

/// <summary>WCAG 2.2: 1.4.6 for prose, 1.4.3 for other text, 1.4.11 for borders of controls and focus rings.</summary>
public sealed class ContrastTests
{
    private const double Prose = 7, Text = 4.5, Control = 3;

    private static readonly Tokens tokens = Tokens.Read();

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "paper", Prose },
        { "ink", "tint", Prose },
        { "ink", "mark", Prose },
        { "accent", "paper", Prose },
        { "accent", "tint", Text },
        { "accent", "mark", Text },
        { "quiet", "paper", Prose },
        { "quiet", "tint", Text },
        { "quiet", "mark", Text },
        { "paper", "accent", Text },
        { "edge", "paper", Control },
        { "edge", "tint", Control },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_tokens_keeps_its_contrast_for_all_hues_in_both_themes(string front, string back, double least)
    {
        var tooFaint =
            from theme in new[] { false, true }
            from hue in tokens.Hues
            let contrast = Oklch.Contrast(tokens[front, theme, hue.Hue, hue.Chroma], tokens[back, theme, hue.Hue, hue.Chroma])
            where contrast < least
            select string.Create(CultureInfo.InvariantCulture, $"hue-{hue.Number} {(theme ? "dark" : "light")}: {contrast:0.00}");

        Assert.Empty(tooFaint);
    }

    [Fact]
    public void No_colour_lies_outside_what_every_screen_can_show()
    {
        var outside =
            from name in tokens.Colours
            from theme in new[] { false, true }
            from hue in tokens.Hues
            where !tokens[name, theme, hue.Hue, hue.Chroma].IsInsideSrgb
            select $"{name} hue-{hue.Number} {(theme ? "dark" : "light")}";

        Assert.Empty(outside);
    }

    [Fact]
    public void Every_colour_is_tested_against_what_it_stands_on_or_only_separates() =>
        Assert.Equal(tokens.Colours.Except(["rule"]).Order(), Pairs.SelectMany(pair => new[] { (string)pair[0], (string)pair[1] }).Distinct().Order());

    [Fact]
    public void There_are_24_hues_15_degrees_apart() =>
        Assert.Equal(Enumerable.Range(0, 24).Select(n => (n, n * 15.0)), tokens.Hues.Select(hue => (hue.Number, hue.Hue)));

    [Theory]
    [InlineData(0, 0, 0, 21)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(0.5660, 0, 0, 4.54)] // #767676, the lightest grey that passes on white
    [InlineData(0.6280, 0.2577, 29.23, 4.00)] // #ff0000
    [InlineData(0.4520, 0.3132, 264.05, 8.59)] // #0000ff
    public void The_ratio_on_white_is_the_one_that_WCAG_defines(double lightness, double chroma, double hue, double expected) =>
        Assert.Equal(expected, Oklch.Contrast(new Oklch(lightness, chroma, hue), new Oklch(1, 0, 0)), 2);
}
