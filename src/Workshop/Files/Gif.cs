using System.Buffers.Binary;

namespace Workshop.Files;

/// <summary>GIF (89a): a screen, and on it pictures and extensions, in blocks. Kept are pictures, how they follow one another, and how often.</summary>
internal static class Gif
{
    private const byte Picture = 0x2C, Extension = 0x21, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;
    private const byte HasColours = 0x80, ColourBits = 0x07;

    /// <returns>Why it is not accepted, or null.</returns>
    public static string? Clean(ReadOnlySpan<byte> source, CleanCopy copy)
    {
        var reader = new ByteReader(source);
        if (!reader.TryTake(13, out var screen)) return copy.EndsEarly;
        if (copy.Measure(Number(screen[6..]), Number(screen[8..])) is { } reason) return reason;
        copy.Write(screen);
        if (!TryColours(ref reader, screen[10], out var colours)) return copy.EndsEarly;
        copy.Write(colours);

        var control = ReadOnlySpan<byte>.Empty;
        var pictures = 0;
        while (reader.TryByte(out var block))
        {
            switch (block)
            {
                case Trailer when pictures == 0: return copy.Damaged("there is no picture in it");
                case Trailer: copy.Write(Trailer); return null;
                case Picture:
                    copy.Write(control);
                    control = default;
                    pictures++;
                    if (TakePicture(ref reader, source, copy) is { } wrong) return wrong;
                    break;
                case Extension:
                    if (!reader.TryByte(out var label) || !TryBlocks(ref reader, source, out var blocks)) return copy.EndsEarly;
                    // It belongs to what follows it, so it goes with a plain text, which browsers do not show.
                    if (label == Control) control = blocks.Length == 6 ? source[(reader.At - 8)..reader.At] : default;
                    else if (label == Application) Loop(blocks, copy);
                    else if (label < 0x80) control = default;
                    break;
                default: return copy.Damaged("it does not consist of blocks");
            }
        }
        return copy.EndsEarly;
    }

    private static string? TakePicture(ref ByteReader reader, ReadOnlySpan<byte> source, CleanCopy copy)
    {
        var from = reader.At - 1;
        if (!reader.TryTake(9, out var place)) return copy.EndsEarly;
        if (Number(place) + Number(place[4..]) > copy.Width || Number(place[2..]) + Number(place[6..]) > copy.Height)
            return copy.Damaged("a part of it lies outside of it");
        if (!TryColours(ref reader, place[8], out _) || !reader.TryByte(out _) || !TryBlocks(ref reader, source, out _)) return copy.EndsEarly;
        copy.Write(source[from..reader.At]);
        return null;
    }

    /// <summary>How often an animation is repeated: the one application that browsers know, in either of its names.</summary>
    private static void Loop(ReadOnlySpan<byte> blocks, CleanCopy copy)
    {
        if (blocks.Length >= 16 && (blocks[1..].StartsWith("NETSCAPE2.0"u8) || blocks[1..].StartsWith("ANIMEXTS1.0"u8)) && blocks is [11, ..] && blocks[12] == 3 && blocks[13] == 1)
            copy.Write([Extension, Application, .. blocks[..16], 0]);
    }

    private static bool TryColours(ref ByteReader reader, byte flags, out ReadOnlySpan<byte> colours) =>
        reader.TryTake((flags & HasColours) == 0 ? 0 : 3 << ((flags & ColourBits) + 1), out colours);

    /// <summary>A row of blocks, each after its length, up to an empty one, which is part of it.</summary>
    private static bool TryBlocks(ref ByteReader reader, ReadOnlySpan<byte> source, out ReadOnlySpan<byte> blocks)
    {
        var from = reader.At;
        blocks = default;
        byte length;
        do
        {
            if (!reader.TryByte(out length) || !reader.TryTake(length, out _)) return false;
        }
        while (length > 0);
        blocks = source[from..reader.At];
        return true;
    }

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
