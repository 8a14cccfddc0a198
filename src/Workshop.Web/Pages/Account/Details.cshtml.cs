using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Name, language and time zone. What was changed on another device meanwhile is kept, or said.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Details(WorkshopDb db, UserManager<Accounts.Account> accounts, CurrentAccount me) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What the form was filled from.</summary>
    [BindProperty]
    public Input Was { get; set; } = new();

    public void OnGet() => Form = Was = new() { Name = me.Member.Name, Language = me.Member.Language, Zone = me.Member.Zone ?? "" };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = (await db.Users.FindAsync([me.Id], stop))!;
        var saved = Input.From(account);
        var merge = Merge.Of(Was, Form, saved, []);
        if (!Agrees(merge, saved) || !this.Accepts(merge.Merged.Problems())) return Page();
        merge.Merged.On(account);
        if (!this.Accepts((await accounts.UpdateAsync(account)).ToOutcome())) return Page();
        await transaction.CommitAsync(stop);
        return LocalRedirect(Addresses.Account);
    }

    /// <summary>Where not, the form comes back with both and the next save decides.</summary>
    private bool Agrees(Merge<Input> merge, Input saved)
    {
        if (merge.Disagreements.Count == 0) return true;
        ModelState.Clear();
        (Form, Was) = (merge.Merged, saved);
        foreach (var disagreement in merge.Disagreements)
            this.Accepts(new Problem(disagreement.Field, $"On another device you made it “{disagreement.Theirs}” meanwhile. Save again to have what stands here."));
        return false;
    }

    public sealed record Input
    {
        [Longest(100)]
        public string Name { get; set; } = "";

        [Longest(35)]
        public string Language { get; set; } = "";

        [Longest(60)]
        public string Zone { get; set; } = "";

        public static Input From(Accounts.Account account) => new() { Name = account.Name, Language = account.Language, Zone = account.Zone ?? "" };

        public void On(Accounts.Account account) =>
            (account.Name, account.Language, account.Zone) = (AccountProblems.NameOf(Name), Language.Trim(), Zones.Find(Typed.OrNull(Zone))?.Id);

        public Outcome Problems() => Outcome.From([.. new[]
        {
            AccountProblems.OfName(AccountProblems.NameOf(Name)),
            Language.Trim() is "" || EventDetails.IsLanguageTag(Language.Trim()) ? null : new(nameof(Language), "This is not a language tag; write it like en, de or zh-Hant."),
            Typed.OrNull(Zone) is { } zone && Zones.Find(zone) is null ? new(nameof(Zone), "There is no such time zone; write it like Europe/Berlin.") : null,
        }.OfType<Problem>()]);
    }
}
