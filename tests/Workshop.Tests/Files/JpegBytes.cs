using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>Writes JPEG, well or badly.</summary>
internal static class JpegBytes
{
    public static readonly byte[] Start = [0xFF, 0xD8], End = [0xFF, 0xD9];

    /// <summary>The picture's data: black, then white, in one block each, with one bit for the length and one for "no more".</summary>
    public static readonly byte[] Data = [0x3F, 0x9F, 0xEF];

    public static byte[] Of(int width, int height, params byte[][] segments) =>
        [.. Start, .. segments.SelectMany(segment => segment), .. Tables(), .. Frame(width, height), .. Scan(), .. Data, .. End];

    public static byte[] Segment(byte marker, params byte[] body) => [0xFF, marker, .. Big(body.Length + 2, 2), .. body];

    /// <param name="marker">Baseline by default.</param>
    public static byte[] Frame(int width, int height, byte marker = 0xC0) =>
        Segment(marker, [8, .. Big(height, 2), .. Big(width, 2), 1, 1, 0x11, 0]);

    public static byte[] Scan() => Segment(0xDA, 1, 1, 0, 0, 63, 0);

    /// <summary>One quantization, and one code in each Huffman table: eight bits of a constant, or the end of a block.</summary>
    public static byte[] Tables() =>
    [
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 8]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
    ];

    public static byte[] Jfif(byte[] thumbnail) =>
        Segment(0xE0, [.. Ascii("JFIF\0"), 1, 2, 0, 0, 1, 0, 1, (byte)(thumbnail.Length / 3), (byte)(thumbnail.Length > 0 ? 1 : 0), .. thumbnail]);

    public static byte[] Exif(byte[] exif) => Segment(0xE1, [.. Ascii("Exif\0\0"), .. exif]);
}
