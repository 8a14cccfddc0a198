using System.Buffers.Binary;
using System.Collections;

namespace Workshop.Web.Posters;

/// <summary>Which letters a font file can draw: the <c>cmap</c> tables of a TrueType or OpenType font, or of all fonts in a collection.</summary>
internal static class Typeface
{
    private const uint Collection = 0x74746366, Table = 0x636d6170;

    /// <summary>More than any font has; what says more is none.</summary>
    private const int MostFonts = 256, MostTables = 512, LargestTable = 4 * 1024 * 1024;

    /// <summary>Adds its letters; a file that is no font of these kinds adds none.</summary>
    public static void AddLetters(Stream font, BitArray letters)
    {
        if (Read(font, 0, 12) is not { } head) return;
        if (BinaryPrimitives.ReadUInt32BigEndian(head) != Collection)
        {
            AddFont(font, 0, letters);
            return;
        }
        var count = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)), MostFonts);
        if (Read(font, 12, 4 * count) is not { } offsets) return;
        for (var i = 0; i < count; i++) AddFont(font, BinaryPrimitives.ReadUInt32BigEndian(offsets.AsSpan(4 * i)), letters);
    }

    private static void AddFont(Stream font, long at, BitArray letters)
    {
        if (Read(font, at, 12) is not { } head) return;
        var count = Math.Min(BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(4)), (ushort)MostTables);
        if (Read(font, at + 12, 16 * count) is not { } tables) return;
        for (var i = 0; i < count; i++)
        {
            var entry = tables.AsSpan(16 * i);
            if (BinaryPrimitives.ReadUInt32BigEndian(entry) != Table) continue;
            var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            if (length <= LargestTable && Read(font, offset, (int)length) is { } map) AddMap(map, letters);
        }
    }

    private static void AddMap(ReadOnlySpan<byte> map, BitArray letters)
    {
        if (map.Length < 4) return;
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(map[2..]) && 4 + (8 * i) + 8 <= map.Length; i++)
        {
            var record = map[(4 + (8 * i))..];
            var (platform, encoding, offset) = (BinaryPrimitives.ReadUInt16BigEndian(record), BinaryPrimitives.ReadUInt16BigEndian(record[2..]), BinaryPrimitives.ReadUInt32BigEndian(record[4..]));
            // Of Unicode: Apple's platform, and of Microsoft's the two that are no symbols.
            if (platform is not 0 && (platform, encoding) is not ((3, 1) or (3, 10)) || offset + 2 > map.Length) continue;
            var table = map[(int)offset..];
            switch (BinaryPrimitives.ReadUInt16BigEndian(table))
            {
                case 4: AddSegments(table, letters); break;
                case 12: AddGroups(table, letters); break;
            }
        }
    }

    /// <summary>Format 4: segments of the first 65,536 letters, each with an end, a start, a delta and perhaps a list of glyphs.</summary>
    private static void AddSegments(ReadOnlySpan<byte> table, BitArray letters)
    {
        if (table.Length < 14) return;
        var size = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        if (table.Length < 16 + (4 * size)) return;
        for (var i = 0; i < size; i += 2)
        {
            var last = BinaryPrimitives.ReadUInt16BigEndian(table[(14 + i)..]);
            var first = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + size + i)..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + (2 * size) + i)..]);
            var list = 16 + (3 * size) + i;
            var range = BinaryPrimitives.ReadUInt16BigEndian(table[list..]);
            for (int letter = first; letter <= last && letter < 0xFFFF; letter++)
            {
                var glyph = letter + delta;
                if (range != 0)
                {
                    var at = list + range + (2 * (letter - first));
                    if (at + 2 > table.Length) break;
                    glyph = BinaryPrimitives.ReadUInt16BigEndian(table[at..]) is var listed && listed != 0 ? listed + delta : 0;
                }
                if ((glyph & 0xFFFF) != 0) letters[letter] = true;
            }
        }
    }

    /// <summary>Format 12: groups of letters, each with a start, an end and the first of its glyphs.</summary>
    private static void AddGroups(ReadOnlySpan<byte> table, BitArray letters)
    {
        if (table.Length < 16) return;
        var count = BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < count && 16 + (12 * i) + 12 <= table.Length; i++)
        {
            var group = table[(16 + (12 * i))..];
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..]));
            for (var letter = first; letter <= last && letter < letters.Length; letter++)
                if (letter != first || BinaryPrimitives.ReadUInt32BigEndian(group[8..]) != 0) letters[(int)letter] = true;
        }
    }

    /// <summary>Null where the file ends before.</summary>
    private static byte[]? Read(Stream font, long at, int length)
    {
        if (at + length > font.Length) return null;
        font.Position = at;
        var bytes = new byte[length];
        font.ReadExactly(bytes);
        return bytes;
    }
}
