using System.Buffers.Binary;
using System.Text;

namespace Workshop.Tests.Files;

/// <summary>Numbers and texts as files write them.</summary>
internal static class Bytes
{
    /// <summary>What nobody may read in an accepted file.</summary>
    public const string Secret = "SECRET";

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Big(int value, int length = 4)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes[^length..];
    }

    public static byte[] Little(int value, int length = 4)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes[..length];
    }

    /// <summary>Codes one after the other, each with its length in bits, the least significant bit first; filled up with zeros.</summary>
    public static byte[] Pack(IEnumerable<(int Code, int Bits)> codes)
    {
        var bits = codes.SelectMany(code => Enumerable.Range(0, code.Bits).Select(at => code.Code >> at & 1)).ToList();
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, at) => bit << at).Sum())];
    }

    /// <summary>What a camera writes: an orientation among a description, a place and a thumbnail.</summary>
    public static byte[] Exif(int orientation, bool bigEndian = false)
    {
        byte[] Number(int value, int length) => bigEndian ? Big(value, length) : Little(value, length);
        byte[] Entry(int tag, int type, int count, byte[] value) => [.. Number(tag, 2), .. Number(type, 2), .. Number(count, 4), .. value];
        const int entries = 3, data = 8 + 2 + (entries * 12) + 4;
        return
        [
            .. Ascii(bigEndian ? "MM" : "II"), .. Number(42, 2), .. Number(8, 4), .. Number(entries, 2),
            .. Entry(0x010E, 2, Secret.Length, Number(data, 4)),
            .. Entry(0x0112, 3, 1, [.. Number(orientation, 2), 0, 0]),
            .. Entry(0x8825, 4, 1, Number(data + Secret.Length, 4)),
            .. Number(0, 4), .. Ascii(Secret), .. Number(0, 2), .. Number(0, 4), .. Ascii(Secret),
        ];
    }
}
