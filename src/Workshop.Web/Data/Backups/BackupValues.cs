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
            switch (value.ValueKind, column.Type)
            {
                case (JsonValueKind.Null, _): return DBNull.Value;
                case (JsonValueKind.String, BackupType.Text): return TextOf(value);
                case (JsonValueKind.String, BackupType.Uuid) when value.TryGetGuid(out var id): return id;
                case (JsonValueKind.String, BackupType.Time) when value.TryGetDateTimeOffset(out var time): return time;
                case (JsonValueKind.String, BackupType.Bytes) when value.TryGetBytesFromBase64(out var bytes): return bytes;
                case (JsonValueKind.Number, BackupType.Integer) when value.TryGetInt64(out var integer): return integer;
                case (JsonValueKind.Number, BackupType.Real) when value.TryGetDouble(out var real): return real;
                case (JsonValueKind.True or JsonValueKind.False, BackupType.Boolean): return value.GetBoolean();
            }
        }
        throw new UnfitBackupException($"there is a row in it without a proper {column.Name}.");
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException wrong)
        {
            throw new UnfitBackupException("there is half a character in it.", wrong);
        }
    }
}
