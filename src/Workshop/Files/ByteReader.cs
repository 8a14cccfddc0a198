using System.Buffers.Binary;

namespace Workshop.Files;

/// <summary>Reads bytes in their order and never beyond their end.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; }

    public readonly ReadOnlySpan<byte> Left => bytes[At..];

    public bool TryTake(long count, out ReadOnlySpan<byte> taken)
    {
        var enough = count <= bytes.Length - At;
        taken = enough ? bytes.Slice(At, (int)count) : default;
        At += taken.Length;
        return enough;
    }

    public bool TryByte(out byte value)
    {
        var enough = TryTake(1, out var taken);
        value = enough ? taken[0] : default;
        return enough;
    }

    /// <summary>Two bytes, the more significant first.</summary>
    public bool TryShort(out ushort value)
    {
        var enough = TryTake(2, out var taken);
        value = enough ? BinaryPrimitives.ReadUInt16BigEndian(taken) : default;
        return enough;
    }
}
