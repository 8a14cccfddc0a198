using System.Text.Json.Nodes;
using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Web.Samples;

/// <summary>
/// An event that a new portal begins with: a document that is imported as anybody's is, and in <c>.facts.json</c> beside it what we say to that, the
/// event's id, answers to what is asked, and facts that the document does not print. The conference has no document but its programme, and nothing beside it.
/// </summary>
internal sealed class Sample
{
    private const string Folder = "Samples/", Beside = ".facts.json";

    private static readonly string[] Names =
        [.. typeof(Sample).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private readonly string document;
    private readonly JsonObject facts;

    private Sample(string document)
    {
        (this.document, Slug) = (document, Path.GetFileNameWithoutExtension(document));
        var beside = $"{Folder}{Slug}{Beside}";
        facts = Names.Contains(beside) ? JsonNode.Parse(Bytes(beside))!.AsObject() : [];
    }

    public static IEnumerable<Sample> All => Names.Where(name => !name.EndsWith(Beside, StringComparison.Ordinal)).Select(name => new Sample(name));

    public string Slug { get; }

    /// <summary>Not that which the importer would give: whoever imports the same document makes an event of their own.</summary>
    public Guid Id => facts["id"]?.GetValue<Guid>() ?? Read(Answers.None).Programme.Id;

    public Answers Answers => new(Facts("answers").ToDictionary(answer => answer.Key, answer => answer.Value!.GetValue<string>()));

    /// <param name="of">What is to be laid over what was read (RFC 7396): <c>event</c>, its details; <c>sections</c>, each by its heading.</param>
    public JsonObject Facts(string of) => facts[of]?.AsObject() ?? [];

    public ReadEvent Read(Answers answers) => Format.Read([Source], answers).Value.Events.Single();

    /// <summary>The whole event, ready to be released.</summary>
    public Programme Programme()
    {
        var read = Read(Answers);
        var plan = ImportPlan.Between(new(Id, new()), read, Format, brought: null, Outside.Nothing, Answers);
        var programme = plan.Apply(ImportChoices.Proposed, []).Value;
        var sections = Facts("sections");
        return programme with
        {
            Event = Completed(programme.Event, Facts("event")),
            Sections = programme.Sections.Select(section => sections[section.Heading] is { } its ? Completed(section, its) : section).ToValueList(),
        };
    }

    private Source Source => new(document[Folder.Length..], Bytes(document));

    private IReadableFormat Format => ReadableFormats.Of([Source])!;

    private static T Completed<T>(T part, JsonNode facts) => Document.ReadPart<T>(Laid(facts, over: JsonNode.Parse(Document.WritePart(part)))!.ToJsonString());

    private static JsonNode? Laid(JsonNode? fact, JsonNode? over)
    {
        if (fact is not JsonObject facts) return fact?.DeepClone();
        var whole = over?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in facts)
            if (value is null) whole.Remove(name);
            else whole[name] = Laid(value, whole[name]);
        return whole;
    }

    private static byte[] Bytes(string name)
    {
        using var resource = typeof(Sample).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
