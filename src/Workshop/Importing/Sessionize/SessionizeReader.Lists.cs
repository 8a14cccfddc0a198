using Workshop.Importing.Exports;
using Workshop.Publishing.Frab;
using Workshop.Searching;

namespace Workshop.Importing.Sessionize;

internal sealed partial class SessionizeReader
{
    /// <summary>No meeting has as many rooms, and no session as many categories.</summary>
    private const int MostRooms = 2_000, MostItems = 100, MostOfList = 20_000;

    /// <summary>Speakers of sessions, whoever they are.</summary>
    private const int MostMentions = 40_000;

    private static readonly HashSet<string> Quiet = ["isServiceSession", "isPlenumSession", "status", "isInformed", "isConfirmed", "roomId", "date", "sessions", "sort", "groupId", "groupName", "isTopSpeaker", "id"];

    private static readonly HashSet<string> TrackWords = ["track", "tracks", "topic", "topics", "stream", "streams", "thema", "themen"];

    private static readonly HashSet<string> LanguageWords = ["language", "languages", "sprache", "langue", "idioma", "lingua"];

    private static readonly HashSet<string> KindWords = ["format", "type", "kind", "art"];

    private readonly Dictionary<string, ToldPerson> speakers = [];
    private readonly Dictionary<string, string> rooms = [];
    private readonly Dictionary<string, (string Category, string Name)> items = [];
    private readonly Dictionary<string, string> questions = [];

    /// <summary>In the order in which they stand here, for all refer to one another.</summary>
    private void Lists(JsonRecord root)
    {
        foreach (var question in Records(root, "questions"))
            if (question.Text("id") is { } id && question.Text("question") is { } text) questions.TryAdd(id, text);
        foreach (var category in Records(root, "categories"))
            if (category.Text("title", "name") is { } title)
                foreach (var item in Records(category, "items"))
                    if (item.Text("id") is { } id && item.Text("name") is { } name) items.TryAdd(id, (title, name));
        foreach (var room in Records(root, "rooms"))
            if (room.Text("id") is { } id && room.Text("name") is { } name && rooms.TryAdd(id, name) && told.Rooms.Count < MostRooms) told.Rooms.Add(new(name));
        foreach (var speaker in Records(root, "speakers"))
        {
            var id = speaker.Text("id");
            var (first, last) = (speaker.Text("firstName"), speaker.Text("lastName"));
            if (id is null || (speaker.Text("fullName") ?? (last is null ? first : $"{first} {last}".Trim())) is not { } name) continue;
            speakers.TryAdd(id, new(name, id, speaker.Text("tagLine")) { Biography = speaker.Text("bio"), Url = Page(speaker) });
            Pass(speaker);
        }
    }

    /// <summary>Of all their addresses the one that is a page of their own.</summary>
    private static string? Page(JsonRecord speaker)
    {
        var links = Records(speaker, "links").Take(ToldSession.MostLinks).Select(link => (Kind: link.Text("linkType"), Url: link.Text("url"))).ToList();
        return Of("Blog") ?? Of("Company_Website") ?? links.FirstOrDefault().Url;

        string? Of(string kind) => links.FirstOrDefault(link => link.Kind == kind).Url;
    }

    /// <summary>What a category means is in its name, which organizers choose.</summary>
    private void Categorize(ToldSession session, string category, string name)
    {
        var words = Folding.Words(category.Length <= ExportTexts.LongestName ? category : "").ToList();
        if (words.Exists(TrackWords.Contains)) session.Tracks.Add(name);
        else if (words.Exists(LanguageWords.Contains) && Languages.Of(name) is { } language) session.Language ??= language;
        else if (words.Exists(KindWords.Contains) && FrabKind.Of(name) is { } kind) session.Kind ??= kind;
        else aside.Pass($"the category {ExportTexts.Shortened(category)}", () => session.Origin);
    }

    private static IEnumerable<JsonRecord> Records(JsonRecord record, string name) => record.Items(name).Take(MostOfList).Select(each => JsonRecord.Of(each)).OfType<JsonRecord>();
}
