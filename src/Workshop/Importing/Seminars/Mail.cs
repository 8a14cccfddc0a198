using NodaTime;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A mail about talks: its head and its end are the mail's, and the day on which it was sent says which year is meant.</summary>
/// <param name="Page">Without the head.</param>
internal sealed record Mail(Page Page, LocalDate? Sent)
{
    private const int MostHead = 60;

    /// <summary>Over so many lines more goes what one of them says.</summary>
    private const int MostFolded = 4;

    /// <summary>The page itself, where it is no mail.</summary>
    internal static Mail Of(Page page)
    {
        var (names, sent, aside) = (new HashSet<string>(), (LocalDate?)null, new List<LeftAside>());
        Field? subject = null;
        var (blocks, hasAddress) = (page.Blocks.ToList(), false);
        while (blocks is [Paragraph first, ..])
        {
            var lines = first.Words.Lines;
            var end = 0;
            for (var at = 0; at < Math.Min(lines.Count, MostHead) && at - end <= MostFolded; at++)
                if (Courtesies.Head(lines[at].Text) is not var (name, value))
                {
                    if (TalkLabels.AtFront(lines[at].Text, out _) is not null && !Courtesies.IsOfHead(lines[at].Text)) break;
                    if (end == 0 && !Courtesies.IsOfHead(lines[at].Text)) break;
                    if (Courtesies.IsOfHead(lines[at].Text)) end = at + 1;
                }
                else if (!names.Add(Courtesies.IsSent(name) ? "SENT" : name)) break; // what it says again, the text says
                else
                {
                    end = at + 1;
                    if (Courtesies.IsSent(name)) sent ??= TalkDate.In(value)?.Date.Date;
                    if (Courtesies.IsSubject(name)) subject ??= new("subject", value, first.Line + at);
                }
            if (end == 0) break;
            foreach (var (at, line) in lines.Take(end).Index())
            {
                hasAddress |= line.Text.Contains('@', StringComparison.Ordinal);
                aside.Add(new(page.Origin(first.Line + at, line.Text), "It is the head of a mail."));
            }
            blocks.RemoveAt(0);
            if (end == lines.Count && !names.Any(Courtesies.IsSubject)) continue;
            if (end == lines.Count) break;
            blocks.Insert(0, first with { Line = first.Line + end, Words = InlineBuilder.Lines(lines.Skip(end)) });
            break;
        }
        return names.Any(Courtesies.IsSubject) && names.Count >= (hasAddress ? 2 : 3) ? new(page with { Blocks = blocks.ToValueList(), Aside = [.. page.Aside, .. aside], Fields = subject is null ? page.Fields : [.. page.Fields, subject] }, sent) : new(page, null);
    }

    /// <summary>What is left of a text without its end: a signature, what a list or an office adds to every mail. What has labels again is told once more.</summary>
    internal static IReadOnlyList<PageLine> Unsigned(IReadOnlyList<PageLine> lines, TalkDraft talk)
    {
        var (text, isSigned) = (new List<PageLine>(), false);
        foreach (var line in lines)
        {
            if (text.Count > 2 && Courtesies.IsSignature(line.Words.Text)) isSigned = true;
            else if (isSigned && TalkLabels.AtFront(line.Words.Text, out _) is TalkField.Title or TalkField.Speaker or TalkField.Abstract or TalkField.Biography or TalkField.When or TalkField.Date) isSigned = false;
            if (isSigned) talk.Leave(line.Number, line.Words.Text, "It is the end of a mail.");
            else text.Add(line);
        }
        return text;
    }
}
