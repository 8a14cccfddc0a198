using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Data.Backups;

/// <summary>
/// Writes all state into one archive, as it is at one moment, while others go on writing: a table is lines of JSON, a file is itself
/// (docs/decisions/0013). It holds keys and accounts, so only its owner may read it.
/// </summary>
public sealed class Backup(WorkshopDb db, Store store, TimeProvider clock)
{
    /// <param name="file">Replaced once the new one is whole; until then nothing is there under this name, or what was there before.</param>
    public async Task WriteAsync(string file, CancellationToken stop)
    {
        var part = $"{file}.{Guid.NewGuid():n}.part";
        try
        {
            await using (var target = Private(part)) await WriteAsync(target, stop);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Written aside first, so that the database is not held open for a slow reader; gone when the stream is closed.</summary>
    public async Task<Stream> ReadAsync(string folder, CancellationToken stop)
    {
        var target = Private(Path.Combine(folder, $"workshop.{Guid.NewGuid():n}.part"), FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await WriteAsync(target, stop);
            target.Position = 0;
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private static FileStream Private(string file, FileOptions options = FileOptions.Asynchronous)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = options };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, how);
    }

    private async Task WriteAsync(FileStream target, CancellationToken stop)
    {
        await using var reading = await db.BeginReadAsync(stop);
        await using (var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
        {
            var tables = new List<ManifestTable>();
            foreach (var table in BackupTable.Of(db.Model)) tables.Add(await WriteTableAsync(archive, table, stop));
            var files = new List<ManifestFile>();
            foreach (var file in await db.Files.AsNoTracking().OrderBy(file => file.Hash).ToListAsync(stop)) files.Add(await WriteFileAsync(archive, file, stop));

            var manifest = new Manifest(Manifest.Current, store.KnownMigrations()[^1], clock.GetUtcNow(), tables, files).Write();
            await WriteAsync(archive, Manifest.Entry, manifest, stop);
            await WriteAsync(archive, Manifest.Seal, System.Text.Encoding.ASCII.GetBytes(Manifest.SealOf(manifest)), stop);
        }
        await target.FlushAsync(stop);
        target.Flush(flushToDisk: true);
    }

    private async Task<ManifestTable> WriteTableAsync(ZipArchive archive, BackupTable table, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = table.Select();
        await using var rows = await command.ExecuteReaderAsync(stop);

        var written = new ManifestTable(table, 0, "");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await archive.CreateEntry(written.Entry, CompressionLevel.Fastest).OpenAsync(stop);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line);
        var count = 0L;
        for (; await rows.ReadAsync(stop); count++)
        {
            line.ResetWrittenCount();
            json.Reset();
            BackupValues.Write(json, rows, table);
            await json.FlushAsync(stop);
            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            await entry.WriteAsync(line.WrittenMemory, stop);
        }
        return written with { Rows = count, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    private async Task<ManifestFile> WriteFileAsync(ZipArchive archive, StoredFile file, CancellationToken stop)
    {
        var written = new ManifestFile(file.Hash, file.Size);
        // Pictures and PDFs are small already.
        await using var entry = await archive.CreateEntry(written.Entry, CompressionLevel.NoCompression).OpenAsync(stop);
        await using var content = new FileContent(db, file);
        await content.CopyToAsync(entry, stop);
        return written;
    }

    private static async Task WriteAsync(ZipArchive archive, string name, byte[] content, CancellationToken stop)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(stop);
        await entry.WriteAsync(content, stop);
    }
}
