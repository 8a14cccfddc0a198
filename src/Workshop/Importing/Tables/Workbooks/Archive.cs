using System.IO.Compression;
using Workshop.Text;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>
/// The parts of a workbook (ECMA-376, Part 2), unpacked one by one and only as far as there is room: what an archive says of its own size is not
/// believed. What cannot be unpacked is no part.
/// </summary>
internal sealed class Archive : IDisposable
{
    /// <summary>All parts that are read, together and in bytes.</summary>
    internal const int Largest = 64 * 1024 * 1024;

    private const int MostParts = 5_000;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private int room = Largest;

    private Archive(ZipArchive zip)
    {
        this.zip = zip;
        foreach (var entry in zip.Entries.Take(MostParts)) entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>A part would have unpacked to more than there is room for.</summary>
    internal bool IsTooLarge { get; private set; }

    internal static Archive? Open(Source source)
    {
        try
        {
            return new(new(new MemoryStream(source.Bytes.ToArray(), writable: false), ZipArchiveMode.Read));
        }
        catch (InvalidDataException) // no archive, or one whose directory is broken
        {
            return null;
        }
    }

    /// <summary>As text, whatever it says of its own coding.</summary>
    /// <returns>Null where there is no such part, it is broken, or it is too large.</returns>
    internal string? Part(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) return null;
        try
        {
            using var packed = entry.Open();
            using var part = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if (part.Length + read > room)
                {
                    IsTooLarge = true;
                    return null;
                }
                part.Write(buffer, 0, read);
            }
            room -= (int)part.Length;
            return TextEncoding.Decode(part.GetBuffer().AsSpan(0, (int)part.Length));
        }
        catch (InvalidDataException) // it is packed in a way that nobody knows, encrypted, or damaged
        {
            return null;
        }
    }

    public void Dispose() => zip.Dispose();

    internal Problem Problem(string source) => IsTooLarge
        ? new("", $"{Words.Quoted(source)} unpacks to more than {Largest / 1024 / 1024} MB; save the sheet as CSV.")
        : new("", $"{Words.Quoted(source)} is not a workbook that can be read; save it again as .xlsx, or as CSV.");
}
