using System.IO.Compression;

namespace Workshop.Web.Data;

/// <summary>
/// How documents lie in the database: Brotli. Written once and read at every cold page, a programme with a thousand sessions packs to a
/// fifth and opens in a few milliseconds.
/// </summary>
internal static class Packing
{
    private const int Quality = 6;
    private const int Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> document)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(document.Length)];
        return BrotliEncoder.TryCompress(document, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("A buffer of the largest possible size was too small.");
    }

    public static ReadOnlySpan<byte> Unpack(byte[] packed)
    {
        using var source = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var document = new MemoryStream(packed.Length * 6);
        source.CopyTo(document);
        return document.GetBuffer().AsSpan(0, (int)document.Length);
    }
}
