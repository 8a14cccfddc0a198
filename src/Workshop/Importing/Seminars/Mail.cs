namespace Workshop.Importing.Seminars;

/// <summary>A mail about a talk: its head and its end are the mail's, and the day on which it was sent says which year is meant.</summary>
internal static class Mail
{
    private const int MostHead = 15;

    /// <returns>What is left of it.</returns>
    internal static IReadOnlyList<PageLine> Without(IReadOnlyList<PageLine> lines, TalkDraft talk)
    {
        var head = lines.Take(MostHead).Select(line => Courtesies.Head(line.Words.Text)).TakeWhile(each => each is not null).ToList();
        var isMail = head.Count >= 2 && head.Exists(each => each is var (name, _) && Courtesies.IsSubject(name));
        var text = new List<PageLine>();
        foreach (var (at, line) in lines.Index())
        {
            if (isMail && at < head.Count && head[at] is var (name, value))
            {
                if (Courtesies.IsSent(name)) talk.Sent ??= TalkDate.In(value)?.Date.Date;
                talk.Leave(line.Number, line.Words.Text, "It is the head of a mail.");
            }
            else if (text.Count > 2 && Courtesies.IsSignature(line.Words.Text))
            {
                foreach (var rest in lines.Skip(at).Take(12)) talk.Leave(rest.Number, rest.Words.Text, "It is the end of a mail.");
                if (lines.Count - at <= 12) break;
                text.AddRange(lines.Skip(at + 12));
                break;
            }
            else text.Add(line);
        }
        return text;
    }
}
