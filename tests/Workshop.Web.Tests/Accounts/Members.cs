using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Accounts;

/// <summary>Accounts for tests to act as.</summary>
internal static class Members
{
    public const string Password = "seven grey herons wade";

    /// <summary>An account that signs in with <see cref="Password"/>.</summary>
    public static Task<Account> AccountAsync(this WorkshopApp app, string email, bool administrator = false, string? name = null) =>
        app.WithAsync<UserManager<Account>, Account>(async accounts =>
        {
            var account = new Account(email, name ?? email.Split('@')[0], app.Now) { IsAdministrator = administrator, EmailConfirmed = true };
            var created = await accounts.CreateAsync(account, Password);
            return created.Succeeded ? account : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(error => error.Description)));
        });

    public static async Task<Visitor> SignInAsync(this WorkshopApp app, string email, bool keep = false)
    {
        var visitor = new Visitor(app);
        await visitor.OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Password), ("Form.Keep", keep ? "true" : ""));
        return visitor;
    }

    /// <summary>Somebody with an account of their own, signed in.</summary>
    public static async Task<Visitor> MemberAsync(this WorkshopApp app, string name, bool administrator = false)
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org", administrator, name);
        return await app.SignInAsync(account.Email!);
    }

    /// <summary>Likewise, with a role in an event.</summary>
    public static async Task<Visitor> ColleagueAsync(this WorkshopApp app, string name, string slug, Role role) =>
        await app.SignInAsync(await app.InTeamAsync(name, slug, role));

    /// <summary>The e-mail address of an account with a role in an event.</summary>
    public static async Task<string> InTeamAsync(this WorkshopApp app, string name, string slug, Role role)
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org", name: name);
        await app.WithDbAsync(async db =>
        {
            var meeting = await db.Events.Where(meeting => meeting.Slug == slug).Select(meeting => meeting.Id).SingleAsync();
            db.Team.Add(new() { AccountId = account.Id, Subject = meeting, Role = role });
            return await db.SaveChangesAsync();
        });
        return account.Email!;
    }
}
