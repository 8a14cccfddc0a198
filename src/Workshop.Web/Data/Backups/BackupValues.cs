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

    /// <exception cref="FormatException">Or another of the JSON reader's: the line does not hold what the table wants.</exception>
    public static object Read(JsonElement row, BackupColumn column)
    {
        var value = row.GetProperty(column.Name);
        if (value.ValueKind == JsonValueKind.Null) return DBNull.Value;
        return column.Type switch
        {
            BackupType.Text => value.GetString()!,
            BackupType.Integer => value.GetInt64(),
            BackupType.Real => value.GetDouble(),
            BackupType.Boolean => value.GetBoolean(),
            BackupType.Uuid => value.GetGuid(),
            BackupType.Time => value.GetDateTimeOffset(),
            _ => value.GetBytesFromBase64(),
        };
    }
}
