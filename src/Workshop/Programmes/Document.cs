using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using Workshop.Events;
using Workshop.People;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>
/// A programme as a document: UTF-8 JSON with a schema version, readable for ever. Reading upcasts an older document step by step;
/// a newer one is refused. Working rows keep the parts of the same document, written and read by the same serializer.
/// </summary>
public static class Document
{
    /// <summary>The schema version that is written. Whoever raises it adds an upcaster, and a kept document to the tests.</summary>
    public const int Schema = 1;

    /// <summary>From the version at its index plus one to the next.</summary>
    private static readonly Func<JsonObject, JsonObject>[] Upcasters = [];

    private static readonly JsonSerializerOptions Json = Options();

    private static readonly JsonTypeInfo<Envelope> Whole = (JsonTypeInfo<Envelope>)Json.GetTypeInfo(typeof(Envelope));

    public static byte[] Write(Programme programme) => JsonSerializer.SerializeToUtf8Bytes(new Envelope(Schema, programme), Whole);

    /// <exception cref="DocumentException">It is no document, or one of a newer program.</exception>
    public static Programme Read(ReadOnlySpan<byte> document)
    {
        try
        {
            return SchemaOf(document) switch
            {
                > Schema and var newer => throw new DocumentException(
                    $"The document has schema {newer}; this program reads up to {Schema}. A newer version of the program wrote it."),
                Schema => JsonSerializer.Deserialize(document, Whole)!.Programme,
                var older => Upcast(document, older),
            };
        }
        catch (JsonException invalid)
        {
            throw new DocumentException(Said(invalid), invalid);
        }
        catch (NotSupportedException invalid) // the serializer's way to say that a part does not tell which of several kinds it is
        {
            throw new DocumentException("The document cannot be read: a date or a section's content does not say of what kind it is.", invalid);
        }
    }

    /// <summary>Writes one part as a working row keeps it.</summary>
    public static string WritePart<T>(T part) => JsonSerializer.Serialize(part, Json);

    public static T ReadPart<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Json) ?? throw new DocumentException($"A row holds no {typeof(T).Name}.");

    /// <summary>The version stands first, so that it is known before anything else is understood.</summary>
    private static int SchemaOf(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schema"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema) && schema > 0
            ? schema
            : throw new DocumentException("The document does not begin with its schema version.");
    }

    private static Programme Upcast(ReadOnlySpan<byte> document, int schema)
    {
        var node = JsonNode.Parse(document)!.AsObject();
        foreach (var step in Upcasters.AsSpan(schema - 1)) node = step(node);
        node["schema"] = Schema;
        return node.Deserialize(Whole)!.Programme;
    }

    private static string Said(JsonException invalid)
    {
        var reason = invalid.Message.Split(" Path: ")[0] switch
        {
            var told when told.Split("including: ") is [_, var missing] => $"{missing.TrimEnd('.').Replace("'", "", StringComparison.Ordinal)} is missing.",
            var told when told.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) => "what stands there does not belong there.",
            var told when told.Contains("doesn't allow null", StringComparison.Ordinal) => "it may not be null.",
            var told => told,
        };
        var where = invalid.LineNumber is { } line
            ? string.Create(CultureInfo.InvariantCulture, $" at line {line + 1}, position {invalid.BytePositionInLine + 1}")
            : "";
        var part = invalid.Path is { Length: > 2 } path ? $", in {path[2..]}" : "";
        return $"The document cannot be read{where}{part}: {reason}";
    }

    /// <summary>What every such part has must be there: a person without a name is no person.</summary>
    private static void Demand(JsonTypeInfo part)
    {
        foreach (var property in part.Properties)
            if (property is { PropertyType.IsValueType: false, AssociatedParameter: { IsNullable: false, HasDefaultValue: false } }) property.IsRequired = true;
    }

    private static JsonSerializerOptions Options() => new()
    {
        TypeInfoResolver = DocumentJson.Default.WithAddedModifier(Demand),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true,
        // The documents are files and rows, never part of a page, so letters may stand as themselves.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new Pattern<LocalDate>(WallClock.Date), new Pattern<LocalTime>(WallClock.Time), new Pattern<YearMonth>(WallClock.Month),
            new Pattern<LocalDateTime>(WallClock.DateAndTime), new Pattern<Instant>(WallClock.Instant),
            new JsonStringEnumConverter<EventKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ClockStyle>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<AttendanceMode>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<Season>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<SectionKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<SectionState>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ImportantDateKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<GroupRole>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<SessionKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<MaterialKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<CalendarStatus>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<UnpublishedPart>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Publishing.Part>(JsonNamingPolicy.CamelCase),
        },
    };

    /// <summary>The same few dates and times stand in a programme again and again; what was read last is remembered, by its text.</summary>
    private sealed class Pattern<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        private const int Longest = 32;

        private readonly Known?[] known = new Known?[1024];

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > Longest) return Parse(ref reader);
            var text = reader.ValueSpan;
            var hash = new HashCode();
            hash.AddBytes(text);
            ref var slot = ref known[hash.ToHashCode() & (known.Length - 1)];
            if (slot is not { } last || !text.SequenceEqual(last.Text)) slot = last = new(text.ToArray(), Parse(ref reader));
            return last.Value;
        }

        private T Parse(ref Utf8JsonReader reader) => pattern.Parse(reader.GetString() ?? "") is { Success: true } result
            ? result.Value
            : throw new JsonException($"\"{reader.GetString()}\" is not a {typeof(T).Name}.");

        private sealed record Known(byte[] Text, T Value);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}

/// <summary>A stored document that this program cannot read.</summary>
public sealed class DocumentException(string message, Exception? inner = null) : Exception(message, inner);

internal sealed record Envelope(int Schema, Programme Programme);

// The items of the lists are named one by one: the generator does not look through ValueList's converter.
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(Series))]
[JsonSerializable(typeof(Publishing.EventCard))]
[JsonSerializable(typeof(Publishing.Appearance))]
[JsonSerializable(typeof(Publishing.AppearanceSession))]
[JsonSerializable(typeof(Publishing.Calendars.CalendarEntry))]
[JsonSerializable(typeof(ValueList<Publishing.Calendars.CalendarEntry>))]
[JsonSerializable(typeof(ValueList<CalendarStamp>))]
[JsonSerializable(typeof(AcceptedPaper))]
[JsonSerializable(typeof(Author))]
[JsonSerializable(typeof(CalendarStamp))]
[JsonSerializable(typeof(Credit))]
[JsonSerializable(typeof(DateSpan))]
[JsonSerializable(typeof(Day))]
[JsonSerializable(typeof(Deadline))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(ImportantDate))]
[JsonSerializable(typeof(Importing.KnownPart))]
[JsonSerializable(typeof(ValueList<Importing.KnownPart>))]
[JsonSerializable(typeof(Material))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Sponsor))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Track))]
[JsonSerializable(typeof(WebLink))]
internal sealed partial class DocumentJson : JsonSerializerContext;
