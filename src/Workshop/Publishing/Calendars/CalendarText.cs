using System.Globalization;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Publishing.Calendars;

/// <summary>DESCRIPTION of an entry: plain text, its parts a blank line apart.</summary>
internal static class CalendarText
{
    internal const string Untimed = "The times of these are not known yet, their order is:";
    internal const string Online = "Online.";
    internal const string Hybrid = "On site and online.";
    internal const string ToJoin = "To join: ";
    internal const string ChairOf = "Chair: ";
    internal const string PartOf = "Part of: ";
    private const string Apart = "\n\n";

    public static string? OfEvent(Programme programme, ProgrammeIndex index, Session? talk, IEnumerable<Session> untimed, bool brief)
    {
        var details = programme.Event;
        return Paragraphs([
            talk is null ? null : Lines(talk.Speakers.Select(id => Named(index, id))),
            details.Summary,
            WhenOf(details),
            Joining(details.Attendance),
            talk?.Abstract is { } text && !brief ? Markdown.PlainText(text) : null,
            Listed(Untimed, untimed.Where(session => session != talk), index),
        ]);
    }

    /// <summary>What whole days cannot say: that they are alternatives, or the one time that is known of them.</summary>
    internal static string? WhenOf(EventDetails details)
    {
        var text = details.When.ToText(details.Zone, details.Clock ?? ClockStyle.Hours24);
        return details.When switch
        {
            When.Alternatives => $"{text}.",
            When.Range { Opening: null, Closing: not null } or When.Range { Opening: not null, Closing: null, Last: not null } => text,
            When.OnDays days when days.Days.Any(day => day is { Start: null, End: not null }) => text,
            _ => null,
        };
    }

    /// <param name="title">The event's; null where it comes later (<see cref="Titled"/>).</param>
    public static string? OfSession(Session session, string? title, Attendance? attendance, ProgrammeIndex index, IEnumerable<Session> parts, bool brief) => Paragraphs([
        session.Title is { Length: > 0 } ? session.Label : null,
        Lines([
            .. session.Speakers.Select(id => Named(index, id)),
            .. session.Authors.Select(author => Named(index, author.Credit)),
            .. session.Chairs.Select(id => ChairOf + Named(index, id)),
        ]),
        PartOf + title,
        Joining(attendance),
        session.Abstract is { } text && !brief ? Markdown.PlainText(text) : null,
        brief ? null : Listed("In this order:", parts, index),
    ]);

    /// <summary>A description that was made without the event's title, with it.</summary>
    public static string? Titled(string? description, string title) =>
        description is null ? null : string.Join(Apart, description.Split(Apart).Select(paragraph => paragraph == PartOf ? PartOf + title : paragraph));

    private static string Named(ProgrammeIndex index, Guid id) =>
        index.Credit(id) is { Affiliation: { Length: > 0 } affiliation } credit ? $"{credit.Name}, {affiliation}" : index.Credit(id).Name;

    internal static string? Joining(Attendance? attendance) => attendance is null ? null : Lines([
        attendance.Mode switch { AttendanceMode.Online => Online, AttendanceMode.Hybrid => Hybrid, _ => null },
        attendance.HowToJoin,
        Href.From(attendance.JoinUrl) is { } url ? ToJoin + url : null,
        attendance.JoinNote,
    ]);

    private static string? Listed(string heading, IEnumerable<Session> sessions, ProgrammeIndex index)
    {
        var lines = sessions.Select((session, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Line(session, index)}")).ToList();
        return lines.Count == 0 ? null : Lines([heading, .. lines]);
    }

    /// <summary>"Invited Talk 1: Title (Speaker)", as much of it as is known.</summary>
    internal static string Line(Session session, ProgrammeIndex index)
    {
        var names = string.Join(", ", session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Select(id => index.Credit(id).Name));
        var what = string.Join(": ", new[] { session.Label, session.Title }.Where(part => !string.IsNullOrEmpty(part)));
        if (what.Length == 0) what = Headline.KindOf(session.Kind);
        return names.Length == 0 ? what : session.Title is { Length: > 0 } ? $"{what} ({names})" : $"{what}: {names}";
    }

    private static string? Lines(IEnumerable<string?> lines) => Joined("\n", lines);

    private static string? Paragraphs(IEnumerable<string?> parts) => Joined(Apart, parts);

    private static string? Joined(string separator, IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;
}
