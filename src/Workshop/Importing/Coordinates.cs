using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Importing;

/// <summary>WGS 84 degrees as people copy them from a map: "49.2889, -123.1111", "49.2889° N, 123.1111° W", "49,2889; -123,1111".</summary>
public static partial class Coordinates
{
    /// <returns>Null where nothing was typed.</returns>
    /// <param name="field">As the form posts it.</param>
    public static Outcome<(double Latitude, double Longitude)?> Parse(string? text, string field)
    {
        var typed = (text ?? "").Trim().Replace('\u2212', '-');
        if (typed.Length == 0) return ((double, double)?)null;
        if (typed.Length <= 80 && Pair().Match(typed) is { Success: true } pair && Degrees(pair, "lat") is var latitude && Degrees(pair, "lon") is var longitude
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180) return ((double, double)?)(latitude, longitude);
        return new Problem(field, "Write latitude and longitude in degrees, as a map gives them: 49.2889, -123.1111.");
    }

    /// <summary>What <see cref="Parse"/> reads again.</summary>
    public static string Format(double latitude, double longitude) => string.Create(CultureInfo.InvariantCulture, $"{latitude:R}, {longitude:R}");

    private static double Degrees(Match pair, string which)
    {
        var degrees = double.Parse(pair.Groups[which].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);
        return pair.Groups[$"{which}Side"].Value is "S" or "s" or "W" or "w" ? -degrees : degrees;
    }

    [GeneratedRegex(
        @"^(?<lat>[+-]?[0-9]{1,2}(?:[.,][0-9]{1,20})?(?:E-[0-9]{1,3})?)\s*°?\s*(?<latSide>[NS])?(?:\s*[,;]\s*|\s+)(?<lon>[+-]?[0-9]{1,3}(?:[.,][0-9]{1,20})?(?:E-[0-9]{1,3})?)\s*°?\s*(?<lonSide>[EWO])?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
