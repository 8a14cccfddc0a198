using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Hosting;

namespace Workshop.Web.Data.Queries;

/// <summary>How the portal stands, for its administrators.</summary>
public sealed class SiteFacts(WorkshopDb db, DatabaseSettings database, Settings settings)
{
    public async Task<Known> ReadAsync(CancellationToken stop)
    {
        var accounts = await db.Users.CountAsync(stop);
        var waiting = await db.Mails.CountAsync(mail => mail.SentAt == null, stop);
        var files = await db.Files.SumAsync(file => (long)file.Size, stop);
        return new(
            accounts == 1 ? "one" : accounts.ToString(CultureInfo.InvariantCulture),
            (waiting == 0 ? "nothing waits" : waiting == 1 ? "one waits" : $"{waiting} wait") + (settings.Mail is null ? "; no mail server is set" : ""),
            $"{Megabytes(Bytes(database.File) + Bytes(database.File + "-wal"))} in use, {Megabytes(files)} of it uploaded files",
            typeof(SiteFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "");
    }

    /// <summary>What was written last stands in a file beside the database's own until it is taken over.</summary>
    private static long Bytes(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0.1, bytes / 1e6):0.0} MB");

    /// <summary>In words.</summary>
    public sealed record Known(string Accounts, string Mail, string Storage, string Version);
}
