using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workshop.Web.Data.Backups;

/// <summary>What a backup holds, so that what is missing or was changed is noticed. It stands in the archive after all it speaks of.</summary>
/// <param name="Format">Of the archive.</param>
/// <param name="Schema">The newest migration of the database that it was made of.</param>
internal sealed record Manifest(int Format, string Schema, DateTimeOffset At, IReadOnlyList<ManifestTable> Tables, IReadOnlyList<ManifestFile> Files)
{
    public const int Current = 1;

    public const string Entry = "manifest.json";

    /// <summary>Holds the SHA-256 of the manifest itself.</summary>
    public const string Seal = "manifest.sha256";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, Converters = { new JsonStringEnumConverter() },
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static string SealOf(ReadOnlySpan<byte> manifest) => Convert.ToHexStringLower(SHA256.HashData(manifest));

    /// <returns>Null where it is none.</returns>
    public static Manifest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(json, Json);
            return read is not null && read.Tables.All(each => each?.Table.Columns.Contains(null!) == false) && !read.Files.Contains(null!) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Sha256">Of its lines.</param>
internal sealed record ManifestTable(BackupTable Table, long Rows, string Sha256)
{
    public string Entry => $"tables/{Table.Name}.jsonl";
}

/// <param name="Sha256">Of its bytes, and its name.</param>
internal sealed record ManifestFile(string Sha256, long Size)
{
    public string Entry => $"files/{Sha256}";
}
