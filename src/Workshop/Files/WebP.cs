using System.Buffers.Binary;
using System.Text;

namespace Workshop.Files;

/// <summary>
/// WebP (RFC 9649): RIFF chunks; a simple file is one picture, an extended one (VP8X) says in flags what else there is. Kept are pictures,
/// animation, colour profile, and how it is turned.
/// </summary>
internal sealed class WebP(CleanCopy copy)
{
    private const int HeadLength = 12, FlagsAt = 20;
    private const byte HasProfile = 0x20, HasAlpha = 0x10, HasExif = 0x08, IsAnimated = 0x02;

    private bool extended;
    private byte flags;
    private int pictures;

    /// <returns>Why it is not accepted, or null.</returns>
    public static string? Clean(ReadOnlySpan<byte> source, CleanCopy copy) => new WebP(copy).Clean(source);

    private string? Clean(ReadOnlySpan<byte> source)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(source[4..]) + 8L;
        if (size > source.Length) return copy.EndsEarly;
        if (size < HeadLength) return copy.Damaged("it has no content");
        copy.Write(source[..HeadLength]);
        var reader = new ByteReader(source[HeadLength..(int)size]);
        for (var first = true; reader.Left.Length > 0; first = false)
        {
            if (!TryChunk(ref reader, out var type, out var data)) return copy.EndsEarly;
            if (Take(type, data, first) is { } reason) return reason;
        }
        if (pictures == 0) return copy.Damaged("there is no picture in it");
        if (extended) copy.Overwrite(FlagsAt, flags);
        WriteLength(4, copy.Length - 8);
        return null;
    }

    private string? Take(string type, ReadOnlySpan<byte> data, bool first)
    {
        switch (type)
        {
            case "VP8X":
                if (!first || data.Length != 10) return copy.Damaged("its header is not in order");
                (extended, flags) = (true, (byte)(data[0] & (HasAlpha | IsAnimated)));
                Write("VP8X"u8, data);
                return copy.Measure(Number(data[4..]) + 1, Number(data[7..]) + 1);
            case "VP8 " or "VP8L":
                if (!extended && !first) return null;
                if ((flags & IsAnimated) != 0 || ++pictures > 1) return copy.Damaged("it has more pictures than it says");
                return TakePicture(type, data, copy.Width, copy.Height);
            case "ANMF" when extended:
                if ((flags & IsAnimated) == 0) return copy.Damaged("it has more pictures than it says");
                pictures++;
                return TakeFrame(data);
            case "ALPH" or "ANIM" or "ICCP" when extended:
                if (type == "ICCP") flags |= HasProfile;
                Write(Encoding.Latin1.GetBytes(type), data);
                return null;
            case "EXIF" when extended:
                if (!copy.Turn(data.StartsWith("Exif\0\0"u8) ? data[6..] : data)) return null;
                flags |= HasExif;
                Write("EXIF"u8, Exif.With(copy.Orientation));
                return null;
            default:
                return first ? copy.Damaged("it does not begin with a picture") : null;
        }
    }

    private string? TakePicture(string type, ReadOnlySpan<byte> data, int width, int height)
    {
        if (SizeOf(type, data) is not { } size) return copy.Damaged("the picture in it has no size");
        if (width == 0 && copy.Measure(size.Width, size.Height) is { } reason) return reason;
        if (width != 0 && size != (width, height)) return copy.Damaged("the picture in it has another size than the whole");
        Write(Encoding.Latin1.GetBytes(type), data);
        return null;
    }

    /// <summary>One picture of an animation, with chunks of its own.</summary>
    private string? TakeFrame(ReadOnlySpan<byte> data)
    {
        var at = copy.Length;
        var reader = new ByteReader(data);
        if (!reader.TryTake(16, out var place)) return copy.EndsEarly;
        var (width, height) = (Number(place[6..]) + 1, Number(place[9..]) + 1);
        if (2 * Number(place) + width > copy.Width || 2 * Number(place[3..]) + height > copy.Height) return copy.Damaged("a part of it lies outside of it");
        Write("ANMF"u8, place);
        var parts = 0;
        while (reader.Left.Length > 0)
        {
            if (!TryChunk(ref reader, out var type, out var part)) return copy.EndsEarly;
            if (type == "ALPH") Write("ALPH"u8, part);
            if (type is not ("VP8 " or "VP8L")) continue;
            if (++parts > 1) return copy.Damaged("it has more pictures than it says");
            if (TakePicture(type, part, width, height) is { } reason) return reason;
        }
        if (parts == 0) return copy.Damaged("there is no picture in it");
        WriteLength(at + 4, copy.Length - at - 8);
        return null;
    }

    /// <summary>RFC 9649, sections 2.5 and 3.4; RFC 6386, section 9.1. Null where it is not such a picture.</summary>
    private static (int Width, int Height)? SizeOf(string type, ReadOnlySpan<byte> data)
    {
        if (type == "VP8L") return data.Length > 5 && data[0] == 0x2F && BinaryPrimitives.ReadUInt32LittleEndian(data[1..]) is var bits && bits >> 29 == 0
            ? ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1)
            : null;
        return data.Length > 10 && (data[0] & 1) == 0 && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : null;
    }

    private static bool TryChunk(ref ByteReader reader, out string type, out ReadOnlySpan<byte> data)
    {
        type = "";
        data = default;
        if (!reader.TryTake(8, out var head)) return false;
        type = Encoding.Latin1.GetString(head[..4]);
        if (!reader.TryTake(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), out data)) return false;
        // A chunk of odd length is followed by a byte of padding, which some programs forget at the very end.
        if (data.Length % 2 == 1) reader.TryByte(out _);
        return true;
    }

    private void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        copy.Write(type);
        copy.Write(0, 0, 0, 0);
        WriteLength(copy.Length - 4, data.Length);
        copy.Write(data);
        if (data.Length % 2 == 1) copy.Write(0);
    }

    private void WriteLength(int at, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        copy.Overwrite(at, bytes);
    }

    /// <summary>Three bytes, the least significant first.</summary>
    private static int Number(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
