using Workshop.Web.Hosting;

namespace Workshop.Web.Posters;

/// <summary>Printed sheets beside the database, each under what it was printed of. What was wanted longest ago goes when there are too many; no backup has them.</summary>
internal sealed class PosterShelf(Settings settings, TimeProvider clock)
{
    /// <summary>Bytes; some thousand sheets without a picture.</summary>
    public const long Limit = 64L * 1024 * 1024;

    private string Folder => Path.Combine(Path.GetDirectoryName(settings.Database.File)!, "posters");

    /// <summary>Null where it is not there.</summary>
    public async Task<byte[]?> FindAsync(string key, CancellationToken stop)
    {
        var file = At(key);
        try
        {
            var sheet = await File.ReadAllBytesAsync(file, stop);
            File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
            return sheet;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task KeepAsync(string key, byte[] sheet, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        // Whole or not at all, also for another process that looks.
        var part = $"{At(key)}.{Guid.NewGuid():n}.part";
        await File.WriteAllBytesAsync(part, sheet, stop);
        File.Move(part, At(key), overwrite: true);
        var room = Limit;
        foreach (var kept in new DirectoryInfo(Folder).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).ToList())
            if ((room -= kept.Length) < 0) kept.Delete();
    }

    /// <summary>Of all that was ever printed: a sheet of an earlier release may say what must not be said any more.</summary>
    public void Clear()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var sheet in Directory.GetFiles(Folder)) File.Delete(sheet);   // the folder stays for whoever keeps one at this moment
    }

    private string At(string key) => Path.Combine(Folder, $"{key}.pdf");
}
