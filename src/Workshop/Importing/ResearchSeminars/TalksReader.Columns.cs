using System.Text.Json;
using Workshop.Events;
using Workshop.Importing.Exports;

namespace Workshop.Importing.ResearchSeminars;

internal sealed partial class TalksReader
{
    /// <summary>What says something to that site alone; addresses of people are nobody's business here.</summary>
    private static readonly HashSet<string> Quiet =
    [
        "id", "edited_at", "edited_by", "display", "token", "deleted", "hidden", "deleted_with_seminar", "online", "speaker_email", "speaker_emails", "owner", "code", "visibility", "by_api", "access_time", "per_day", "frequency",
        "talks", "results", "properties", "series",
    ];

    /// <summary>Null for what is no tag of a language.</summary>
    private static string? LanguageOf(JsonRecord record) => record.Text("language") is { Length: <= 20 } tag && EventDetails.IsLanguageTag(tag) ? tag : null;

    private static ToldPerson? Organizer(JsonElement value) => JsonRecord.Of(value) is not { } person ? JsonRecord.Text(value) is { } bare ? new(bare) : null
        : person.Text("name") is { } name ? new(name) { Url = person.Text("homepage") }
        : null;

    /// <summary>One speaker in columns of its own, or several in lists of the same length.</summary>
    private static IEnumerable<ToldPerson> Speakers(JsonRecord record)
    {
        var names = Texts(record, "speaker", "speakers");
        var (affiliations, pages) = (Texts(record, "speaker_affiliation", "speaker_affiliations"), Texts(record, "speaker_homepage", "speaker_homepages"));
        for (var at = 0; at < names.Count; at++)
            if (names[at] is { } name && !Seminars.SeminarWords.IsToBeAnnounced(name))
                yield return new(name, null, affiliations.ElementAtOrDefault(at)) { Url = pages.ElementAtOrDefault(at) };
    }

    private static List<string?> Texts(JsonRecord record, string one, string several)
    {
        var (single, list) = (record.Take(one), record.Take(several));
        return JsonRecord.Text(single) is { } text ? [text] : [.. JsonRecord.Items(list ?? single).Take(ToldSession.MostPeople).Select(item => JsonRecord.Text(item))];
    }

    /// <summary>The link only where it is open to all; where one registers first, it is said how.</summary>
    private static Attendance? Attendance(JsonRecord record)
    {
        var (isOnline, link, control) = (record.Is("online"), record.Text("live_link"), record.Text("access_control"));
        var (hint, registration) = (record.Text("access_hint"), record.Text("access_registration"));
        if (!isOnline) return null;
        var how = registration is not null ? $"Register first: {registration}" : control is "2" ? hint is null ? "A password is needed." : $"A password is needed: {hint}" : null;
        return new()
        {
            Mode = record.Peek("room") is null ? AttendanceMode.Online : AttendanceMode.Hybrid,
            JoinUrl = control is null or "0" ? ExportTexts.Url(link) : null,
            HowToJoin = how is null ? null : Seminars.Fitted.To(how, 300),
        };
    }
}
