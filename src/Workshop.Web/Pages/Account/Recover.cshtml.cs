using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>A new password with a link from an administrator.</summary>
[Authorize(Policies.Anybody)]
public sealed class Recover(OneTimeLinks links, WorkshopDb db, UserManager<Accounts.Account> accounts, SecondFactor second, Throttle throttle)
    : Reset(links, db, accounts, second, throttle)
{
    public override LinkPurpose Purpose => LinkPurpose.Recover;
}
