using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Importing;

/// <summary>
/// Identifiers for what has none where it comes from: the same name gives the same one, so that what is read twice is recognized. UUIDs of version 8
/// (RFC 9562 §5.8): the first 122 bits of the SHA-256 of the names, one NUL between them.
/// </summary>
internal static class NamedId
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    internal static Guid Of(params ReadOnlySpan<string> names)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', names)), hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash[..16], bigEndian: true);
    }

    /// <summary>Whether the id is made of names: then it says no more than they do.</summary>
    internal static bool IsNamed(Guid id) => id.Version == 8;

    /// <summary>A session's code: six of [0-9A-Z].</summary>
    internal static string Code(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var rest = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        Span<char> code = stackalloc char[6];
        foreach (ref var letter in code) (letter, rest) = (Letters[(int)(rest % 36)], rest / 36);
        return new(code);
    }
}
