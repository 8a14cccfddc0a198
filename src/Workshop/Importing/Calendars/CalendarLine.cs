using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Calendars;

/// <summary>A content line of an iCalendar stream (RFC 5545 §3.1), taken apart.</summary>
/// <param name="Number">Of the first line of the file that it stands on, from 1.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Name in capitals, value without its quotes and carets (RFC 6868).</param>
/// <param name="Value">As written.</param>
internal sealed partial record CalendarLine(int Number, string Name, ValueList<(string Name, string Value)> Parameters, string Value)
{
    /// <summary>Parameters that one line may have; what follows is the value.</summary>
    private const int MostParameters = 50;

    /// <summary>Null for what is no content line.</summary>
    internal static CalendarLine? Of(int number, string text)
    {
        if (CalendarNames.Length(text, ":;") is not (> 0 and var at)) return null;
        var name = text[..at].ToUpperInvariant();
        if (at < text.Length && text[at] == ':') return new(number, name, [], text[(at + 1)..]);
        var parameters = new List<(string, string)>();
        while (at < text.Length && text[at] == ';' && parameters.Count < MostParameters)
        {
            at++;
            if (CalendarNames.Length(text.AsSpan(at), "=") is not (> 0 and var length)) return null;
            var parameter = text.Substring(at, length).ToUpperInvariant();
            at += length + 1;
            parameters.Add((parameter, ValueAt(text, ref at)));
        }
        return at < text.Length && text[at] == ':' ? new(number, name, parameters.ToValueList(), text[(at + 1)..]) : null;
    }

    /// <summary>The first of that name; null where it is not given.</summary>
    internal string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
            if (parameter.Name == name) return parameter.Value;
        return null;
    }

    internal Origin In(Source source) => new(source.Name, Number, Origin.Short($"{Name}:{Value}"));

    /// <summary>Up to the next semicolon or colon outside quotes; a quote that is never closed is none.</summary>
    private static string ValueAt(string text, ref int at)
    {
        var value = new StringBuilder();
        while (at < text.Length && text[at] is not (';' or ':'))
        {
            var close = text[at] == '"' ? text.IndexOf('"', at + 1) : -1;
            if (close < 0)
            {
                value.Append(text[at++]);
                continue;
            }
            value.Append(text, at + 1, close - at - 1);
            at = close + 1;
        }
        var written = value.ToString();
        return !written.Contains('^', StringComparison.Ordinal) ? written : Caret().Replace(written, mark => mark.Value switch { "^n" => "\n", "^'" => "\"", _ => "^" });
    }

    [GeneratedRegex(@"\^[n'^]")]
    private static partial Regex Caret();
}
