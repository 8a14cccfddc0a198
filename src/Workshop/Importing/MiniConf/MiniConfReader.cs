using Workshop.Importing.Exports;
using Workshop.Importing.Pages;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing.Frab;
using Workshop.Searching;

namespace Workshop.Importing.MiniConf;

/// <summary>Reads the files one after the other into one event, the calendar first.</summary>
internal sealed class MiniConfReader(ToldEvent told, ExportAside aside)
{
    private const int MostRoles = 50, LongestTagline = 2_000, LongestSessions = 10_000;

    /// <summary>By these names the files begin: "papers_2023.csv" is one of papers.</summary>
    private static readonly string[] Lists = ["committee", "papers", "speakers", "workshops"];

    /// <summary>What the site looks like, and where it is kept.</summary>
    private static readonly string[] Quiet =
        ["analytics", "logo", "site_title", "page_title", "background_image", "chat_server", "default_", "use_auth0", "auth0_", "calendar", "user", "pass", "citation_date", "proceedings_title", "date", "name", "tagline", "organization"];

    private readonly Dictionary<string, ToldSession> sessions = [];

    /// <returns>Why a file cannot be read; null where it can.</returns>
    internal Problem? Read(Source part)
    {
        var name = part.Name[(part.Name.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        if (MiniConfSite.IsCalendar(part)) return Records(part, Calendar);
        if (name is "config.yml" or "config.yaml" || new MiniConfSite().Recognizes(part)) return Configuration(part);
        return part.Extension is not (".csv" or ".tsv" or ".json" or ".yml" or ".yaml") ? new("", "This file is no part of the data of the site.") : Lists.FirstOrDefault(list => name.StartsWith(list, StringComparison.Ordinal)) switch
        {
            "committee" => Records(part, Member),
            "papers" => Records(part, record => Paper(record, SessionKind.Poster)),
            "speakers" => Records(part, Keynote),
            "workshops" => Records(part, record => Paper(record, null)),
            _ => new("", "This file is none of calendar, configuration, committee, papers, speakers and workshops; read it by itself."),
        };
    }

    private Problem? Records(Source part, Action<MiniConfRecord> take)
    {
        var read = MiniConfRecords.Read(part);
        if (!read.TryGetValue(out var records)) return read.Problems[0];
        if (told.Sessions.Count + records.Count > Source.MostSessions) return ExportParts.TooMany();
        foreach (var record in records) take(record);
        return records.Count > 0 ? null : new("", "There is no record in it.");
    }

    private Problem? Configuration(Source part)
    {
        var fields = FrontMatter.Of(Source.Pasted($"---\n{part.Text}\n---\n", part.Name)).Fields;
        if (fields.Count == 0) return new("", "There is nothing in it that can be read.");
        foreach (var field in fields)
            if (field.Value.Length > 0 && !Array.Exists(Quiet, quiet => field.Key.StartsWith(quiet, StringComparison.Ordinal))) aside.Add(new(part.Name, Math.Max(0, field.Line - 1), $"{field.Key}: {field.Value}"), "This setting of the site has no place in a programme.");
        string? Of(string key) => fields.FirstOrDefault(field => field.Key == key && field.Value.Length > 0)?.Value;
        told.Title ??= Of("tagline") is { Length: <= LongestTagline } tagline ? ExportTexts.WithoutTags(tagline) : Of("name");
        told.Acronym ??= Of("name");
        told.DateText ??= Of("date");
        told.Organization ??= Of("organization");
        return null;
    }

    private void Calendar(MiniConfRecord record)
    {
        var (title, link) = (record["title"], record["link"]);
        var session = new ToldSession($"calendar {title} {record["start"]}", record.Origin)
        {
            Title = title, Start = ToldTime.Read(record["start"]), End = ToldTime.Read(record["end"]), Kind = record["calendarId"] is { } tag ? FrabKind.Of(tag) is { } kind and not SessionKind.Other ? kind : null : null,
        };
        if (record["location"] is { } location && location != link && ExportTexts.Url(location) is null) session.Room = new(location);
        if (link is not null && ExportTexts.Url(link) is not null) session.Links.Add(new(link));
        if (link is not null && MiniConfLink.SessionOf(link) is { } its) sessions.TryAdd(Folding.Fold(its), session);
        told.Sessions.Add(session);
    }

    private void Member(MiniConfRecord record)
    {
        if (record["name"] is not { } name) return;
        var role = record["role"] is { } said ? Seminars.Fitted.To(said, ExportTexts.LongestName) : "Committee";
        var group = told.Groups.FirstOrDefault(group => group.Heading == role);
        if (group is null && told.Groups.Count == MostRoles) aside.Pass($"a role beyond the first {MostRoles}", () => record.Origin);
        else if (group is null) told.Groups.Add(group = new(role, GroupRole.Organizers, []));
        group?.Members.Add(new(name, null, record["aff"]));
        foreach (var field in new[] { "im", "tw" })
            if (record[field] is not null) aside.Pass(field, () => record.Origin);
    }

    /// <param name="kind">Null: organizers of a workshop are named where a paper has its authors.</param>
    private void Paper(MiniConfRecord record, SessionKind? kind)
    {
        var session = Item(record, kind is null ? "workshop" : "paper", kind ?? SessionKind.Other);
        (kind is null ? session.Chairs : session.Authors).AddRange(MiniConfLink.People(record["authors_and_affil"] ?? record["authors"]));
        foreach (var (column, type) in new[] { ("pdf_path", "paper"), ("pdf", "paper"), ("slides_pdf", "slides"), ("video", "video"), ("url", "web") })
            if (record[column] is { } url && ExportTexts.Url(url) is not null) session.Links.Add(new(url, null, type));
        if (record["keywords"] is not null) aside.Pass("keywords", () => record.Origin);
    }

    private void Keynote(MiniConfRecord record)
    {
        var session = Item(record, "speaker", SessionKind.Keynote);
        foreach (var person in MiniConfLink.People(record["speaker"])) session.Speakers.Add(person with { Affiliation = person.Affiliation ?? record["institution"], Biography = record["bio"] });
        if (record["image"] is not null) aside.Pass("image", () => record.Origin);
    }

    /// <summary>In the session of the calendar that it names, if there is one; where it names several, in the first.</summary>
    private ToldSession Item(MiniConfRecord record, string list, SessionKind kind)
    {
        var title = record["title"];
        var session = new ToldSession($"{list} {record["uid"] ?? title}", record.Origin) { Title = title, Abstract = record["abstract"], Kind = kind };
        var named = (record["sessions"] ?? record["session"]) is not { Length: <= LongestSessions } names ? [] : names.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in named.Take(ToldSession.MostLinks))
            if (!sessions.TryGetValue(Folding.Fold(name), out var whole)) aside.Pass("a session that is not in the calendar", () => record.Origin);
            else if (session.Whole is null) session.Whole = whole;
            else aside.Pass("a further session in which a paper is shown", () => record.Origin);
        told.Sessions.Add(session);
        return session;
    }
}
