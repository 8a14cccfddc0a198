using System.Text.Json;
using NodaTime;
using Workshop.Importing;

namespace Workshop.Web.Data.Imports;

/// <summary>What the last import of a kind of source brought to an event, so that the next one knows what has changed since, and on which side.</summary>
public sealed class ImportBase
{
    public required Guid EventId { get; init; }

    /// <summary><see cref="IReadableFormat.Name"/>.</summary>
    public required string Format { get; init; }

    public required Instant At { get; set; }

    /// <summary>Packed; <see cref="Packing"/>.</summary>
    public required byte[] Document { get; set; }

    public ValueList<KnownPart> Ids { get; set; }

    /// <summary>What was answered, as JSON by the key of the question: what is asked again the next time is supposed to be so still.</summary>
    public string Answers { get; set; } = "{}";

    public Brought Open() => new(Programmes.Document.Read(Packing.Unpack(Document)), Ids);

    public Answers Answered => new(JsonSerializer.Deserialize<Dictionary<string, string>>(Answers) ?? []);

    public void Take(Brought brought, Answers answers, Instant at) =>
        (Document, Ids, Answers, At) = (Packing.Pack(Programmes.Document.Write(brought.Programme)), brought.Ids, JsonSerializer.Serialize(answers.Given), at);
}
