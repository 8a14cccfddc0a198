using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>Accounts from the command line. It prints links that work once, never a password.</summary>
internal static class UserCommand
{
    public static Command Create(Launch launch)
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address." };
        var administrator = new Option<bool>("--administrator") { Description = "May do everything." };
        var add = new Command("add", "Makes an account and prints the link at which its owner chooses a password.") { email, administrator };
        add.SetAction((parsed, stop) => launch.RunOnDatabaseAsync((services, settings) => AddAsync(services, settings, parsed.GetRequiredValue(email), parsed.GetValue(administrator), stop), stop));

        var reset = new Command("reset", "Prints a link at which the account's owner chooses a new password; codes from an authenticator are then not asked for any more.") { email };
        reset.SetAction((parsed, stop) => launch.RunOnDatabaseAsync((services, settings) => ResetAsync(services, settings, parsed.GetRequiredValue(email), stop), stop));

        var list = new Command("list", "Lists accounts: e-mail, name, whether administrator, last sign-in; a line each, divided by tabs.");
        list.SetAction((_, stop) => launch.RunOnDatabaseAsync((services, _) => ListAsync(services, stop), stop));
        return new("user", "Makes accounts, resets them, lists them.") { add, reset, list };
    }

    private static async Task<int> AddAsync(IServiceProvider services, Settings settings, string email, bool administrator, CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var account = new Account(email, email.Split('@')[0], now) { IsAdministrator = administrator };
        var outcome = (await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).ToOutcome();
        if (!outcome.Succeeded) return Launch.Fail($"{email}: {outcome.Problems[0].Message}");
        return await PrintAsync(services, settings, LinkPurpose.Join, account, stop);
    }

    private static async Task<int> ResetAsync(IServiceProvider services, Settings settings, string email, CancellationToken stop)
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(email) is not { } account) return Launch.Fail($"There is no account {email}.");
        // Somebody who never came has nothing to reset: they get the link to join again.
        return await PrintAsync(services, settings, account.SignedInAt is null && account.PasswordHash is null ? LinkPurpose.Join : LinkPurpose.Recover, account, stop);
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken stop)
    {
        foreach (var account in await services.GetRequiredService<WorkshopDb>().Users.AsNoTracking().OrderBy(account => account.NormalizedEmail).ToListAsync(stop))
            Console.WriteLine(string.Join('\t', account.Email, account.Name, account.IsAdministrator ? "administrator" : "", account.SignedInAt?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "never"));
        return 0;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, Settings settings, LinkPurpose purpose, Account account, CancellationToken stop)
    {
        Console.WriteLine(settings.LikelyAddress + await services.GetRequiredService<OneTimeLinks>().MakeAsync(purpose, account.Id, null, stop));
        return 0;
    }
}
