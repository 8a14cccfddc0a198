namespace Workshop.Files;

/// <summary>What people upload although it is not accepted, and what they can do about it.</summary>
internal static class Unaccepted
{
    /// <summary>How far a drawing may have comments before it begins.</summary>
    private const int Prologue = 4096;

    public static string Reason(ReadOnlySpan<byte> source) => source switch
    {
        [] => "This file is empty.",
        [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Boxes(source[8..Math.Min(source.Length, Math.Max(8, (int)source[3]))]),
        [(byte)'P', (byte)'K', ..] => "This is a ZIP archive or an office document. Export it as PDF.",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => Other("a TIFF picture"),
        [(byte)'B', (byte)'M', ..] => Other("a BMP picture"),
        [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => Other("a JPEG XL picture"),
        [(byte)'%', (byte)'!', (byte)'P', (byte)'S', ..] => "This is PostScript. Export it as PDF.",
        _ when IsDrawing(source) => "This is an SVG drawing. SVG can carry scripts, so it is not accepted: export it as PNG or PDF.",
        _ => "This file is none of JPEG, PNG, WebP, GIF and PDF, whatever its name says.",
    };

    private static string Other(string what) => $"This is {what}, which not all browsers show. Save it as JPEG, PNG or WebP.";

    /// <summary>The brands in the first box of an ISO base media file (ISO/IEC 14496-12).</summary>
    private static string Boxes(ReadOnlySpan<byte> brands) =>
        Names(brands, "avif"u8) || Names(brands, "avis"u8)
            ? "This is an AVIF picture. Its metadata cannot be cut out of it safely, so it is not accepted: save it as JPEG, PNG or WebP."
        : Names(brands, "heic"u8) || Names(brands, "heix"u8) || Names(brands, "mif1"u8) ? Other("a HEIC picture")
        : "This is a video. Put it where videos are kept and link to it.";

    private static bool Names(ReadOnlySpan<byte> brands, ReadOnlySpan<byte> brand) => brands.IndexOf(brand) >= 0;

    /// <summary>In any encoding in which a browser would read it.</summary>
    private static bool IsDrawing(ReadOnlySpan<byte> source)
    {
        var start = source[..Math.Min(Prologue, source.Length)];
        return start.IndexOf("<svg"u8) >= 0 || start.IndexOf("<\0s\0v\0g"u8) >= 0;
    }
}
