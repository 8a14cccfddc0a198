using System.Text.Json;
using Workshop.Importing.Exports;
using Workshop.Publishing.Frab;

namespace Workshop.Importing.Indico;

internal sealed partial class IndicoReader
{
    /// <summary>Speakers, authors and chairs, whoever they are.</summary>
    private const int MostMentions = 40_000;

    /// <summary>MD5 of nothing: somebody without an address.</summary>
    private const string NoAddress = "d41d8cd98f00b204e9800998ecf8427e";

    private List<ToldPerson> People(JsonElement.ArrayEnumerator people)
    {
        var told = new List<ToldPerson>();
        foreach (var one in people)
        {
            if (told.Count == ToldSession.MostPeople || events.Mentions == MostMentions)
            {
                aside.Pass("somebody in too long a list", () => Here(one, ""));
                break;
            }
            events.Mentions++;
            if (Person(one) is { } person) told.Add(person);
        }
        return told;
    }

    private static ToldPerson? Person(JsonElement value)
    {
        if (JsonRecord.Of(value) is not { } record) return JsonRecord.Text(value) is { } bare ? new(bare) : null;
        var (first, last) = (record.Text("first_name", "firstName"), record.Text("last_name", "familyName"));
        var name = last is not null ? $"{first} {last}".Trim() : Turned(record.Text("fullName", "name")) ?? first;
        if (name is null) return null;
        var key = record.Text("emailHash") is { } hash && hash != NoAddress ? hash : record.Text("person_id");
        return new(name, key, record.Text("affiliation")) { Orcid = record.Text("orcid") };
    }

    /// <summary>"Lovelace, Ada" is Ada Lovelace.</summary>
    private static string? Turned(string? name) =>
        name?.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first} {last}" : name;

    /// <summary>Files and links: in folders, as older ones have them in materials, or both beside each other as the timetable does.</summary>
    private IEnumerable<FrabLink> Links(JsonRecord record)
    {
        var attached = record.Record("attachments");
        JsonElement?[] folders = [record.Take("folders"), attached?.Take("folders")];
        foreach (var folder in folders.SelectMany(each => JsonRecord.Items(each)).Select(each => JsonRecord.Of(each)).OfType<JsonRecord>())
            foreach (var link in folder.Items("attachments").Select(Attachment).OfType<FrabLink>()) yield return link;
        foreach (var file in JsonRecord.Items(attached?.Take("files")))
            if (Attachment(file) is { } link) yield return link;
        foreach (var material in record.Items("material"))
        {
            if (JsonRecord.Of(material) is not { } its) continue;
            var title = its.Text("title");
            foreach (var resource in its.Items("resources"))
                if (JsonRecord.Of(resource) is { } one && one.Text("url") is { } url) yield return new(url, one.Text("name") is { } name && title is not null ? $"{title}: {name}" : title);
        }
    }

    private FrabLink? Attachment(JsonElement value)
    {
        if (JsonRecord.Of(value) is not { } record || record.Text("link_url", "download_url", "url") is not { } url) return null;
        if (!record.Is("is_protected")) return new(url, record.Text("title", "filename"));
        aside.Pass("a file that Indico shows to some only", () => Here(value, url));
        return null;
    }
}
