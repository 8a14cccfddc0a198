using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Accounts;

internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, Settings settings)
    {
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();   // before Identity, which would add its own
        // Version 3 brings the table of passkeys; set on the context alone it has no effect.
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";   // the user name is the e-mail address, in whatever alphabet
        }).AddEntityFrameworkStores<WorkshopDb>().AddUserValidator<AddressRules>();

        // No scheme is the default one, not even an only one: whoever wants to know who asks has a policy that names it, and nobody else pays.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddCookie(AccountCookie.Scheme).AddCookie(AccountCookie.HalfWay);
        services.AddOptions<CookieAuthenticationOptions>(AccountCookie.Scheme).Configure(options => AccountCookie.Configure(options, settings));
        services.AddOptions<CookieAuthenticationOptions>(AccountCookie.HalfWay).Configure(options => AccountCookie.ConfigureHalfWay(options, settings));
        services.AddScoped<AccountCookie>();
        services.AddScoped<CurrentAccount>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<Passwords>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Throttle>();
        services.AddScoped<EmailChange>();
        services.AddScoped<AccountData>();
        services.AddScoped<AccountRemoval>();
        services.AddSingleton<PasskeySite>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeySite>((options, site) => site.Configure(options));
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<ResetRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<ResetRequests>());
        services.AddScoped<FirstAccount>();
        services.AddSingleton<SetUpLink>();
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusal>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "workshop-form";
            options.Cookie.SecurePolicy = AccountCookie.SecureWhere(settings);
            options.SuppressXFrameOptionsHeader = true;   // the Content-Security-Policy forbids framing
        });
        return services;
    }

    /// <summary>After routing and after what is published: a public address never comes here.</summary>
    public static void UseAccounts(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
