using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>One session while its line is taken apart, from the outside to the inside; what is left in the middle is the title.</summary>
internal sealed partial class SessionDraft(int line, ValueList<Room> rooms, KnownPeople people)
{
    private const int LongestPiece = 80;
    private const int LongestNames = 200;
    private const int LongestTitle = 300;

    /// <summary>"Session 1: Invited talk: Katie Bouman: …" is as much as there may be in front of a title.</summary>
    private const int MostLabels = 4;

    /// <summary>Where a line has more dashes or commas, those at its end are looked at.</summary>
    private const int MostMarks = 8;

    private readonly List<SpeakerName> speakers = [];
    private SessionKind? kind;
    private string? label, code, title, room;
    private bool isToBeAnnounced;

    internal int? Minutes { get; set; }

    internal bool IsCancelled { get; private set; }

    internal List<string> Aside { get; } = [];

    internal List<Doubt> Doubts { get; } = [];

    internal void Doubt(string field, string question, ValueList<string> choices = default) => Doubts.Add(new(line, field, question, choices));

    /// <param name="text">Without its times.</param>
    internal void Read(string text)
    {
        var cells = Entry.Split(text, SessionLines.Cells());
        if (cells.Count < 2)
        {
            One(text);
            return;
        }
        var left = new List<string>();
        foreach (var cell in cells)
            if (!TryTake(Entry.Of(cell).Words) && !TryTakeKnown(cell)) left.Add(cell);
        var named = speakers.Count == 0 && left.Count > 1 ? left.FindLastIndex(cell => Names(cell) is not null) : -1;
        if (named >= 0)
        {
            Add(Names(left[named])!);
            left.RemoveAt(named);
        }
        One(left.Count > 0 ? left[0] : "");
        Aside.AddRange(left.Skip(1));
        if (left.Count > 1)
            Doubt(nameof(SessionLine.Title), $"What is {Words.List([.. left.Skip(1).Select(Words.Quoted)])}? It was left aside.");
    }

    /// <summary>There is a session in it, not only what belongs to one.</summary>
    internal bool IsSession => title is not null || label is not null || speakers.Count > 0 || isToBeAnnounced;

    internal SessionLine Session()
    {
        var known = kind ?? (title is null ? null : SessionWords.KindOf(title) ?? SessionWords.KindAtFront(title));
        var alone = title is null && label is not null && !isToBeAnnounced && !SessionWords.IsTalk(known ?? SessionKind.Other)
            && (known is SessionKind.Break or SessionKind.Meal || !SessionWords.IsNumbered(label));
        if (label is not null && code is not null) Aside.Add(code);
        if (alone) (title, label) = (label, null); // "Lunch Break" is all that there will be
        return new(line, known ?? (speakers.Count > 0 ? SessionKind.ContributedTalk : SessionKind.Other))
        {
            Label = label ?? code,
            Title = title,
            Speakers = speakers.ToValueList(),
            Minutes = Minutes,
            Room = room,
            KnownRoom = room is null ? null : Known(room)?.Id,
            Aside = Aside.ToValueList(),
            Doubts = Doubts.ToValueList(),
        };
    }

