using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

public sealed class ThrottleTests(ThrottleTests.CountingApp app) : IClassFixture<ThrottleTests.CountingApp>
{
    private const string Here = "192.0.2.1", There = "192.0.2.2";

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too_longer_each_time_and_then_counts()
    {
        var email = await AccountAsync();
        for (var times = 0; times < 5; times++) Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
        Assert.Contains("Wait a minute", await TryAsync(email, Members.Password, Here), StringComparison.Ordinal);

        app.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromSeconds(59);
        Assert.Contains("Wait a minute", await TryAsync(email, Members.Password, Here), StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
        Assert.Contains("Wait 2 minutes", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);

        app.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.StartsWith(email.Split('@')[0], await TryAsync(email, Members.Password, Here), StringComparison.Ordinal);
        // All is forgotten: five more.
        for (var times = 0; times < 5; times++) Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_an_hour_and_after_a_day_all_is_forgotten()
    {
        var email = await AccountAsync();
        for (var times = 0; times < 30; times++)
        {
            await TryAsync(email, "wrong", Here);
            app.Clock.Now += TimeSpan.FromHours(1);
        }
        Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
        Assert.Contains("Wait an hour", await TryAsync(email, Members.Password, Here), StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromDays(1);
        for (var times = 0; times < 5; times++) Assert.Contains("do not belong together", await TryAsync(email, "wrong", Here), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_locks_out_neither_the_person_elsewhere_nor_the_others_of_their_institute()
    {
        var (victim, colleague) = (await AccountAsync(), await AccountAsync());
        for (var times = 0; times < 8; times++) await TryAsync(victim, "wrong", Here);
        Assert.Contains("Wait", await TryAsync(victim, Members.Password, Here), StringComparison.Ordinal);
        Assert.StartsWith(victim.Split('@')[0], await TryAsync(victim, Members.Password, There), StringComparison.Ordinal);
        Assert.StartsWith(colleague.Split('@')[0], await TryAsync(colleague, Members.Password, Here), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    public async Task A_place_is_an_address_or_the_half_of_one_that_is_given_out_whole(string first, string second, bool same)
    {
        var email = await AccountAsync();
        for (var times = 0; times < 5; times++) await TryAsync(email, "wrong", first);
        Assert.Equal(same, (await TryAsync($" {email.ToUpperInvariant()} ", "wrong", second)).Contains("Wait", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_a_hundred()
    {
        var email = await AccountAsync();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Visitor(app) { Place = Here }.OpenAsync("/account/login")));
        var before = app.Hasher.Verified;
        await Task.WhenAll(visitors.Select(visitor => visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", "wrong"))));
        Assert.Equal(5, app.Hasher.Verified - before);
    }

    /// <summary>What takes time is one hash and the same commands; that is counted, because time cannot be measured here.</summary>
    [Fact]
    public async Task An_address_that_nobody_has_gets_the_same_answer_for_the_same_work()
    {
        var (known, unknown) = (await AccountAsync(), "nobody@example.org");
        var invited = new Account("invited@example.org", "invited", app.Now);
        await app.WithAsync<UserManager<Account>, IdentityResult>(accounts => accounts.CreateAsync(invited));
        await TryAsync("another@example.org", "wrong", Here);   // makes the decoy

        var answers = new List<(string, long, int)>();
        foreach (var email in new[] { known, unknown, invited.Email! })
        {
            using var visitor = await new Visitor(app) { Place = Here }.OpenAsync("/account/login");
            for (var times = 0; times < 6; times++)
            {
                var (sql, hashes) = (app.CountSql, app.Hasher.Verified);
                await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", "not the password"));
                answers.Add((visitor.Text, app.CountSql - sql, app.Hasher.Verified - hashes));
            }
        }
        Assert.Equal(answers[..6], answers[6..12]);
        Assert.Equal(answers[..6], answers[12..]);
        Assert.Equal([1, 1, 1, 1, 1, 0], answers[..6].Select(answer => answer.Item3));
    }

    private async Task<string> AccountAsync() => (await app.AccountAsync($"{Guid.NewGuid():n}@example.org")).Email!;

    /// <summary>What stands there afterwards.</summary>
    private async Task<string> TryAsync(string email, string password, string place)
    {
        using var visitor = await new Visitor(app) { Place = place }.OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", password));
        return visitor.Text;
    }

    public sealed class CountingApp : WorkshopApp
    {
        internal CountingHasher Hasher { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(Hasher));
        }
    }

    internal sealed class CountingHasher : PasswordHasher<Account>
    {
        private int verified;

        public int Verified => verified;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
