using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What was read of a part, in a line.</summary>
internal static class Understood
{
    public static string Holds(Section section, Programme programme) => section switch
    {
        { Content: PeopleGroup group } => string.Join(", ", group.Members.Take(12).Select(member => programme.Credits.Find(member)!.Name)) + (group.Members.Count > 12 ? $" and {group.Members.Count - 12} more" : ""),
        { Content: ImportantDates dates } => string.Join("; ", dates.Rows.Take(6).Select(row => $"{row.Label}: {row.Due.ToText(programme.Event.Zone)}")),
        { Content: AcceptedPapers papers } => Words.Count(papers.Papers.Count, "paper"),
        { Content: Sponsors sponsors } => string.Join(", ", sponsors.Items.Take(12).Select(sponsor => sponsor.Name)),
        { Body.Length: > 0 } => ChangeWords.Short(section.Body.ReplaceLineEndings(" ")),
        _ => "",
    };

    public static string Time(Session session, ClockStyle clock) => session.Start is not { } start ? ""
        : session.End is { } end ? $"{Wording.Time(start, clock)}–{Wording.Time(end, clock)}"
        : session.Minutes is { } minutes ? $"{Wording.Time(start, clock)}–{Wording.Time(start.PlusMinutes(minutes), clock)}"
        : Wording.Time(start, clock);

    /// <summary>Names and affiliations of whoever gives a talk.</summary>
    public static string Speakers(Session talk, ProgrammeIndex index) =>
        string.Join(", ", talk.Speakers.Select(index.Credit).Select(credit => credit.Affiliation is { Length: > 0 } at ? $"{credit.Name} ({at})" : credit.Name));

    /// <summary>Who and where, as far as the title does not say it.</summary>
    public static string Rest(Session session, ProgrammeIndex index) => string.Join(", ", new[]
    {
        session.Title is { Length: > 0 } ? string.Join(", ", session.Speakers.Select(speaker => index.Credit(speaker).Name)) : "",
        session.Label == session.Title ? "" : session.Label ?? "",
        index.Room(session.Room)?.Name ?? "",
        session.Cancelled ? "cancelled" : "",
    }.Where(part => part.Length > 0));
}
