using System.IO.Compression;
using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>Writes PNG, well or badly.</summary>
internal static class PngBytes
{
    public static readonly byte[] Signature = [0x89, .. Ascii("PNG\r\n"), 0x1A, (byte)'\n'];

    /// <param name="inside">Chunks between the header and the picture.</param>
    public static byte[] Of(int width, int height, byte[] inside, byte[] afterwards) =>
        [.. Signature, .. Header(width, height), .. inside, .. Chunk("IDAT", Zlib(Rows())), .. afterwards, .. Chunk("IEND", [])];

    public static byte[] Header(int width, int height) => Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] summed = [.. Ascii(type), .. data];
        return [.. Big(data.Length), .. summed, .. Big((int)Sum(summed))];
    }

    public static byte[] Zlib(byte[] data)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize)) zlib.Write(data);
        return bytes.ToArray();
    }

    /// <summary>Grey, each row after the number of its filter.</summary>
    private static byte[] Rows() => [.. Enumerable.Range(0, Pictures.Height).SelectMany(_ =>
        (byte[])[0, .. Enumerable.Range(0, Pictures.Width).Select(x => (byte)(Pictures.IsBright(x) ? 255 : 0))])];

    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
        }
        return ~sum;
    }
}
