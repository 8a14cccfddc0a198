using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Tests.Importing.Pages;

/// <summary>What was read of a page, in lines that can be compared with what a person expects.</summary>
internal static class Told
{
    internal static string Of(ReadEvent read)
    {
        var programme = read.Programme;
        var details = programme.Event;
        string Names(IEnumerable<Guid> credits) => string.Join("; ", credits.Select(id => programme.Credits.Find(id)!).Select(credit => credit.Affiliation is null ? credit.Name : $"{credit.Name}/{credit.Affiliation}"));
        return string.Join('\n',
        [
            $"{details.Kind} {details.Title}",
            $"{details.When.ToText(details.Zone)} | {details.Zone} | {details.Place}{(details.Links.IsEmpty ? "" : $" | {details.Links[0].Label}")}",
            .. programme.Sections.Where(section => section.Kind is not (SectionKind.About or SectionKind.Custom)).Select(section => $"§ {section.Kind} {section.Heading}{(section.State == SectionState.Shown ? "" : " (coming soon)")}" + section.Content switch
            {
                PeopleGroup group => $" {group.Role}: {Names(group.Members)}",
                ImportantDates dates => $": {string.Join("; ", dates.Rows.Select(row => $"{row.Label} {row.Due.ToLine()}{string.Concat(row.Earlier.Select(old => $" (was {old.ToLine()})"))}"))}",
                Sponsors sponsors => $": {string.Join("; ", sponsors.Items.Select(sponsor => sponsor.Name))}",
                AcceptedPapers papers => $": {string.Join("; ", papers.Papers.Select(paper => $"{paper.Title} ({string.Join(", ", paper.Authors)})"))}",
                _ => "",
            }),
            .. programme.Sessions.Select(session => string.Join(' ', new[]
            {
                session.Parent is null ? "•" : "  ◦", session.Day is { } day ? Wording.Day(day) : null,
                session.Start is { } start ? $"{WallClock.Time.Format(start)}{(session.End is { } end ? $"–{WallClock.Time.Format(end)}" : "")}" : null, session.Kind.ToString(),
                session.Label is null ? null : $"[{session.Label}]", session.Title is null ? null : $"“{session.Title}”", Names(session.Speakers), session.Chairs.IsEmpty ? null : $"chair {Names(session.Chairs)}", session.Room is { } room ? $"@{programme.Rooms.Find(room)!.Name}" : null,
            }.Where(part => part is { Length: > 0 }))),
            .. read.Questions.Select(question => $"? {question.Key} {string.Join(", ", question.Choices.Select(choice => choice.Value))}".TrimEnd()),
        ]);
    }
}
