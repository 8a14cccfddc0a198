using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>Writes WebP, well or badly.</summary>
internal static class WebPBytes
{
    public const byte Profile = 0x20, Exif = 0x08, Xmp = 0x04, Animation = 0x02;

    public static byte[] Of(params byte[][] chunks)
    {
        byte[] content = [.. Ascii("WEBP"), .. chunks.SelectMany(chunk => chunk)];
        return [.. Ascii("RIFF"), .. Little(content.Length), .. content];
    }

    public static byte[] Chunk(string type, params byte[] data) => [.. Ascii(type), .. Little(data.Length), .. data, .. new byte[data.Length % 2]];

    public static byte[] Extended(byte flags, int width = Pictures.Width, int height = Pictures.Height) =>
        Chunk("VP8X", [flags, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3)]);

    public static byte[] Frame(params byte[][] parts) => Chunk("ANMF",
        [.. Little(0, 3), .. Little(0, 3), .. Little(Pictures.Width - 1, 3), .. Little(Pictures.Height - 1, 3), .. Little(100, 3), 0, .. parts.SelectMany(part => part)]);

    /// <summary>Lossless: green is one of two values, with a bit for each pixel; everything else is always the same and takes none.</summary>
    public static byte[] Lossless(int width = Pictures.Width, int height = Pictures.Height) => Chunk("VP8L",
    [
        0x2F,
        .. Pack(
        [
            (width - 1, 14), (height - 1, 14), (0, 4), // no alpha, version 0
            (0, 3), // no transform, no cache of colours, one group of codes
            (1, 1), (1, 1), (0, 1), (0, 1), (255, 8), // green: 0 and 255
            (1, 1), (0, 1), (0, 1), (0, 1), // red: 0
            (1, 1), (0, 1), (0, 1), (0, 1), // blue: 0
            (1, 1), (0, 1), (1, 1), (255, 8), // alpha: 255
            (1, 1), (0, 1), (0, 1), (0, 1), // distances: none
            .. Enumerable.Range(0, Pictures.Width * Pictures.Height).Select(at => (Pictures.IsBright(at % Pictures.Width) ? 1 : 0, 1)),
        ]),
    ]);

    /// <summary>Lossy: the head of a key frame (RFC 6386, section 9.1), and no picture behind it.</summary>
    public static byte[] LossyHead(int width, int height) =>
        Chunk("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width, 2), .. Little(height, 2), 0, 0]);
}
