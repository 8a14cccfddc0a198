using System.Text.Encodings.Web;
using System.Text.Json;
using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Web.Commands;

/// <summary>What was read, for other programs: each event as a document, with its questions and what was left aside.</summary>
internal static class ImportJson
{
    public static async Task WriteAsync(Stream stream, IReadableFormat format, ReadResult result, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        json.WriteString("format", format.Name);
        json.WriteStartArray("events");
        foreach (var read in result.Events) Write(json, read);
        json.WriteEndArray();
        if (result.Series is { } series)
        {
            json.WriteStartObject("series");
            json.WriteString("title", series.Title);
            if (series.Url is { } url) json.WriteString("url", url);
            json.WriteEndObject();
        }
        Write(json, result.Questions);
        json.WriteStartArray("aside");
        foreach (var aside in result.Aside)
        {
            json.WriteStartObject();
            Write(json, aside.Origin);
            json.WriteString("reason", aside.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }

    private static void Write(Utf8JsonWriter json, ReadEvent read)
    {
        json.WriteStartObject();
        if (read.Slug is { } slug) json.WriteString("slug", slug);
        if (read.Cancelled) json.WriteBoolean("cancelled", true);
        json.WritePropertyName("document");
        json.WriteRawValue(Document.Write(read.Programme));
        Write(json, read.Questions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueList<Question> questions)
    {
        json.WriteStartArray("questions");
        foreach (var question in questions)
        {
            json.WriteStartObject();
            json.WriteString("key", question.Key);
            if (question.Part is { } part) json.WriteString("part", part);
            json.WriteString("field", question.Field);
            json.WriteString("text", question.Text);
            json.WriteBoolean("proposed", question.IsProposed);
            json.WriteBoolean("open", question.IsOpen || question.Choices.IsEmpty);
            json.WriteStartArray("choices");
            foreach (var choice in question.Choices)
            {
                json.WriteStartObject();
                json.WriteString("value", choice.Value);
                if (choice.Label is { } label) json.WriteString("label", label);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (question.Origin is { } origin) Write(json, origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("source", origin.Source);
        if (origin.Line > 0) json.WriteNumber("line", origin.Line);
        json.WriteString("text", origin.Text);
        json.WriteEndObject();
    }
}
