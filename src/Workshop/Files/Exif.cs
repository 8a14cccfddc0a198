using System.Buffers.Binary;

namespace Workshop.Files;

/// <summary>How a picture has to be turned and mirrored to stand upright; the numbers are Exif's.</summary>
internal enum Orientation : ushort { Upright = 1, Mirrored, UpsideDown, MirroredUpsideDown, MirroredLeft, TurnedRight, MirroredRight, TurnedLeft }

/// <summary>
/// The only thing in Exif that is needed to show a picture is how it is turned (Exif 2.32, tag 0x0112); everything else in there (place,
/// time, camera, thumbnail) tells on its photographer.
/// </summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112, ShortType = 3;
    private const int EntryLength = 12;

    /// <summary>Width and height change places.</summary>
    public static bool IsOnItsSide(this Orientation orientation) => orientation >= Orientation.MirroredLeft;

    /// <param name="tiff">From the byte order mark on. Whatever cannot be read is upright.</param>
    public static Orientation OrientationIn(ReadOnlySpan<byte> tiff)
    {
        var bigEndian = tiff.StartsWith("MM\0*"u8);
        if (tiff.Length < 8 || !bigEndian && !tiff.StartsWith("II*\0"u8)) return Orientation.Upright;
        var directory = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return Orientation.Upright;
        var entries = tiff[(int)directory..];
        var count = Short(entries, bigEndian);
        entries = entries[2..];
        for (var n = 0; n < count && entries.Length >= EntryLength; n++, entries = entries[EntryLength..])
        {
            if (Short(entries, bigEndian) != OrientationTag || Short(entries[2..], bigEndian) != ShortType) continue;
            var value = (Orientation)Short(entries[8..], bigEndian);
            return Enum.IsDefined(value) ? value : Orientation.Upright;
        }
        return Orientation.Upright;
    }

    /// <summary>A directory with one entry.</summary>
    public static byte[] With(Orientation orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
        OrientationTag >> 8, OrientationTag & 0xFF, 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
