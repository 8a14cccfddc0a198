using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes.SideBySide;

/// <summary>What a section says.</summary>
internal static class SectionParticulars
{
    public static IEnumerable<Particular> Of(Section section, EventDetails meeting, Func<Guid, string> credit) =>
    [
        new("Heading", section.Heading), new("Readers see", section.State switch
        {
            SectionState.ComingSoon => "its heading, and “coming soon”", SectionState.Hidden => "nothing: it is hidden", _ => "all of it",
        }),
        new("Text", section.Body), new("Language", section.Language ?? ""), new("Kind of section", section.Kind.ToString()),
        .. section.Content switch
        {
            ImportantDates dates => [new("Dates", Written.Lines(dates.Rows.Select(row => Date(row, meeting.Zone))))],
            Call call => [new("Submit at", call.Submit ?? ""), new("Called", call.SubmitLabel ?? "")],
            Registration registration => Registering(registration, meeting.Zone),
            PeopleGroup group => [new("Group of", group.Role.ToString()), new("People", Written.Lines(group.Members.Select(credit)))],
            AcceptedPapers papers => [new("Papers", Written.Lines(papers.Papers.Select(Paper)))],
            Sponsors sponsors => [new("Sponsors", Written.Lines(sponsors.Items.Select(Sponsor)))],
            _ => Array.Empty<Particular>(),
        },
    ];

    private static string Date(ImportantDate row, string? zone) => string.Concat(
        $"{row.Label}: {Written.Deadline(row.Due, zone)} ({row.Kind})",
        string.Concat(row.Earlier.Select(earlier => $"; before: {Written.Deadline(earlier, zone)}")));

    private static IEnumerable<Particular> Registering(Registration registration, string? zone) =>
    [
        new("Registration", registration.NotNeeded ? "not needed" : ""), new("Register at", registration.Url ?? ""), new("Register by e-mail", registration.Email ?? ""),
        new("Until", registration.Until is { } until ? Written.Deadline(until, zone) : ""), new("Cost", registration.Cost ?? ""), new("For whom", registration.Audience ?? ""),
    ];

    private static string Paper(AcceptedPaper paper) =>
        string.Join("; ", new[] { paper.Title, string.Join(", ", paper.Authors), paper.Award, Written.Line(paper.Materials.Select(Written.Material)) }.Where(part => part is { Length: > 0 }));

    private static string Sponsor(Sponsor sponsor) =>
        Written.Line(new[] { sponsor.Name, sponsor.Level, sponsor.Url }.Concat(Written.Picture("Logo", sponsor.Logo).Select(field => field.Text)));
}
