using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Manage.Team;

/// <summary>Who looks after an event or a series, who is invited to, and the form that invites.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Show(TeamSubjects subjects, TeamChanges changes, WorkshopDb db, CurrentAccount me, Mails.Outbox outbox, Settings settings, PublishedProgrammes published, TimeProvider clock)
    : TeamPage(subjects)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<TeamPerson> Members { get; private set; } = [];

    public IReadOnlyList<Pending> Invitations { get; private set; } = [];

    /// <summary>The series whose team looks after the event too.</summary>
    public TeamSubject? Series { get; private set; }

    public IReadOnlyList<TeamPerson> OfSeries { get; private set; } = [];

    /// <summary>The link just made: shown now and never again.</summary>
    public string? Link { get; private set; }

    public bool CanMail => settings.MailsLinks;

    public bool MayDecide => Subject.Role == Role.Owner;

    public Guid Me => me.Id;

    public async Task<IActionResult> OnGetAsync(string of, string slug, CancellationToken stop) =>
        await FindAsync(of, slug, Role.Reader, stop) ? await ShowAsync(stop) : NotFound();

    public async Task<IActionResult> OnPostAsync(string of, string slug, CancellationToken stop)
    {
        if (!await FindAsync(of, slug, Role.Owner, stop)) return NotFound();
        var email = Typed.OrNull(Form.Email);
        if (email is not null && !Mails.Outbox.IsAddress(email)) this.Accepts(new Problem(nameof(Form.Email), "This is not an e-mail address."));
        if (!Enum.IsDefined(Form.Role)) this.Accepts(new Problem(nameof(Form.Role), "Choose what the link allows."));
        if (!ModelState.IsValid) return await ShowAsync(stop);

        var site = await published.SiteAsync(HttpContext, stop);
        var invited = await changes.InviteAsync(Subject.Id, Form.Role, email, me.Id, (secret, until) =>
        {
            if (email is not null && CanMail) outbox.Add(email, $"Help with “{Subject.Title}”", Letter(site, secret, until), until);
        }, stop);
        if (this.Accepts(invited.WithoutValue()))
        {
            Link = site.Absolute(Addresses.Invitation(invited.Value.Secret));
            ModelState.Clear();
            Form = new();
        }
        return await ShowAsync(stop);
    }

    private string Letter(Site site, string secret, Instant until) => $"""
        {me.Member.Name} invites you to help with “{Subject.Title}” on {site.Name}, as its {WordFor(Form.Role)}.

        Join here:

            {site.Absolute(Addresses.Invitation(secret))}

        The link works once, until {Wording.LongDay(until.InUtc().Date)}. Who has no account yet makes one there.
        If you did not expect this, leave it alone: nothing happens.
        """;

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        Members = await Subjects.MembersAsync(Subject.Id, stop);
        if (Subject.Series is { } series) (Series, OfSeries) = (await Subjects.DescribeAsync(series, stop), await Subjects.MembersAsync(series, stop));
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (MayDecide)
            Invitations = await (from invitation in db.Invitations.AsNoTracking()
                                 where invitation.Subject == Subject.Id && invitation.ExpiresAt > now
                                 join account in db.Users on invitation.By equals account.Id into known
                                 from account in known.DefaultIfEmpty()
                                 orderby invitation.Id
                                 select new Pending(invitation.Id, invitation.Role, invitation.Email, account == null ? "a former member" : account.Name, invitation.ExpiresAt)).ToListAsync(stop);
        return Page();
    }

    public sealed record Input
    {
        public Role Role { get; set; } = Role.Editor;

        [Longest(254)]
        public string Email { get; set; } = "";
    }

    public sealed record Pending(Guid Id, Role Role, string? Email, string By, Instant Until);
}
