using System.IO.Compression;
using System.Numerics;

namespace Workshop.Web.Published;

/// <summary>Bodies made small: fast for who is waiting, as small as can be for everybody after.</summary>
internal static class Compression
{
    private const int FastBrotli = 4, SmallestBrotli = 11;

    /// <summary>Null where coding gains nothing.</summary>
    public static byte[]? Encode(byte[] body, Coding coding, bool smallest)
    {
        var coded = coding == Coding.Brotli ? Brotli(body, smallest) : Gzip(body, smallest);
        return coded.Length < body.Length ? coded : null;
    }

    private static byte[] Brotli(byte[] body, bool smallest)
    {
        // A window as large as the body and no larger: at the highest quality the encoder's tables grow with it.
        var window = Math.Clamp(BitOperations.Log2((uint)body.Length) + 1, 16, 22);
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, buffer, out var written, smallest ? SmallestBrotli : FastBrotli, window)
            ? buffer[..written]
            : body;
    }

    private static byte[] Gzip(byte[] body, bool smallest)
    {
        using var coded = new MemoryStream(body.Length / 3);
        using (var gzip = new GZipStream(coded, smallest ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return coded.ToArray();
    }
}
