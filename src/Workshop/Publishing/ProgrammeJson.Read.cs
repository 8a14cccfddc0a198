using System.Text;
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

    private static Outcome<ReadEvent> Read(Source source, List<LeftAside> aside)
    {
        // Not Source.Text: a line's end within a text may be any that JSON lets stand.
        var document = Encoding.UTF8.GetBytes(TextEncoding.Decode(source.Bytes.Span));
        try
        {
            var programme = Document.Read(document);
            if (programme.Sessions.Count > Source.MostSessions)
                return new Problem("Sessions", $"{Words.Count(programme.Sessions.Count, "session")} are more than one event may have: {Source.MostSessions}.");
            if (programme.Id == Guid.Empty) return new Problem("", "The document does not say which event it is: its programme has no id.");
            if (programme.Problems() is { Count: > 0 } problems) return Told(problems);
            return From(source, programme, aside);
        }
        catch (DocumentException invalid)
        {
            return new Problem("", $"{source.Name}: {invalid.Message}");
        }
    }

    private static List<Problem> Told(IReadOnlyList<Problem> problems) => problems.Count <= MostProblems
        ? [.. problems]
        : [.. problems.Take(MostProblems), new("", $"There are {problems.Count - MostProblems} more problems of this kind.")];

    private static ReadEvent From(Source source, Programme programme, List<LeftAside> aside)
    {
        if (!JsonPart.Read(source).TryGetValue(out var json)) return new(programme);
        var status = json["status"].Text;
        if (status == "postponed")
            aside.Add(new(new(source.Name, 0, "status: postponed"), "The event is postponed where it comes from; whether it is so here too is for its owners to say."));
        return new(programme)
        {
            Slug = json["address"].Text?.Split('/')[^1] is { } last && Slug.IsValid(last) ? last : null,
            Cancelled = status == "cancelled",
            StatusChanges = json["statusChanges"].Number is { } changes and > 0 and < 1_000_000 ? (int)changes : 0,
        };
    }

    [GeneratedRegex(@"\A\s{0,100}\{\s{0,100}""schema""\s{0,100}:\s{0,100}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
