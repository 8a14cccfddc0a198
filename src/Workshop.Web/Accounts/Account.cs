using Microsoft.AspNetCore.Identity;

namespace Workshop.Web.Accounts;

/// <summary>Somebody who may sign in. What they may do follows from the teams they belong to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();
}
