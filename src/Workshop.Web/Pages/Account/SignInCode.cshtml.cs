using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>The second half of signing in, for who has given their password: a code from the authenticator, or a recovery code.</summary>
[Authorize(Policies.Anybody)]
public sealed class SignInCode(WorkshopDb db, SecondFactor second, Throttle throttle, TimeProvider clock) : ArrivalPage(db, clock)
{
    private readonly WorkshopDb db = db;

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await AccountCookie.WhoIsHalfWayAsync(HttpContext) is null ? Step(Addresses.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await AccountCookie.WhoIsHalfWayAsync(HttpContext) is not { } half) return Step(Addresses.SignIn);
        if (await throttle.TryAsync(HttpContext, TryOf.Code, half.Id.ToString(), stop) is { } wait) return Again(wait);
        Accounts.Account? account;
        await using (var transaction = await db.BeginWriteAsync(stop))
        {
            db.ChangeTracker.Clear();
            account = await db.Users.SingleOrDefaultAsync(row => row.Id == half.Id && row.SecurityStamp == half.Stamp, stop);
            if (account is null) return Step(Addresses.SignIn);
            if (!await second.AcceptsAsync(account, Form.Code)) return Again(new(nameof(Form.Code), "This code does not count, or not any more. Take the one that the authenticator shows now."));
            await transaction.CommitAsync(stop);
        }
        await throttle.SucceededAsync(HttpContext, TryOf.Code, half.Id.ToString(), stop);
        await AccountCookie.ForgetHalfWayAsync(HttpContext);
        return await LetInAsync(account, half.Keep, stop);
    }

    public sealed record Input
    {
        [Longest(40)]
        public string Code { get; init; } = "";
    }
}
