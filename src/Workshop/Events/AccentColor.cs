using System.Globalization;

namespace Workshop.Events;

/// <summary>The 24 accents as colours for programs that know no hues: as they stand on a light page (wwwroot/css/tokens.css), in sRGB.</summary>
public static class AccentColor
{
    /// <summary>Less of a colour than this (OKLCH) is a grey, which has no hue.</summary>
    private const double LeastChroma = 0.02;

    private static readonly string[] Hex =
    [
        "#88194a", "#8c1832", "#8d1c11", "#7e3304", "#723e06", "#684507", "#5e4a08", "#544f06", "#475407", "#2d5a05", "#075d29", "#095b41",
        "#0a5a4f", "#0c5859", "#0b5762", "#0a556c", "#07527a", "#044b94", "#2f429d", "#483a9a", "#5b3291", "#6b2b84", "#772473", "#811e5f",
    ];

    /// <summary>"#0a556c".</summary>
    public static string Of(int hue) => Hex[hue];

    /// <summary>The nearest hue of a colour written "#rrggbb" or "#rgb"; null for a grey and for what is no such colour.</summary>
    public static int? Nearest(string? color)
    {
        if (color is null || Components(color.Trim()) is not var (red, green, blue)) return null;
        // OKLab (Ottosson 2020): from linear light through cones to the two opponent colours.
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        if (Math.Sqrt((a * a) + (b * b)) < LeastChroma) return null;
        var hue = (int)Math.Round(Math.Atan2(b, a) / Math.Tau * EventDetails.Hues);
        return (hue + EventDetails.Hues) % EventDetails.Hues;
    }

    private static (double Red, double Green, double Blue)? Components(string color)
    {
        if (color.Length == 4 && color[0] == '#') color = string.Concat("#", new(color[1], 2), new(color[2], 2), new(color[3], 2));
        if (color.Length != 7 || color[0] != '#' || !uint.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return (Linear(value >> 16), Linear(value >> 8 & 0xFF), Linear(value & 0xFF));
    }

    private static double Linear(uint component)
    {
        var value = component / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
