using System.Data.Common;
using System.Text.Json;

namespace Workshop.Web.Data.Backups;

/// <summary>Rows as lines of JSON, and back.</summary>
internal static class BackupValues
{
    public static void Write(Utf8JsonWriter json, DbDataReader row, BackupTable table)
    {
        json.WriteStartObject();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            json.WritePropertyName(table.Columns[at].Name);
            if (row.IsDBNull(at)) json.WriteNullValue();
            else Write(json, row, at, table.Columns[at].Type);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, int at, BackupType type)
    {
        switch (type)
        {
            case BackupType.Text: json.WriteStringValue(row.GetString(at)); break;
            case BackupType.Integer: json.WriteNumberValue(row.GetInt64(at)); break;
            case BackupType.Real: json.WriteNumberValue(row.GetDouble(at)); break;
            case BackupType.Boolean: json.WriteBooleanValue(row.GetBoolean(at)); break;
            case BackupType.Uuid: json.WriteStringValue(row.GetGuid(at)); break;
            case BackupType.Time: json.WriteStringValue(row.GetFieldValue<DateTimeOffset>(at)); break;
            default: json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at)); break;
        }
    }

    /// <exception cref="UnfitBackupException">The row does not hold what the column is for.</exception>
    public static object Read(JsonElement row, BackupColumn column)
    {
        if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty(column.Name, out var value))
        {
            try
            {
                return Read(value, column.Type) ?? throw Wrong(null);
            }
            catch (InvalidOperationException half)   // of a character, in a text
            {
                throw Wrong(half);
            }
        }
        throw Wrong(null);

        UnfitBackupException Wrong(Exception? wrong) => new($"there is a row in it without a proper {column.Name}.", wrong);
    }

    /// <returns>Null where the value is of another type.</returns>
    private static object? Read(JsonElement value, BackupType type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => DBNull.Value,
        (JsonValueKind.String, BackupType.Text) => value.GetString(),
        (JsonValueKind.String, BackupType.Uuid) when value.TryGetGuid(out var id) => id,
        (JsonValueKind.String, BackupType.Time) when value.TryGetDateTimeOffset(out var time) => time,
        (JsonValueKind.String, BackupType.Bytes) when value.TryGetBytesFromBase64(out var bytes) => bytes,
        (JsonValueKind.Number, BackupType.Integer) when value.TryGetInt64(out var integer) => integer,
        (JsonValueKind.Number, BackupType.Real) when value.TryGetDouble(out var real) => real,
        (JsonValueKind.True or JsonValueKind.False, BackupType.Boolean) => value.GetBoolean(),
        _ => null,
    };
}
