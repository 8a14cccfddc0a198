using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Files;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>Uploaded files and who sees them.</summary>
public sealed class StoredFiles(WorkshopDb db)
{
    /// <summary>One command, and one more for what is not public and somebody who has signed in. Null where there is none, or none for whoever asks: the two are one.</summary>
    public async Task<FoundFile?> FindAsync(FileAddress address, CurrentAccount me, CancellationToken stop) =>
        await FindAsync(address, stop) is { } found && (found.Public || me.IsAdministrator || me.IsKnown && await IsOpenToAsync(me, address.Hash, stop)) ? found : null;

    /// <summary>Whoever sees it. One command.</summary>
    public async Task<FoundFile?> FindAsync(FileAddress address, CancellationToken stop)
    {
        var found = await db.Files.AsNoTracking().Where(file => file.Hash == address.Hash).Select(file => new FoundFile(file,
            db.FileUses.Any(use => use.Hash == file.Hash && use.Stage == FileStage.Shown
                && (db.Cards.Any(card => card.EventId == use.Owner && card.Status != EventStatus.Draft)
                    || db.Series.Any(series => series.Id == use.Owner) || use.Owner == FileUse.Site)))).SingleOrDefaultAsync(stop);
        // An address in which the size is another names nothing.
        return found?.File.Address == address ? found : null;
    }

    private async Task<bool> IsOpenToAsync(CurrentAccount me, string hash, CancellationToken stop)
    {
        var (events, series) = (db.Events.OpenTo(db, me, Role.Reader).Select(meeting => meeting.Id), db.Series.OpenTo(db, me, Role.Reader).Select(row => row.Id));
        return await db.FileUses.AnyAsync(use => use.Hash == hash && (events.Contains(use.Owner) || series.Contains(use.Owner)), stop);
    }

    public Stream Open(StoredFile file) => new FileContent(db, file);
}

/// <param name="Public">Everybody may see it.</param>
public sealed record FoundFile(StoredFile File, bool Public);
