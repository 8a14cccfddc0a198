using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>All that the portal knows of somebody who has an account, for them to take away. Of what they edited it says when and where: the texts are the events'.</summary>
public sealed class AccountData(WorkshopDb db, Passkeys passkeys)
{
    // It is a file of its own and never part of a page: letters stay letters.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> WriteAsync(Guid id, CancellationToken stop)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        var roles = await (from member in db.Team.Where(member => member.AccountId == id)
                           join meeting in db.Events on member.Subject equals meeting.Id into events
                           from meeting in events.DefaultIfEmpty()
                           join row in db.Series on member.Subject equals row.Id into several
                           from row in several.DefaultIfEmpty()
                           select new { member.Role, Event = meeting == null ? null : meeting.Slug, Series = row == null ? null : row.Slug }).ToListAsync(stop);
        var mails = await db.Mails.AsNoTracking().Where(mail => mail.To == account.Email).OrderBy(mail => mail.Id).Select(mail => new { mail.At, mail.Subject }).ToListAsync(stop);
        var imports = await db.ImportDrafts.AsNoTracking().Where(draft => draft.AccountId == id).OrderBy(draft => draft.At).Select(draft => new { draft.At, draft.Title }).ToListAsync(stop);
        var edits = await (from change in db.Changes.AsNoTracking().Where(change => change.By == id)
                           join meeting in db.Events on change.Event equals meeting.Id into events
                           from meeting in events.DefaultIfEmpty()
                           orderby change.Id
                           select new { change.At, change.Table, change.Row, change.Version, Event = meeting == null ? null : meeting.Slug }).ToListAsync(stop);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            account.Id,
            account.Name,
            account.Email,
            account.Language,
            account.Zone,
            account.IsAdministrator,
            CreatedAt = Text(account.CreatedAt),
            SignedInAt = Text(account.SignedInAt),
            AsksForCodes = account.TwoFactorEnabled,
            Passkeys = (await passkeys.ListAsync(id, stop)).Select(known => new { known.Name, CreatedAt = Text(known.CreatedAt), UsedAt = Text(known.UsedAt) }),
            Roles = roles.Select(role => new { Role = role.Role.ToString().ToLowerInvariant(), role.Event, role.Series }),
            Mails = mails.Select(mail => new { At = Text(mail.At), mail.Subject }),
            Imports = imports.Select(draft => new { At = Text(draft.At), Sources = draft.Title }),
            Edits = edits.Select(edit => new { At = Text(edit.At), What = edit.Table, edit.Row, edit.Version, edit.Event }),
        }, Readable);
    }

    private static string? Text(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
