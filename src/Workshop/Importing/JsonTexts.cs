using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>Cleans the texts of a document before it is read, when they all look alike: of what was read each kind of part would have to be cleaned by itself.</summary>
internal static class JsonTexts
{
    /// <summary>The document with every text in it clean (<see cref="Characters"/>), and byte for byte the same where they are. The names of members stay.</summary>
    /// <param name="json">As <see cref="JsonSource"/> holds it: no mistake in it is met here.</param>
    /// <param name="longest">How long the longest of them was, in UTF-16 units.</param>
    internal static ReadOnlyMemory<byte> Clean(ReadOnlyMemory<byte> json, out int longest)
    {
        var reader = new Utf8JsonReader(json.Span, JsonSource.ReaderOptions);
        var (clean, copied) = ((ArrayBufferWriter<byte>?)null, 0);
        longest = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String) continue;
            if (!reader.ValueIsEscaped && reader.ValueSpan.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
            {
                longest = Math.Max(longest, reader.ValueSpan.Length);
                continue;
            }
            var text = reader.GetString()!;
            longest = Math.Max(longest, text.Length);
            if (Characters.Clean(text) is var its && its == text) continue;
            clean ??= new(json.Length);
            clean.Write(json.Span[copied..(int)reader.TokenStartIndex]);
            clean.Write("\""u8);
            clean.Write(JsonEncodedText.Encode(its, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            clean.Write("\""u8);
            copied = (int)reader.BytesConsumed;
        }
        if (clean is null) return json;
        clean.Write(json.Span[copied..]);
        return clean.WrittenMemory;
    }
}
