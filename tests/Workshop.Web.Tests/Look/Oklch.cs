namespace Workshop.Web.Tests.Look;

/// <summary>A colour as the stylesheets write it; hue in degrees. Matrices after CSS Color 4, section 18 (sample code).</summary>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double Step = 1e-4;

    public bool IsInsideSrgb => LinearSrgb() is var (r, g, b) && IsChannel(r) && IsChannel(g) && IsChannel(b);

    /// <summary>The same lightness and hue with as much chroma as sRGB can show.</summary>
    public Oklch MappedToSrgb()
    {
        var mapped = this;
        while (!mapped.IsInsideSrgb && mapped.Chroma > 0) mapped = mapped with { Chroma = Math.Max(0, mapped.Chroma - Step) };
        return mapped;
    }

    /// <summary>WCAG 2.2 contrast ratio of the two colours as a screen shows them: in sRGB, at eight bits a channel.</summary>
    public static double Contrast(Oklch one, Oklch other)
    {
        var (a, b) = (one.MappedToSrgb().RelativeLuminance(), other.MappedToSrgb().RelativeLuminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double RelativeLuminance()
    {
        var (r, g, b) = LinearSrgb();
        return 0.2126 * AsShown(r) + 0.7152 * AsShown(g) + 0.0722 * AsShown(b);
    }

    private (double R, double G, double B) LinearSrgb()
    {
        var (a, b) = (Chroma * Math.Cos(Hue * Math.PI / 180), Chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Cube(Lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(Lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(Lightness - 0.0894841775 * a - 1.2914855480 * b);
        return (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double AsShown(double linear)
    {
        var clipped = Math.Clamp(linear, 0, 1);
        var encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.Pow(clipped, 1 / 2.4) - 0.055;
        var shown = Math.Round(encoded * 255) / 255;
        return shown <= 0.04045 ? shown / 12.92 : Math.Pow((shown + 0.055) / 1.055, 2.4);
    }

    private static bool IsChannel(double value) => value is >= -Step and <= 1 + Step;

    private static double Cube(double value) => value * value * value;
}
