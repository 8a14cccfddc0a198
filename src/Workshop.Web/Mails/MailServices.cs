namespace Workshop.Web.Mails;

internal static class MailServices
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.AddScoped<Outbox>();
        services.AddSingleton<MailSender>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
        return services;
    }
}
