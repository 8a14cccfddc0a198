using System.Security.Cryptography;

namespace Workshop.Files;

/// <summary>
/// An upload as it may be kept and served: recognised by its bytes alone, without what it says of those who made it and without anything
/// behind its end. The picture itself is as it came, bit for bit. Whatever comes, in linear time and in twice its memory there is one or a sentence.
/// </summary>
public sealed record AcceptedFile(FileAddress Address, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A larger upload is refused.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <param name="field">As the form posts it.</param>
    public static Outcome<AcceptedFile> From(ReadOnlySpan<byte> upload, string field)
    {
        if (upload.Length > MostBytes) return new Problem(field, $"This file is larger than {MostBytes >> 20} MB, which is the most.");
        if (KindOf(upload) is not { } kind) return new Problem(field, Unaccepted.Reason(upload));
        var copy = new CleanCopy(kind, upload.Length);
        var reason = kind switch
        {
            FileKind.Jpeg => Jpeg.Clean(upload, copy),
            FileKind.Png => Png.Clean(upload, copy),
            FileKind.WebP => WebP.Clean(upload, copy),
            FileKind.Gif => Gif.Clean(upload, copy),
            _ => Pdf.Clean(upload, copy),
        };
        return reason is null ? new AcceptedFile(AddressOf(kind, copy), copy.Bytes) : new Problem(field, reason);
    }

    private static FileKind? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', ..] => FileKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.WebP,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileKind.Gif,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' or (byte)'2', (byte)'.', ..] => FileKind.Pdf,
        _ => null,
    };

    private static FileAddress AddressOf(FileKind kind, CleanCopy copy)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(copy.Bytes.Span));
        if (!kind.IsPicture()) return new(hash, kind);
        // Browsers turn a JPEG and a PNG upright; Chromium shows a WebP as it lies, whatever it says.
        var turned = kind != FileKind.WebP && copy.Orientation.IsOnItsSide();
        return new(hash, kind, turned ? copy.Height : copy.Width, turned ? copy.Width : copy.Height);
    }
}
