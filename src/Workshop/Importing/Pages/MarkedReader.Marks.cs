using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

internal sealed partial class MarkedReader
{
    private const int LongestUnderlined = 200;

    /// <summary>"## Words", and a line with a line under it.</summary>
    private int OfHeading(string text, int indent, int at)
    {
        if (Hashes().Match(text) is { Success: true } hashes && (isAfterBlank || indent < Tab))
        {
            Heading(hashes.Groups["marks"].Length, hashes.Groups["words"].Value, at + 1);
            return 1;
        }
        if (isInParagraph && !blocks.Inline.IsEmpty || at + 1 == lines.Length || text.Length > LongestUnderlined || Bullet().IsMatch(text)) return 0;
        var under = lines[at + 1].Trim();
        if (under.Length < 3 || under[0] is not ('=' or '-') || under.AsSpan().ContainsAnyExcept(under[0]) || text.Contains('|', StringComparison.Ordinal)) return 0;
        Heading(under[0] == '=' ? 1 : 2, text, at + 1);
        return 2;
    }

    private void Heading(int level, string words, int line)
    {
        CloseParagraph();
        lists.Clear();
        html.CloseLooks();
        blocks.Heading(level);
        Words(words, line);
        blocks.EndHeading();
        isAfterBlank = true;
    }

    /// <summary>"Term" and, below it, ": what is said of it".</summary>
    private bool OfDefinition(string text, int line)
    {
        if (!text.StartsWith(": ", StringComparison.Ordinal) || !isInDefinition && (!isInParagraph || blocks.Inline.IsEmpty)) return false;
        if (!isInDefinition || !blocks.Inline.IsEmpty) blocks.TermOf(line);
        Words(text[2..].Trim(), line);
        End(lines[line - 1]);
        (isInDefinition, isInParagraph, isAfterBlank) = (true, true, false);
        return true;
    }

    private static bool IsRule(string text) => text.Length >= 3 && text[0] is '-' or '*' or '_' or '=' or '~' or '+' && Line().IsMatch(text);

    private bool OfItem(string text, int indent, int line)
    {
        if (Bullet().Match(text) is not { Success: true } bullet) return false;
        var number = bullet.Groups["number"] is { Success: true } its ? its.Value : null;
        // A number in the middle of a paragraph is part of it, unless it goes on with a list.
        if (number is not null && isInParagraph && lists.Count == 0 && number is not ("1." or "1)")) return false;
        if (number is not null && PageDate.In(text).FirstOrDefault() is { Start: 0, Days.Count: > 1 }) return false; // "29. und 30. September"
        CloseParagraph();
        while (lists.Count > 0 && indent < lists.Peek().Mark) lists.Pop();
        if (lists.Count > 0 && indent < lists.Peek().Text) lists.Pop();
        lists.Push((indent, indent + Math.Min(bullet.Length, Tab)));
        blocks.Item(lists.Count, number);
        Words(Box().Replace(text[bullet.Length..], ""), line);
        End(lines[line - 1]);
        (isInParagraph, isAfterBlank) = (true, false);
        return true;
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})(?:\s+(?<words>.*?))?(?:\s+#+)?$")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"^(?:(?:[-*_]\s*){3,}|[=~+-]{3,}|[-+=|]{5,})$")]
    private static partial Regex Line();

    /// <summary>A dash alone, as in "– Ada Lovelace", is one only where a list of them stands in typed text.</summary>
    [GeneratedRegex(@"^(?:[-*+•‣◦▪▫●○■□·–►]\s+|[•‣◦▪●■►](?=\S)|(?<number>\(?[0-9]{1,3}[.)]|\[[0-9]{1,3}\]|[a-z]\))\s+)(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\[[ xX]\]\s+")]
    private static partial Regex Box();
}
