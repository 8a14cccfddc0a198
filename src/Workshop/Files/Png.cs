using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Workshop.Files;

/// <summary>
/// PNG (third edition): a row of chunks, each with its checksum. Kept is what the picture and its animation are made of, what says its
/// colours, and how it is turned. Nothing is decompressed.
/// </summary>
internal sealed class Png(CleanCopy copy)
{
    private const int SignatureLength = 8;
    private const byte Indexed = 3;

    /// <summary>What may stay beside the picture itself, and how long it may be: something longer is not what it says.</summary>
    private static readonly Dictionary<string, int> Kept = new()
    {
        ["gAMA"] = 4, ["cHRM"] = 32, ["sRGB"] = 1, ["cICP"] = 4, ["iCCP"] = 4 << 20, ["tRNS"] = 256, ["pHYs"] = 9, ["sBIT"] = 4, ["bKGD"] = 6,
        ["acTL"] = 8, ["fcTL"] = 26, ["fdAT"] = int.MaxValue,
    };

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private string before = "";
    private bool needsPalette, hasPalette, hasData;

    /// <returns>Why it is not accepted, or null.</returns>
    public static string? Clean(ReadOnlySpan<byte> source, CleanCopy copy) => new Png(copy).Clean(source);

    private string? Clean(ReadOnlySpan<byte> source)
    {
        var reader = new ByteReader(source);
        reader.TryTake(SignatureLength, out var signature);
        copy.Write(signature);
        while (true)
        {
            var from = reader.At;
            if (!reader.TryTake(8, out var head)) return copy.EndsEarly;
            var type = Encoding.Latin1.GetString(head[4..]);
            if (type.AsSpan().ContainsAnyExcept(Letters)) return copy.Damaged("it does not consist of chunks");
            if (!reader.TryTake(BinaryPrimitives.ReadUInt32BigEndian(head), out var data) || !reader.TryTake(4, out var sum)) return copy.EndsEarly;
            var chunk = source[from..reader.At];
            if (Crc32.Of(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(sum)) return copy.Damaged("a checksum is wrong");
            if (before.Length == 0 && type != "IHDR") return copy.Damaged("it does not begin with its header");
            if (Take(type, data, chunk) is { } reason) return reason;
            if (type == "IEND") return null;
            before = type;
        }
    }

    private string? Take(string type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> chunk)
    {
        switch (type)
        {
            case "IHDR": return TakeHeader(data, chunk);
            case "PLTE":
                if (hasPalette || hasData || data.Length is 0 or > 3 * 256 || data.Length % 3 != 0) return copy.Damaged("its palette is not in order");
                hasPalette = true;
                break;
            case "IDAT":
                if (hasData && before != "IDAT") return copy.Damaged("the picture is interrupted");
                if (needsPalette && !hasPalette) return copy.Damaged("it has no palette");
                hasData = true;
                break;
            case "IEND":
                if (!hasData) return copy.Damaged("there is no picture in it");
                if (data.Length > 0) return copy.Damaged("its end has content");
                break;
            case "eXIf":
                if (copy.Turn(data)) Write("eXIf"u8, Exif.With(copy.Orientation));
                return null;
            default:
                if (char.IsAsciiLetterUpper(type[0])) return copy.Damaged($"it needs a part that browsers do not know ({type})");
                if (!Kept.TryGetValue(type, out var longest) || data.Length > longest) return null;
                break;
        }
        copy.Write(chunk);
        return null;
    }

    private string? TakeHeader(ReadOnlySpan<byte> data, ReadOnlySpan<byte> chunk)
    {
        if (before.Length > 0) return copy.Damaged("it has two headers");
        if (data.Length != 13 || !IsColour(data[9], data[8]) || data[10] != 0 || data[11] != 0 || data[12] > 1) return copy.Damaged("its header is not in order");
        needsPalette = data[9] == Indexed;
        copy.Write(chunk);
        return copy.Measure(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
    }

    /// <summary>The combinations that there are (11.2.1, table 12).</summary>
    private static bool IsColour(byte type, byte depth) => type switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        Indexed => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };

    private void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        copy.Write(number);
        copy.Write(type);
        copy.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(copy.Bytes.Span[^(4 + data.Length)..]));
        copy.Write(number);
    }
}
