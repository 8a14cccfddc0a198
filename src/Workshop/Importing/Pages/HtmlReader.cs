using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Workshop.Importing.Pages;

/// <summary>
/// Reads HTML, whole or in pieces, into blocks. It goes through the tokens once and keeps a few counters instead of a tree, so that no page, however
/// its tags are nested, crossed or left open, takes longer than its length.
/// </summary>
/// <param name="words">Takes the text between tags; null: as it stands. Given the line on which it begins.</param>
internal sealed partial class HtmlReader(BlockBuilder blocks, Action<string, int>? words = null)
{
    private readonly List<Inlined> open = [];
    private int look;
    private string? url;
    private string? raw;
    private int rawLine;
    private readonly StringBuilder rawText = new();

    /// <summary>The look of what comes next.</summary>
    internal Look Look => (Look)look;

    internal string? Url => url;

    private readonly List<(int Line, string Text, string Reason)> aside = [];

    /// <summary>What is no content.</summary>
    internal IEnumerable<LeftAside> Left(Page page) => aside.Select(left => new LeftAside(page.Origin(left.Line, Inline.Of(left.Text).Text), left.Reason));

    internal List<Field> Fields { get; } = [];

    internal void Read(string html, int firstLine = 1)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            var line = firstLine + token.Position.Line - 1;
            switch (token.Type)
            {
                case HtmlTokenType.Character when raw is not null: rawText.Append(token.Data); break;
                case HtmlTokenType.Character: Text(token.Data, line); break;
                case HtmlTokenType.StartTag when raw is null: Start((HtmlTagToken)token, line, tokens); break;
                case HtmlTokenType.EndTag: End(token.Name, line); break;
            }
            if (blocks.IsFull) break;
        }
        if (raw is not null) End(raw, firstLine);
    }

    private void Text(string text, int line)
    {
        if (isLeftOut > 0 || isHidden > 0) return;
        if (url is ['#', ..] && text.Length < 4 && !text.Any(char.IsLetterOrDigit) && !string.IsNullOrWhiteSpace(text)) return; // "¶" behind a heading, which leads to itself
        // The line on which the words begin, not the blanks before them.
        foreach (var c in text)
            if (c == '\n') line++;
            else if (!char.IsWhiteSpace(c)) break;
        if (preformatted > 0) Lines(text, line);
        else if (words is null) blocks.Words(text, Look, url, line);
        else words(text, line);
    }

    private void Lines(string text, int line)
    {
        var isFirst = true;
        foreach (var each in text.AsSpan().EnumerateLines())
        {
            if (!isFirst && isText && each.IsWhiteSpace()) blocks.Preformatted();   // a paragraph of a mail or a page as they were typed
            else if (!isFirst) blocks.Inline.End(RunKind.LineEnd);
            blocks.Words(each.ToString(), Look, url, line);
            isFirst = false;
        }
    }

    private void Start(HtmlTagToken tag, int line, HtmlTokenizer tokens)
    {
        var name = tag.Name;
        if (RawModes.TryGetValue(name, out var mode))
        {
            if (!tag.IsSelfClosing) (tokens.State, raw, rawLine) = (mode, name, line);
            return;
        }
        if (LeftOut.Contains(name) && !tag.IsSelfClosing)
        {
            isLeftOut++;
            return;
        }
        if (isLeftOut > 0) return;
        if (RegionOf(tag) is { } reason)
        {
            blocks.OpenRegion(name, line);
            regions.Push((name, reason, 0));
            return;
        }
        if (regions.TryPeek(out var region) && region.Tag == name) regions.Push(regions.Pop() with { Inside = region.Inside + 1 });
        if (IsInline(name)) Open(tag);
        else Block(tag, line);
    }

    private void End(string name, int line)
    {
        if (raw is not null)
        {
            if (name == raw) Raw(name);
            return;
        }
        if (LeftOut.Contains(name))
        {
            isLeftOut = Math.Max(0, isLeftOut - 1);
            return;
        }
        if (isLeftOut > 0) return;
        if (regions.TryPeek(out var region) && region.Tag == name)
        {
            if (region.Inside > 0) regions.Push(regions.Pop() with { Inside = region.Inside - 1 });
            else
            {
                regions.Pop();
                CloseRegion(name, region.Reason);
                return;
            }
        }
        if (IsInline(name)) Close(name);
        else EndBlock(name, line);
    }

    private void Raw(string name)
    {
        var (text, line) = (rawText.ToString(), rawLine);
        raw = null;
        rawText.Clear();
        if (isLeftOut > 0) return;
        if (name == "title") Fields.Add(new("title", Inline.Of(text).Text, line));
        else if (name is not ("script" or "style") && !string.IsNullOrWhiteSpace(text)) aside.Add((line, text, "It is part of a form or a frame."));
    }
}