    private void One(string text)
    {
        var entry = Entry.Of(text);
        Aside.AddRange(entry.Urls);
        Aside.AddRange(entry.Emails);
        Aside.AddRange(entry.Hints);
        text = WithoutRoom(Signs().Replace(FrontSigns().Replace(entry.Words.Trim(), ""), ""));
        while (FrontBracket().Match(text) is { Success: true } bracket && TryTake(bracket.Groups["inside"].Value.Trim()))
            text = text[bracket.Length..];
        if (Coded().Match(text) is { Success: true } coded)
        {
            code = coded.Groups["code"].Value;
            text = text[coded.Length..];
        }
        if (Nobody().Match(text) is { Success: true } nobody)
        {
            text = text[nobody.Length..];
            isToBeAnnounced = true;
        }
        if (Dotted().Match(text) is { Success: true } dotted && SessionWords.KindOf(dotted.Groups["label"].Value) is not null && TryTake(dotted.Groups["label"].Value)) text = text[dotted.Length..];
        if (Stopped().Match(text) is { Success: true } stopped && Names(stopped.Groups["who"].Value) is [_] who)
        {
            Add(who);
            text = text[stopped.Length..];
        }
        if (ByWhom().Match(text) is { Success: true } by && SessionWords.KindOf(by.Groups["label"].Value) is not null && Names(by.Groups["who"].Value) is { } given && TryTake(by.Groups["label"].Value))
        {
            Add(given);
            text = by.Groups["title"].Value;
        }
        if (TalkBehind().Match(text) is { Success: true } behindIt && TryTake(behindIt.Groups["label"].Value)) text = text[..behindIt.Index];
        text = FromBrackets(AfterQuote(text));
        text = FromFront(text);
        text = FromEnd(BeforeQuotes(text));
        text = Unquoted(FromBrackets(text).Trim(' ', ',', ';', '–', '—', '|', ':'));
        if (text.Length == 0 || TryTake(text)) return;
        if (speakers.Count == 0 && Names(text) is { } names && !Between().IsMatch(text))
        {
            if (names is [{ Affiliation: { } behind }] && !NameGuess.IsInstitution(behind) && !text.EndsWith(')'))
                Doubt(nameof(SessionLine.Title), $"{Words.Quoted(behind)} was read as an affiliation. Or is it the title?", ["", behind]);
            else if (!names.TrueForAll(IsSure))
                Doubt(nameof(SessionLine.Speakers), $"{Words.Quoted(text)} was read as who speaks. Or is it the title?", [text, ""]);
            Add(names);
        }
        else title = text;
        if (title is { Length: > LongestTitle }) Doubt(nameof(SessionLine.Title), "This is long for a title; what of it is the title?");
    }

    private static string Unquoted(string text) =>
        text.Length > 2 && (text[0], text[^1]) is ('“', '”') or ('"', '"') or ('„', '“') or ('«', '»') or ('‘', '’')
            && text.AsSpan(1, text.Length - 2).IndexOf(text[0]) < 0
            ? text[1..^1].Trim()
            : text;

    /// <summary>A little picture behind the words.</summary>
    [GeneratedRegex(@"(?:\s?(?:[\u2600-\u266C\u2670-\u27BF]|[\uD83C-\uD83E][\uDC00-\uDFFF])\uFE0F?)+$", RegexOptions.RightToLeft)]
    private static partial Regex Signs();

    /// <summary>A little picture ahead of them, as legends have.</summary>
    [GeneratedRegex(@"^(?:(?:[\u2600-\u266C\u2670-\u27BF\u2B1B\u2B1C]|[\uD83C-\uD83E][\uDC00-\uDFFF])\uFE0F?\s?)+(?=\S)")]
    private static partial Regex FrontSigns();

    /// <summary>"Mladen Pavičić (CEMS, Croatia). Hypergraphs".</summary>
    [GeneratedRegex(@"^(?<who>[^.:;()“”""]{4,60}\s\([^()]{2,100}\))\.\s+(?=[\p{L}\p{N}“""„«])")]
    private static partial Regex Stopped();

    /// <summary>"Hypergraphs, invited talk".</summary>
    [GeneratedRegex(@",\s*(?<label>(?:invited|plenary|keynote|contributed)\s(?:talk|lecture|address)|keynote)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TalkBehind();

    /// <summary>"Lecture by Prof. Ada Lovelace, “On engines”".</summary>
    [GeneratedRegex(@"^(?<label>\p{L}[\p{L} -]{3,40}?)\s+(?:by|von|par|por|di)\s+(?<who>[^“”""„«»:]{4,120}?)\s*[,:]\s*(?<title>[“""„«].{3,300}[”""“»])$")]
    private static partial Regex ByWhom();

    /// <summary>"N. N.", who is not known yet.</summary>
    [GeneratedRegex(@"^N\.\s?N\.(?:\s*[,:–—-]\s*|\s+|$)")]
    private static partial Regex Nobody();

    /// <summary>"Keynote. Katie Bouman: …".</summary>
    [GeneratedRegex(@"^(?<label>\p{Lu}[\p{L} 0-9]{2,30})\.\s+(?=\p{Lu})")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^[(\[](?<inside>[^()\[\]]{1,60})[)\]]\s*(?=\S)")]
    private static partial Regex FrontBracket();

    /// <summary>"[T12] …", as the programme counts its talks.</summary>
    [GeneratedRegex(@"^\[(?<code>\p{Lu}{1,3}[-. ]?[0-9]{1,3}[a-z]?)\]\s+(?=\S)")]
    private static partial Regex Coded();

    [GeneratedRegex(@"\s+(?:[–—]|-{1,2})\s+|\s+(?:by|von|par|por)\s+(?=\p{Lu})")]
    private static partial Regex Between();
}
