using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using Workshop.Events;
using Workshop.Web.Data.Configurations;

namespace Workshop.Web.Data;

/// <summary>A tracked row's change as a line of the audit trail: the columns that changed, as they were and as they are, whole.</summary>
internal static class ChangeJson
{
    /// <summary>What the program keeps for itself: a count, and what calendars were told, which each release says whole.</summary>
    private static readonly string[] Kept = ["Version", nameof(Event.Calendar)];

    public static Change Of(EntityEntry entry, Instant at, Guid? by) => new()
    {
        At = at,
        By = by,
        Table = entry.Metadata.GetTableName()!,
        Row = entry.Property("Id").CurrentValue is Guid id ? id : Guid.Empty,
        Event = entry.Entity is Event meeting ? meeting.Id : entry.Metadata.FindProperty(nameof(Row<>.EventId)) is null ? null : (Guid)entry.Property(nameof(Row<>.EventId)).CurrentValue!,
        Version = (long)entry.Property("Version").CurrentValue!,
        Old = entry.State == EntityState.Added ? null : Write(entry, property => property.OriginalValue),
        New = entry.State == EntityState.Deleted ? null : Write(entry, property => property.CurrentValue),
    };

    private static string Write(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var property in entry.Properties)
            {
                if (property.Metadata.IsPrimaryKey() || Kept.Contains(property.Metadata.Name)) continue;
                if (entry.State == EntityState.Modified && !property.IsModified) continue;
                json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name));
                Write(json, property, value(property));
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, PropertyEntry property, object? value)
    {
        var stored = property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        switch (stored)
        {
            case null: json.WriteNullValue(); break;
            case string part when property.Metadata.FindAnnotation(PartMapping.IsJson) is not null: json.WriteRawValue(part); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case Guid id: json.WriteStringValue(id); break;
            case Enum choice: json.WriteStringValue(choice.ToString()); break;
            default: throw new InvalidOperationException($"{property.Metadata.Name} has a type that the audit trail cannot write yet.");
        }
    }
}
