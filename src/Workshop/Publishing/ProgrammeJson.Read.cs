using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Publishing;

public sealed partial class ProgrammeJson
{
    /// <summary>Of a document that does not hold together so many problems are told; the others follow from them or are like them.</summary>
    private const int MostProblems = 20;

    public bool SaysAll => true;

    public bool Recognizes(Source source) => Beginning().IsMatch(source.Text);

    /// <summary>Each source is an event of its own: the document says everything, so no question is left.</summary>
    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (events, aside, problems) = (new List<ReadEvent>(), new List<LeftAside>(), new List<Problem>());
        foreach (var part in parts)
            if (Read(part, aside) is var read && read.TryGetValue(out var told)) events.Add(told);
            else problems.AddRange(read.Problems);
        foreach (var same in events.GroupBy(read => read.Programme.Id).Where(same => same.Count() > 1))
            problems.Add(new("", $"{same.Count()} of the files are the same event, {Words.Quoted(Headline.Of(same.First().Programme))}; choose one of them."));
        return problems.Count > 0 ? problems : new ReadResult(events.ToValueList(), aside.ToValueList());
    }

    /// <summary>What comes in is clean, and so a programme of before that rule comes back clean.</summary>
    Programme IReadableFormat.Sayable(Programme programme) => Document.Read(JsonTexts.Clean(Document.Write(programme), out _).Span);

    private static Outcome<ReadEvent> Read(Source source, List<LeftAside> aside)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return new Problem("", $"{source.Name}: {parsed.Problems[0].Message}");
        using (json) return Read(source, json, aside);
    }

    private static Outcome<ReadEvent> Read(Source source, JsonSource json, List<LeftAside> aside)
    {
        var document = JsonTexts.Clean(json.Utf8, out var longest);
        if (longest > Markdown.LongestSource)
            return new Problem("", string.Create(CultureInfo.InvariantCulture, $"{source.Name}: One of its texts has {longest:N0} characters; {Markdown.LongestSource:N0} are the most that one may have."));
        try
        {
            var programme = Document.Read(document.Span);
            if (programme.Sessions.Count > Source.MostSessions)
                return new Problem("Sessions", $"{Words.Count(programme.Sessions.Count, "session")} are more than one event may have: {Source.MostSessions}.");
            if (programme.Id == Guid.Empty) return new Problem("", "The document does not say which event it is: its programme has no id.");
            if (programme.Problems() is { Count: > 0 } problems) return Told(problems);
            return From(source, json.Root, programme, aside);
        }
        catch (DocumentException invalid)
        {
            return new Problem("", $"{source.Name}: {invalid.Message}");
        }
    }

    private static List<Problem> Told(IReadOnlyList<Problem> problems) => problems.Count <= MostProblems
        ? [.. problems]
        : [.. problems.Take(MostProblems), new("", $"There are {problems.Count - MostProblems} more problems of this kind.")];

    private static ReadEvent From(Source source, JsonElement json, Programme programme, List<LeftAside> aside)
    {
        var status = Text("status");
        if (status == "postponed")
            aside.Add(new(new(source.Name, 0, "status: postponed"), "The event is postponed where it comes from; whether it is so here too is for its owners to say."));
        return new(programme)
        {
            Slug = Text("address")?.Split('/')[^1] is { } last && Slug.IsValid(last) ? last : null,
            Cancelled = status == "cancelled",
            StatusChanges = int.TryParse(Text("statusChanges"), NumberStyles.None, CultureInfo.InvariantCulture, out var changes) && changes < 1_000_000 ? changes : 0,
        };

        string? Text(string name) => json.TryGetProperty(name, out var value) ? JsonSource.TextOf(value) : null;
    }

    [GeneratedRegex(@"\A\s{0,100}\{\s{0,100}""schema""\s{0,100}:\s{0,100}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
