using System.Buffers.Text;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workshop;

/// <summary>
/// What a form was filled from, a few letters a field: enough to tell which fields have been changed since, on either side. A form carries
/// it where the version of one row does not say it all: in the name of a room, which is another row's.
/// </summary>
public static class Fingerprint
{
    /// <summary>36 bits a field.</summary>
    private const int Letters = 6;

    public static string Of<T>(T form)
        where T : class
    {
        var fields = FormFields.Of<T>();
        return string.Create(fields.Count * Letters, (form, fields), static (letters, filled) =>
        {
            for (var at = 0; at < filled.fields.Count; at++) Write(filled.fields[at].GetValue(filled.form), letters.Slice(at * Letters, Letters));
        });
    }

    /// <summary>Whether the field has the value from which the form was filled.</summary>
    /// <param name="at">The field's place among the fields of the form.</param>
    internal static bool Has(string filled, int at, object? value)
    {
        Span<char> letters = stackalloc char[Letters];
        Write(value, letters);
        return filled.Length >= (at + 1) * Letters && filled.AsSpan(at * Letters, Letters).SequenceEqual(letters);
    }

    private static void Write(object? value, Span<char> letters)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Text(value)), hash);
        Span<char> all = stackalloc char[8];
        Base64Url.EncodeToChars(hash[..6], all);
        all[..Letters].CopyTo(letters);
    }

    private static string Text(object? value) => value switch
    {
        string or null => Merge.Plain(value),
        IEnumerable several => string.Join('\0', several.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
