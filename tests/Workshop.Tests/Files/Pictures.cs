using Workshop.Files;
using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>
/// One small picture in every kind that is accepted: the left half dark, the right half bright. Plain, there is nothing in it that could be
/// removed; dressed, it tells a secret wherever a file of its kind has room for one.
/// </summary>
internal static class Pictures
{
    public const int Width = 16, Height = 8;

    public static readonly FileKind[] Kinds = Enum.GetValues<FileKind>();

    /// <summary>Stands for a colour profile; whoever reads pictures leaves one alone that they do not understand.</summary>
    public static readonly byte[] Profile = [.. new byte[36], .. Ascii("acsp"), .. new byte[88]];

    public static bool IsBright(int x) => x >= Width / 2;

    public static byte[] Plain(FileKind kind) => kind switch
    {
        FileKind.Jpeg => JpegBytes.Of(Width, Height, JpegBytes.Jfif([])),
        FileKind.Png => PngBytes.Of(Width, Height, PngBytes.Chunk("gAMA", Big(45455)), []),
        FileKind.WebP => WebPBytes.Of(WebPBytes.Extended(0), WebPBytes.Lossless()),
        FileKind.Gif => GifBytes.Of(Width, Height, GifBytes.Forever, []),
        _ => Ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 36]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    /// <summary>Accepted, it is the plain one, if it stands upright.</summary>
    public static byte[] Dressed(FileKind kind, int orientation = 1) => kind switch
    {
        FileKind.Jpeg => [.. JpegBytes.Of(Width, Height,
            JpegBytes.Jfif(Ascii(Secret)), JpegBytes.Exif(Exif(orientation)), JpegBytes.Segment(0xE1, Ascii($"http://ns.adobe.com/xap/1.0/\0{Secret}")),
            JpegBytes.Segment(0xE2, Ascii($"MPF\0{Secret}")), JpegBytes.Segment(0xED, Ascii($"Photoshop 3.0\0{Secret}")), JpegBytes.Segment(0xE5, Ascii(Secret)),
            JpegBytes.Segment(0xFE, Ascii(Secret))), .. Ascii(Secret)],
        FileKind.Png => [.. PngBytes.Of(Width, Height,
            [
                .. PngBytes.Chunk("gAMA", Big(45455)), .. PngBytes.Chunk("tEXt", Ascii($"Author\0{Secret}")), .. PngBytes.Chunk("zTXt", [.. Ascii($"{Secret}\0\0"), .. PngBytes.Zlib(Ascii(Secret))]),
                .. PngBytes.Chunk("iTXt", Ascii($"XML:com.adobe.xmp\0\0\0\0\0{Secret}")), .. PngBytes.Chunk("tIME", [7, 231, 1, 1, 0, 0, 0]),
                .. PngBytes.Chunk("eXIf", Exif(orientation)), .. PngBytes.Chunk("prVt", Ascii(Secret)), .. PngBytes.Chunk("sBIT", Ascii(Secret)),
            ],
            PngBytes.Chunk("tEXt", Ascii($"Comment\0{Secret}"))), .. Ascii(Secret)],
        FileKind.WebP => [.. WebPBytes.Of(WebPBytes.Extended(WebPBytes.Exif | WebPBytes.Xmp), WebPBytes.Lossless(),
            WebPBytes.Chunk("EXIF", Exif(orientation)), WebPBytes.Chunk("XMP ", Ascii(Secret)), WebPBytes.Chunk("prVt", Ascii(Secret))), .. Ascii(Secret)],
        FileKind.Gif => [.. GifBytes.Of(Width, Height,
            [.. GifBytes.Extension(0xFE, Ascii(Secret)), .. GifBytes.Forever, .. GifBytes.Extension(0xFF, Ascii("XMP DataXMP"), Ascii(Secret))],
            [.. GifBytes.Control, .. GifBytes.Extension(0x01, new byte[12], Ascii(Secret)), .. GifBytes.Extension(0x77, Ascii(Secret))]), .. Ascii(Secret)],
        _ => [.. Plain(kind), .. Ascii(Secret)],
    };
}
