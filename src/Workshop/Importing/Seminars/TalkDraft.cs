using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing.Seminars;

/// <summary>One talk while its announcement is read. What is said twice is kept as it was said first; what has no place here goes aside.</summary>
/// <param name="first">The line at which it begins.</param>
internal sealed partial class TalkDraft(string source, PageLine first)
{
    private readonly List<(int Line, string Text)> texts = [];

    internal Origin Origin { get; } = new(source, first.Number, InlineText.Plain(first.Text));

    internal DateMention? Date { get; private set; }

    /// <summary>The date as printed.</summary>
    internal string DateText { get; private set; } = "";

    internal Term? Term { get; set; }

    /// <summary>In which it is a row.</summary>
    internal TalkTable? Table { get; init; }

    internal TimeWindow Window { get; set; }

    /// <summary>As written behind the time ("CET").</summary>
    internal string? ZoneWords { get; private set; }

    internal List<PersonLine> Speakers { get; } = [];

    internal List<PersonLine> Hosts { get; } = [];

    internal string? Title { get; private set; }

    /// <summary>Speaker or title were said to be still to come.</summary>
    internal bool IsToBeAnnounced { get; private set; }

    internal string? Place { get; private set; }

    internal string? Kind { get; private set; }

    internal string? Series { get; private set; }

    internal Organization? Organization { get; set; }

    internal string? Biography { get; private set; }

    internal string? Language { get; private set; }

    internal Contact? Contact { get; private set; }

    internal AttendanceMode? Mode { get; private set; }

    internal string? JoinUrl { get; private set; }

    internal string? JoinNote { get; private set; }

    internal List<WebLink> Links { get; } = [];

    internal List<Material> Materials { get; } = [];

    /// <summary>A sentence says that somebody speaks.</summary>
    internal bool IsTold { get; private set; }

    internal string? PhotoCredit { get; private set; }

    internal bool IsCancelled { get; set; }

    /// <summary>Why nobody speaks on this day, as printed.</summary>
    internal string? NoTalk { get; private set; }

    internal List<LeftAside> Aside { get; } = [];

    internal string? Abstract => texts.Count > 0 ? string.Join("\n\n", texts.Select(text => text.Text)) : null;

    internal bool HasAbstract => texts.Count > 0;

    /// <summary>There is something of a talk besides its date.</summary>
    internal bool IsTalk => NoTalk is null && (Title is not null || Speakers.Count > 0 || IsToBeAnnounced);

    /// <summary>As far as it is known.</summary>
    internal LocalDate? Day { get; set; }

    /// <summary>When the mail was sent, or the page written.</summary>
    internal LocalDate? Sent { get; set; }

    /// <summary>Below its day stand several times: it is the programme of a day.</summary>
    internal bool IsProgramme { get; init; }

    /// <summary>A second talk on a day that is said once for both.</summary>
    internal void TakeDateOf(TalkDraft other) => (Date, DateText, Window) = (other.Date, other.DateText, Window.IsEmpty ? other.Window : Window);

    /// <summary>What stood beside a day that several talks share.</summary>
    internal void LeaveAll(TalkDraft day, PageLine line)
    {
        if (day.Title is not null || day.Aside.Count > 0) Leave(line.Number, line.Words.Text, "It is said of a day with several talks.");
        Aside.AddRange(day.Aside);
    }

    /// <summary>A day without a year is the next one after the mail.</summary>
    internal void DateBySending()
    {
        if (Date is not { Year: null, Month: not null } date || Sent is not { } sent) return;
        var its = (date with { Year = sent.Year }).Date;
        Date = date with { Year = its < sent.PlusDays(-LongestBehind) ? sent.Year + 1 : sent.Year };
    }

    private const int LongestBehind = 30;

    internal void Leave(int line, string text, string reason) => Aside.Add(new(new(source, line, Shortened(text)), reason));

    private static string Shortened(string text) => text.Length <= 200 ? text : $"{text[..(char.IsHighSurrogate(text[198]) ? 198 : 199)]}…";
}
