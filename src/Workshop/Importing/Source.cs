using System.Security.Cryptography;
using System.Text;

namespace Workshop.Importing;

/// <summary>A file, or what was pasted, as it came.</summary>
/// <param name="Name">The file's own name, by which nothing but a guess is made; of what was pasted a name with the ending of what it is.</param>
public sealed partial record Source(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>In bytes. What is larger is refused before it is read.</summary>
    public const int Largest = 20 * 1024 * 1024;

    /// <summary>More sessions than this are refused, whatever they come in.</summary>
    public const int MostSessions = 20_000;

    private string? text;

    /// <summary>The whole as text, in the encoding that it seems to have (<see cref="TextEncoding"/>), with LF for every line's end and without a mark of byte order.</summary>
    public string Text => text ??= TextEncoding.Decode(Bytes.Span).ReplaceLineEndings("\n");

    /// <summary>Likewise, with "fi" and "ff" for what PDFs print as one sign.</summary>
    internal Source Plain() => Text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? new(Name, Encoding.UTF8.GetBytes(Ligature().Replace(Text, sign => sign.Value.Normalize(NormalizationForm.FormKC)))) : this;

    [System.Text.RegularExpressions.GeneratedRegex("[\uFB00-\uFB06]")]
    private static partial System.Text.RegularExpressions.Regex Ligature();

    /// <summary>In small letters, with its point; empty where there is none.</summary>
    public string Extension => Name.LastIndexOf('.') is >= 0 and var point ? Name[point..].ToLowerInvariant() : "";

    /// <summary>What was given twice counts once, whatever it is called; its ending may say what it is, so files of two endings are two.</summary>
    public static Source[] Distinct(IEnumerable<Source> sources) => [.. sources.DistinctBy(source => (source.Extension, Convert.ToHexString(SHA256.HashData(source.Bytes.Span))))];

    /// <summary>It has no name of its own.</summary>
    internal static bool IsPasted(string name) => name is "pasted.txt" or "pasted.html";

    public static Source Pasted(string pasted, string name = "pasted.txt") => new(name, Encoding.UTF8.GetBytes(pasted));
}
