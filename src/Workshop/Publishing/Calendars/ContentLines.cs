using System.Buffers;
using System.Globalization;
using System.Text;
using Workshop.Text;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// Lines of an iCalendar stream (RFC 5545 §3.1): UTF-8, CRLF, folded at 75 octets between characters as a reader sees them. Values come in
/// as they are meant; what would break a line, end a value or is a control character does not get out.
/// </summary>
internal sealed class ContentLines
{
    private const int Longest = 75;
    private static readonly SearchValues<char> Special = SearchValues.Create("\\;,\n");
    private readonly ArrayBufferWriter<byte> octets = new(4096);

    public byte[] ToArray() => octets.WrittenSpan.ToArray();

    public void Begin(string component) => Line($"BEGIN:{component}");

    public void End(string component) => Line($"END:{component}");

    /// <summary>A value of our own making that needs no escaping: a number, date, keyword or zone.</summary>
    public void Plain(string property, string value) => Line($"{property}:{value}");

    /// <summary>TEXT (§3.3.11); nothing for an empty one.</summary>
    public void Text(string property, string? value)
    {
        if (Escaped(value) is { Length: > 0 } escaped) Line($"{property}:{escaped}");
    }

    /// <summary>A list of TEXT; nothing for an empty one.</summary>
    public void Texts(string property, IEnumerable<string> values)
    {
        var escaped = string.Join(',', values.Select(Escaped).Where(value => value.Length > 0));
        if (escaped.Length > 0) Line($"{property}:{escaped}");
    }

    /// <summary>URI or CAL-ADDRESS (§3.3.13, §3.3.3), which are not escaped; nothing for null.</summary>
    public void Address(string property, string? value, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        if (value is null) return;
        var line = new StringBuilder(property);
        foreach (var (name, parameter) in parameters)
            if (Parameter(parameter) is { Length: > 0 } written) line.Append(';').Append(name).Append('=').Append(written);
        Line(line.Append(':').Append(value).ToString());
    }

    private static string Escaped(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var clean = Characters.Clean(value);
        if (clean.AsSpan().IndexOfAny(Special) < 0) return clean;
        var escaped = new StringBuilder(clean.Length + 16);
        foreach (var c in clean)
            if (c == '\n') escaped.Append("\\n");
            else if (Special.Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        return escaped.ToString();
    }

    /// <summary>A parameter's value: caret for what quotes cannot hold (RFC 6868), in quotes where it needs them, or a reader may.</summary>
    private static string Parameter(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var written = Characters.Clean(value).Replace("^", "^^", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal)
            .Replace("\"", "^'", StringComparison.Ordinal);
        return written.AsSpan().IndexOfAny(@":;,\") < 0 ? written : $"\"{written}\"";
    }

    private void Line(string line)
    {
        var room = Longest;
        for (var rest = line.AsSpan(); !rest.IsEmpty;)
        {
            var length = Unit(rest);
            var size = Encoding.UTF8.GetByteCount(rest[..length]);
            if (size > room && size >= Longest)
            {
                // One character of more octets than a line holds: it can only be parted between its code points.
                Rune.DecodeFromUtf16(rest, out _, out length);
                size = Encoding.UTF8.GetByteCount(rest[..length]);
            }
            if (size > room)
            {
                Write("\r\n ");
                room = Longest - 1;
            }
            Write(rest[..length]);
            room -= size;
            rest = rest[length..];
        }
        Write("\r\n");
    }

    /// <summary>What must stay together: a character as a reader sees it, an escape.</summary>
    private static int Unit(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && rest[0] < 0x80 && rest[1] < 0x80 ? rest[0] == '\\' ? 2 : 1 : StringInfo.GetNextTextElementLength(rest);

    private void Write(ReadOnlySpan<char> characters) => Encoding.UTF8.GetBytes(characters, octets);
}
