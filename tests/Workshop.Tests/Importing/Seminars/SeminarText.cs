using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Tests.Importing.Seminars;

/// <summary>What was read, a line for each talk, so that an expectation can be written down and compared at a glance. "?" is what the page does not say.</summary>
internal static class SeminarText
{
    private const int FirstWords = 4;

    internal static string Of(ReadResult read)
    {
        var lines = new List<string>();
        if (read.Series is { } series) lines.Add($"series: {series.Title}");
        var asked = read.Questions.Concat(read.Events.SelectMany(each => each.Questions)).Select(question => question.Key.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
        lines.Add($"asks: {string.Join(", ", asked)}".TrimEnd());
        lines.AddRange(read.Events.Select(Of));
        return string.Join('\n', lines) + '\n';
    }

    private static string Of(ReadEvent read)
    {
        var programme = read.Programme;
        var (its, talk) = (programme.Event, Assert.Single(programme.Sessions));
        var parts = new List<string>
        {
            Date(its.When),
            talk.Speakers.IsEmpty ? "?" : string.Join(" & ", talk.Speakers.Select(id => Named(programme, id))),
            talk.Title ?? "?",
        };
        if (its.Place is { } place) parts.Add(place.ToString());
        else if (its.Attendance?.Mode == AttendanceMode.Online) parts.Add("online");
        var hosts = programme.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members).ToList();
        if (hosts.Count > 0) parts.Add($"host {string.Join(" & ", hosts.Select(id => Named(programme, id)))}");
        if (its.KindAsPrinted is { } kind) parts.Add($"kind {kind}");
        if (its.Organization is { } organization) parts.Add(organization.Department is { } department ? $"of {organization.Name}, {department}" : $"of {organization.Name}");
        if (!its.Languages.IsEmpty && its.Language != "en") parts.Add($"in {its.Language}");
        if (its.Attendance?.JoinUrl is { } join) parts.Add($"join {join}");
        if (talk.Abstract is { } text) parts.Add($"abstract {Beginning(text)}");
        if (programme.Credits.Select(credit => credit.Biography).OfType<string>().FirstOrDefault() is { } life) parts.Add($"life {Beginning(life)}");
        parts.AddRange(talk.Materials.Select(material => $"material {material.Value}"));
        if (read.Cancelled) parts.Add("cancelled");
        return string.Join(" | ", parts);
    }

    private static string Date(When when) => when switch
    {
        When.OnDays { Days: [var day] } => WallClock.Date.Format(day.Date)
            + (day.Start is { } start ? $" {WallClock.Time.Format(start)}" : "") + (day.End is { } end ? $"–{WallClock.Time.Format(end)}" : ""),
        When.Undecided { AsPrinted: { } printed } => printed,
        _ => "?",
    };

    private static string Named(Programme programme, Guid id)
    {
        var credit = programme.Credits.First(credit => credit.Id == id);
        return credit.Affiliation is { } affiliation ? $"{credit.Name} ({affiliation})" : credit.Name;
    }

    private static string Beginning(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(FirstWords));
}
