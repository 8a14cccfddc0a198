using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Somebody is the same person as somebody else: whom, what that changes where, and the button that says so.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Same(WorkingCopies copies, WorkshopDb db, CurrentAccount me, Acquaintances acquaintances, LiveChanges live, TimeProvider clock) : CreditPage(copies)
{
    public const string This = "this", That = "that";

    /// <summary>The slug of the other.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>Which of the two stays: <see cref="This"/> or <see cref="That"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Keep { get; set; }

    /// <summary>What whoever agrees has seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The address at which somebody was sought.</summary>
    public string? Sought { get; private set; }

    public string? NobodyThere { get; private set; }

    public IReadOnlyList<Acquaintance> Alike { get; private set; } = [];

    public Acquaintance? Other { get; private set; }

    public Acquaintance Gone { get; private set; } = default!;

    public Acquaintance Stays { get; private set; } = default!;

    /// <summary>What it changes in each event that one may see.</summary>
    public IReadOnlyList<(string Title, ValueList<string> Lines)> Events { get; private set; } = [];

    public bool May { get; private set; }

    /// <param name="address">Of the other, where it is none of those who are alike.</param>
    public async Task<IActionResult> OnGetAsync(string slug, Guid id, string? address, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        return await ShowAsync(address, stop);
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        var seen = Seen;
        var page = await ShowAsync(null, stop);
        if (Other is null || !May) return page;
        ModelState.Clear();
        return this.Accepts(seen == Seen ? Outcome.Success : new Problem("", "Something has been saved since you opened this page. Look again at what changes."))
            && this.Accepts(await live.SamePersonAsync(Gone.Person.Id, Stays.Person.Id, db.Events.OpenTo(db, me, Role.Editor), Instant.FromDateTimeOffset(clock.GetUtcNow()), stop))
            ? Redirect(All)
            : page;
    }

    private async Task<IActionResult> ShowAsync(string? address, CancellationToken stop)
    {
        var here = new Acquaintance(Person, Credit);
        Sought = address;
        var wanted = With ?? address?.Trim().TrimEnd('/').Split('/')[^1];
        if (wanted is { Length: > 0 }) Other = await FindAsync(wanted, stop);
        if (Other is null)
        {
            if (wanted is { Length: > 0 }) ModelState.AddModelError("address", NobodyThere = $"There is nobody else at {Addresses.Person(wanted)}, or nobody whom you may see.");
            Alike = [.. (await acquaintances.AlikeAsync([Credit.Name], Programme, stop))[Credit.Name].Where(known => known.Person.Id != Person.Id)];
            return Page();
        }
        Keep = Keep == This ? This : That;
        (Stays, Gone) = Keep == This ? (here, Other) : (Other, here);
        May = await db.IsMineAsync(me, Gone.Person.Id, stop);
        var events = await db.Events.AsNoTracking().Naming(db, Gone.Person.Id).OpenTo(db, me, Role.Reader).OrderBy(meeting => meeting.Id).ToListAsync(stop);
        var lines = new List<(string, ValueList<string>)>();
        foreach (var meeting in events)
        {
            var programme = meeting.Compose(await db.ReadRowsAsync(meeting, stop));
            var changes = PersonMerge.Of(programme, Gone.Person.Id, Stays.Person).Lines;
            lines.Add((Headline.Of(programme), changes.IsEmpty ? [$"Only what is published names {Gone.Credit.Name}, and stays as it is."] : changes));
        }
        Events = lines;
        Seen = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Stays}|{Gone}|{string.Join('\n', lines)}")));
        return Page();
    }

    /// <summary>By an address, old ones too, if it is of somebody else whom one may know of.</summary>
    private async Task<Acquaintance?> FindAsync(string slug, CancellationToken stop)
    {
        var person = await (from known in db.Slugs
                            where known.Kind == SlugKind.Person && known.Slug == slug
                            join row in db.People on known.Owner equals row.Id
                            select row.SameAs ?? row.Id).SingleOrDefaultAsync(stop);
        return person == Person.Id ? null : await acquaintances.FindAsync(person, stop);
    }
}
