using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Workshop.Web.Data.Backups;

/// <summary>
/// Reads a backup into a new database, looks whether everything has come, and only then puts it in the place of the old one, which is kept.
/// Whatever fails on the way, the old one stays as it is. Call it under the instance lock.
/// </summary>
public sealed class Restoration(WorkshopDb db, Store store)
{
    /// <returns>Where the old database is kept; null where there was none.</returns>
    /// <exception cref="UnfitBackupException"/>
    public async Task<string?> RunAsync(string file, string stamp, CancellationToken stop)
    {
        await using var fresh = db.CreateBeside();
        var done = false;
        try
        {
            await ReadAsync(file, fresh, stop);
            var kept = await db.ReplaceByAsync(fresh, stamp, stop);
            done = true;
            return kept;
        }
        catch (InvalidDataException wrong)
        {
            throw new UnfitBackupException("it is no backup, or was cut off or changed on its way.", wrong);
        }
        catch (DbException wrong) when (fresh.IsOfRows(wrong))
        {
            throw new UnfitBackupException("its tables do not fit together.", wrong);
        }
        finally
        {
            if (!done) await fresh.DropAsync();
        }
    }

    private async Task ReadAsync(string file, WorkshopDb fresh, CancellationToken stop)
    {
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        await using var archive = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, stop);
        var manifest = await ManifestAsync(archive, stop);
        var expected = manifest.Tables.Select(table => table.Entry).Concat(manifest.Files.Select(each => each.Entry)).Append(Manifest.Entry).Append(Manifest.Seal);
        if (!archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            throw new UnfitBackupException("something is missing in it, or was added.");

        // As the tables were when it was made; what has been added since comes after.
        await fresh.GetService<IMigrator>().MigrateAsync(manifest.Schema, stop);
        await using (var transaction = await fresh.BeginWriteAsync(stop))
        {
            await fresh.DeferConstraintsAsync(stop);
            foreach (var table in manifest.Tables) await ReadTableAsync(archive, table, fresh, stop);
            foreach (var each in manifest.Files) await ReadFileAsync(archive, each, fresh, stop);
            await transaction.CommitAsync(stop);
        }
        await fresh.Database.MigrateAsync(stop);
        // Lists and search are made of the releases, at the next start.
        if (await fresh.Housekeeping.ExecuteUpdateAsync(set => set.SetProperty(row => row.Projections, ""), stop) != 1)
            throw new UnfitBackupException("it does not say which lists are to be made anew.");
        if (await fresh.FindDamageAsync(stop) is { Length: > 0 } damage) throw new UnfitBackupException("what was written of it comes back damaged; look at the disk.", new IOException(damage));
    }

    private async Task<Manifest> ManifestAsync(ZipArchive archive, CancellationToken stop)
    {
        var json = await BytesAsync(archive, Manifest.Entry, stop);
        if (Encoding.ASCII.GetString(await BytesAsync(archive, Manifest.Seal, stop)) != Manifest.SealOf(json))
            throw new UnfitBackupException("its manifest was changed.");
        var manifest = Manifest.Read(json) ?? throw new UnfitBackupException("its manifest is none.");
        if (manifest.Format != Manifest.Current || !store.KnownMigrations().Contains(manifest.Schema))
            throw new UnfitBackupException($"another version of Workshop made it ({manifest.Schema}); restore it with that one or a newer one.");
        return manifest.Tables.All(each => each.Table.IsSound()) ? manifest : throw new UnfitBackupException("its tables have names that none can have.");
    }

    private static async Task<byte[]> BytesAsync(ZipArchive archive, string name, CancellationToken stop)
    {
        var entry = archive.GetEntry(name) ?? throw new UnfitBackupException($"there is no {name} in it.");
        await using var content = await entry.OpenAsync(stop);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    private static async Task ReadTableAsync(ZipArchive archive, ManifestTable expected, WorkshopDb fresh, CancellationToken stop)
    {
        var table = expected.Table;
        await using var insert = Command(fresh, table.Insert());
        foreach (var at in Enumerable.Range(0, table.Columns.Count))
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@{at}";
            insert.Parameters.Add(parameter);
        }
        // What a migration puts into a new table is in the backup too.
        await using (var clear = Command(fresh, $"DELETE FROM \"{table.Name}\"")) await clear.ExecuteNonQueryAsync(stop);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await archive.GetEntry(expected.Entry)!.OpenAsync(stop);
        using var lines = new StreamReader(entry);   // bytes that are no UTF-8 do not give the same sum
        var rows = 0L;
        for (; await lines.ReadLineAsync(stop) is { } line; rows++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
            using var row = Parse(line);
            for (var at = 0; at < table.Columns.Count; at++) insert.Parameters[at].Value = BackupValues.Read(row.RootElement, table.Columns[at]);
            await insert.ExecuteNonQueryAsync(stop);
        }
        if (rows != expected.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != expected.Sha256)
            throw new UnfitBackupException($"its table {table.Name} was changed or is not whole.");
    }

    private static async Task ReadFileAsync(ZipArchive archive, ManifestFile expected, WorkshopDb fresh, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = await archive.GetEntry(expected.Entry)!.OpenAsync(stop);
        var piece = new byte[FilePiece.Length];
        var size = 0L;
        for (var number = 0; await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, stop) is > 0 and var read; number++)
        {
            size += read;
            hash.AppendData(piece, 0, read);
            await fresh.Database.ExecuteSqlAsync($"""INSERT INTO "FilePieces" ("Hash", "Number", "Bytes") VALUES ({expected.Sha256}, {number}, {piece[..read]})""", stop);
        }
        if (size != expected.Size || Convert.ToHexStringLower(hash.GetHashAndReset()) != expected.Sha256)
            throw new UnfitBackupException($"its file {expected.Sha256} was changed or is not whole.");
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException wrong)
        {
            throw new UnfitBackupException("there is a row in it that is none.", wrong);
        }
    }

    private static DbCommand Command(WorkshopDb fresh, string sql)
    {
        var command = fresh.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, fresh.Database.CurrentTransaction!.GetDbTransaction());
        return command;
    }
}
