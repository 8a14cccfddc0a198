using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data;

/// <summary>Who is in a team, an event's or a series', and as what: changed, left, invited to and joined. Each in one transaction.</summary>
public sealed class TeamChanges(WorkshopDb db, TimeProvider clock)
{
    /// <summary>More would be a mistake, or mail to half the world.</summary>
    private const int MostInvitations = 50;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <param name="was">As whoever decides has seen it.</param>
    /// <param name="role">Null: no longer in the team.</param>
    public async Task<Outcome> ChangeAsync(Guid subject, Guid account, Role was, Role? role, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        var team = await db.Team.Where(member => member.Subject == subject).ToListAsync(stop);
        if (team.Find(member => member.AccountId == account) is not { } member) return new Problem("", "That member is not in the team any more.");
        if (member.Role != was) return new Problem("", "Somebody has changed that member’s role meanwhile. Look at the team again, and decide.");
        if (member.Role == Role.Owner && role != Role.Owner && team.Count(other => other.Role == Role.Owner) == 1)
            return new Problem("", "A team keeps its last owner. Make somebody else an owner first.");
        await NoteAsync(Deeds.Team, subject, was, role, account, stop);
        if (role is { } other) member.Role = other;
        else db.Team.Remove(member);
        if (was == Role.Owner) await WithdrawOfAsync(account, subject, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return Outcome.Success;
    }

    /// <summary>Makes an invitation and says its secret, which is kept nowhere.</summary>
    /// <param name="tell">Puts a mail into the outbox, in the same transaction.</param>
    public async Task<Outcome<(string Secret, Instant Until)>> InviteAsync(Guid subject, Role role, string? email, Guid by, Action<string, Instant> tell, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var (now, secret) = (Now, Secret.Make());
        await db.Invitations.Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        if (await db.Invitations.CountAsync(known => known.Subject == subject, stop) >= MostInvitations)
            return new Problem("", $"{MostInvitations} invitations are waiting already. Withdraw some of them first.");
        var until = now + Invitation.Life;
        db.Invitations.Add(new() { Hash = Secret.HashOf(secret), Subject = subject, Role = role, Email = email, By = by, ExpiresAt = until });
        tell(secret, until);
        await NoteAsync(Deeds.Invitation, subject, null, role, null, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return (secret, until);
    }

    public async Task WithdrawAsync(Guid subject, Guid invitation, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await db.Invitations.SingleOrDefaultAsync(known => known.Subject == subject && known.Id == invitation, stop) is not { } withdrawn) return;
        db.Invitations.Remove(withdrawn);
        await NoteAsync(Deeds.Invitation, subject, withdrawn.Role, null, null, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>With an owner's role go the invitations that they made: with one of them they would come back.</summary>
    /// <param name="subject">A series stands for its events, too.</param>
    private async Task WithdrawOfAsync(Guid owner, Guid subject, CancellationToken stop)
    {
        var made = await db.Invitations.Where(known => known.By == owner
            && (known.Subject == subject || db.Events.Any(meeting => meeting.Id == known.Subject && meeting.Series == subject))).ToListAsync(stop);
        db.Invitations.RemoveRange(made);
        foreach (var withdrawn in made) await NoteAsync(Deeds.Invitation, withdrawn.Subject, withdrawn.Role, null, null, stop);
    }

    /// <summary>Null where it never was, was used, withdrawn, or is too old, and where its event is deleted.</summary>
    public async Task<Invitation?> FindAsync(string secret, CancellationToken stop)
    {
        var (hash, now) = (Secret.HashOf(secret), Now);
        return await db.Invitations.SingleOrDefaultAsync(known => known.Hash == hash && known.ExpiresAt > now
            && (db.Series.Any(series => series.Id == known.Subject) || db.Events.Any(meeting => meeting.Id == known.Subject && meeting.DeletedAt == null)), stop);
    }

    /// <summary>Uses the invitation up: within the transaction of whoever found it. A higher role that the account has already stays.</summary>
    public async Task AcceptAsync(Invitation invitation, Guid account, CancellationToken stop)
    {
        if (await db.Team.FindAsync([invitation.Subject, account], stop) is not { } member)
            db.Team.Add(new() { AccountId = account, Subject = invitation.Subject, Role = invitation.Role });
        else if (member.Role < invitation.Role)
            member.Role = invitation.Role;
        db.Invitations.Remove(invitation);
        await NoteAsync(Deeds.Team, invitation.Subject, null, invitation.Role, account, stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>A line of the audit trail, which knows people by their ids alone: accounts may be gone one day.</summary>
    private async Task NoteAsync(string deed, Guid subject, Role? was, Role? role, Guid? member, CancellationToken stop)
    {
        var isEvent = await db.Events.AnyAsync(known => known.Id == subject, stop);
        db.Note(deed, isEvent ? subject : null, Now, old: Text(was), now: Text(role), series: isEvent ? null : subject);

        string? Text(Role? role) => role is { } known ? JsonSerializer.Serialize(new { role = known.ToString(), member }) : null;
    }
}
