using System.Text.Encodings.Web;
using System.Text.Json;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing;

/// <summary>
/// The public programme in our own format: a document (<see cref="Document"/> reads it as it is) with, between its schema version and the
/// programme, where it came from: address, status, release. Who made the release is not told.
/// </summary>
public sealed partial class ProgrammeJson : IFormat, IReadableFormat
{
    public string Name => "programme";

    public string Label => "programme JSON";

    public string MediaType => MediaTypes.Json;

    public string FileName(string slug) => $"{slug}.json";

    byte[] IFormat.Write(Publication publication, Site site) => Write(publication, site);

    public static byte[] Write(Publication publication, Site site)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            using var document = JsonDocument.Parse(Document.Write(publication.Programme));
            writer.WriteStartObject();
            foreach (var part in document.RootElement.EnumerateObject())
            {
                if (part.NameEquals("programme")) WriteOrigin(writer, publication, site);
                part.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, Publication publication, Site site)
    {
        var release = publication.Release;
        writer.WriteString("address", site.Absolute(Addresses.Event(publication.Live.Slug)));
        writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(publication.Live.Status.ToString()));
        // Added to the SEQUENCE of each calendar stamp: without it an import elsewhere would let it fall.
        writer.WriteNumber("statusChanges", publication.Live.StatusChanges);
        writer.WriteStartObject("release");
        writer.WriteNumber("number", release.Number);
        writer.WriteString("at", WallClock.Instant.Format(release.At));
        if (release.Note is { Length: > 0 } note) writer.WriteString("note", note);
        writer.WriteEndObject();
    }
}
