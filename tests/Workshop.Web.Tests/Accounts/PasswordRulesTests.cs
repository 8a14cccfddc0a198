using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Workshop.Web.Accounts;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("passwordpassword")]
    [InlineData("password password password")]
    [InlineData("iloveyou1234")]
    [InlineData("i love you 1234")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Qwerty123456!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("987654321987654321")]
    [InlineData("Liverpool2023!")]
    [InlineData("michaeljordan23")]
    [InlineData("letmeinplease")]
    [InlineData("football-2019")]
    [InlineData("dr4g0ndr4g0n")]
    [InlineData("xyzxyzxyzxyzxyz")]
    [InlineData("йцукенгшщзхъ")]
    [InlineData("ada.lovelace1815")]
    [InlineData("lovelace-ada-lovelace")]
    public void What_is_tried_first_is_refused(string password) =>
        Assert.Contains("guessed soon", PasswordRules.Problem(password, "Ada Lovelace", "ada.lovelace@example.org"), StringComparison.Ordinal);

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("seven grey herons wade")]
    [InlineData("kq7 fjord mzx")]
    [InlineData("Zwölf Boxkämpfer jagen")]
    [InlineData("vT9#xk2Lq!8w")]
    [InlineData("sxgrumvqpdke")]
    [InlineData("dragon teapot fourteen umbra")]
    [InlineData("пять серых цапель")]
    [InlineData("七羽の灰色の鷺が歩いている川")]
    public void What_nobody_would_think_of_is_taken_whatever_kinds_of_signs_it_has(string password) =>
        Assert.Null(PasswordRules.Problem(password, "Ada Lovelace", "ada.lovelace@example.org"));

    [Theory]
    [InlineData("", "12 characters or more")]
    [InlineData("kq7 fjord m", "12 characters or more")]
    public void What_is_short_is_refused(string password, string because) => Assert.Contains(because, PasswordRules.Problem(password), StringComparison.Ordinal);

    /// <summary>The hosts of tests make it cheap (<see cref="WorkshopApp"/>); what is asked here is the program.</summary>
    [Fact]
    public void Guessing_one_from_what_is_kept_of_it_is_dear()
    {
        var settings = new SettingsReader(new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build(), Path.GetTempPath()).Read()!;
        var services = new ServiceCollection().AddAccounts(settings);
        Assert.Equal(typeof(PasswordHasher<Account>), Assert.Single(services, service => service.ServiceType == typeof(IPasswordHasher<Account>)).ImplementationType);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;
        Assert.Equal(PasswordHasherCompatibilityMode.IdentityV3, options.CompatibilityMode);
        Assert.InRange(options.IterationCount, 100_000, int.MaxValue);
    }

    [Fact]
    public void Length_has_an_end_so_that_nobody_sends_a_book_to_be_hashed() =>
        Assert.Contains("200 characters at most", PasswordRules.Problem(new string('x', 201)), StringComparison.Ordinal);
}
