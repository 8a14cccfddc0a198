using Microsoft.AspNetCore.Identity;
using Workshop.Web.Mails;

namespace Workshop.Web.Accounts;

/// <summary>An account's address is one that mail can be sent to, whether or not any is.</summary>
internal sealed class AddressRules : IUserValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(Outbox.IsAddress(user.Email ?? "") ? IdentityResult.Success : IdentityResult.Failed(manager.ErrorDescriber.InvalidEmail(user.Email)));
}
