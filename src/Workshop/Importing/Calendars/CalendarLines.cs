using System.Text;

namespace Workshop.Importing.Calendars;

/// <summary>
/// The content lines of a file: unfolded octet by octet, as some programs fold in the middle of a character, with any line end. A line that is
/// none goes on with the text above it, as other programs forget to escape the ends of lines.
/// </summary>
internal static class CalendarLines
{
    /// <summary>More lines are no calendar that anybody keeps.</summary>
    private const int Most = 600_000;

    /// <summary>Those that anything here asks for.</summary>
    /// <param name="lost">Gets lines that belong to nothing; null where the rest of the file is not read.</param>
    internal static IEnumerable<CalendarLine> In(Source source, Action<int, string?> lost)
    {
        var (text, numbers) = Unfolded(source);
        CalendarLine? last = null;
        var more = new StringBuilder();
        for (int start = 0, at = 0; start < text.Length; at++)
        {
            if (at == Most)
            {
                lost(numbers[at], null);
                break;
            }
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var name = CalendarNames.Length(text.AsSpan(start, end - start), ":;");
            var isPassed = name > 0 && !CalendarNames.IsKnown(text.AsSpan(start, name));
            var line = isPassed ? "" : text[start..end];
            start = end + 1;
            var next = isPassed ? null : CalendarLine.Of(numbers[at], line);
            if (next is not null || isPassed)
            {
                if (last is not null) yield return Whole(last, more);
                last = next;
                more.Clear();
            }
            else if (last is not null && CalendarNames.IsText(last.Name)) more.Append("\\n").Append(line);
            else if (!string.IsNullOrWhiteSpace(line)) lost(numbers[at], line);
        }
        if (last is not null) yield return Whole(last, more);
    }

    private static CalendarLine Whole(CalendarLine line, StringBuilder more) => more.Length == 0 ? line : line with { Value = line.Value + more };

    /// <summary>One line each, with the number of the first that it stood on.</summary>
    private static (string Text, List<int> Numbers) Unfolded(Source source)
    {
        var bytes = TextEncoding.IsWide(source.Bytes.Span) ? Encoding.UTF8.GetBytes(TextEncoding.Decode(source.Bytes.Span)) : source.Bytes.ToArray();
        var (unfolded, numbers) = (new byte[bytes.Length], new List<int> { 1 });
        var (length, number) = (0, 1);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] is not ((byte)'\r' or (byte)'\n'))
            {
                unfolded[length++] = bytes[at];
                continue;
            }
            if (bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n') at++;
            number++;
            if (at + 1 < bytes.Length && bytes[at + 1] is (byte)' ' or (byte)'\t') at++;
            else if (length == 0 || unfolded[length - 1] == '\n') numbers[^1] = number; // an empty line
            else
            {
                unfolded[length++] = (byte)'\n';
                numbers.Add(number);
            }
        }
        return (TextEncoding.Decode(unfolded.AsSpan(0, length)), numbers);
    }
}
