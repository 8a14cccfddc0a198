using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Workshop.Importing;

/// <summary>
/// A source as JSON that tells the line of each value. Comments and commas too many are passed over, nesting is bounded, and half of a pair of surrogates,
/// which JSON can spell and no text can hold, is replaced before it is met.
/// </summary>
internal sealed class JsonSource : IDisposable
{
    /// <summary>Lists and objects: far more than 20,000 sessions have.</summary>
    private const int MostContainers = 1_000_000;

    /// <summary>Commas, those in texts among them: a number takes as long to read as a name.</summary>
    private const int MostValues = 4_000_000;

    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <summary>For whoever reads <see cref="Utf8"/> once more.</summary>
    internal static JsonReaderOptions ReaderOptions { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private readonly JsonDocument document;
    private readonly ReadOnlyMemory<byte> utf8;
    private (int Offset, int Line) known = (0, 1);

    private JsonSource(JsonDocument document, ReadOnlyMemory<byte> utf8) => (this.document, this.utf8) = (document, utf8);

    internal JsonElement Root => document.RootElement;

    internal ReadOnlyMemory<byte> Utf8 => utf8;

    internal static Outcome<JsonSource> Parse(Source source)
    {
        // Not Source.Text: a line's end within a text may be any that JSON lets stand.
        var utf8 = Encoding.UTF8.GetBytes(Paired(TextEncoding.Decode(source.Bytes.Span)));
        if (utf8.AsSpan().Count((byte)'[') + utf8.AsSpan().Count((byte)'{') > MostContainers) return new Problem("", $"It has more than {MostContainers:N0} lists and objects, which is more than can be read.");
        if (utf8.AsSpan().Count((byte)',') > MostValues) return new Problem("", $"It has more than {MostValues:N0} values, which is more than can be read.");
        try
        {
            return new JsonSource(JsonDocument.Parse(utf8, Options), utf8);
        }
        catch (JsonException broken)
        {
            var reason = broken.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
            return new Problem("", string.Create(CultureInfo.InvariantCulture, $"Line {broken.LineNumber + 1} is not JSON as it should be: {reason}"));
        }
    }

    /// <summary>From 1. Values are best asked for in their order.</summary>
    internal int LineOf(JsonElement value)
    {
        if (!utf8.Span.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var offset)) return 0;
        var (from, line) = offset >= known.Offset ? known : (0, 1);
        known = (offset, line + utf8.Span[from..offset].Count((byte)'\n'));
        return known.Line;
    }

    /// <summary>The text of a string, or of a number as it is written; null of anything else.</summary>
    internal static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public void Dispose() => document.Dispose();

    private static string Paired(string text)
    {
        if (!text.Contains("\\u", StringComparison.Ordinal)) return text;
        var paired = new StringBuilder(text.Length);
        var at = 0;
        for (int next; (next = text.IndexOf('\\', at)) >= 0 && next + 1 < text.Length;)
        {
            paired.Append(text, at, next - at);
            if (IsFirstHalf(text, next) is not { } isFirst)
            {
                paired.Append(text, next, 2); // whatever is escaped, a backslash among it
                at = next + 2;
                continue;
            }
            var isPair = isFirst && IsFirstHalf(text, next + 6) == false;
            paired.Append(isPair ? text.AsSpan(next, 12) : "\uFFFD");
            at = next + (isPair ? 12 : 6);
        }
        return paired.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Of a half of a pair that is spelled there (U+D800 to U+DFFF), whether it is the first; null of anything else.</summary>
    private static bool? IsFirstHalf(string text, int at)
    {
        if (at + 6 > text.Length || text[at] != '\\' || text[at + 1] != 'u' || text[at + 2] is not ('d' or 'D') || !char.IsAsciiHexDigit(text[at + 4]) || !char.IsAsciiHexDigit(text[at + 5])) return null;
        return text[at + 3] switch
        {
            '8' or '9' or 'a' or 'b' or 'A' or 'B' => true,
            (>= 'c' and <= 'f') or (>= 'C' and <= 'F') => false,
            _ => null,
        };
    }
}
