using Microsoft.AspNetCore.Identity;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        // Version 3 brings the table of passkeys; set on the context alone it has no effect.
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<WorkshopDb>();
        return services;
    }
}
