using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Workshop.Web.Tests.Data;

public sealed class DataProtectionKeyTests
{
    [Fact]
    public async Task What_one_process_protected_another_on_the_same_file_reads()
    {
        await using var one = new WorkshopApp();
        var secret = Protector(one).Protect("secret");

        await using var two = new WorkshopApp { Settings = { ["Storage:Path"] = one.Storage.Path } };
        Assert.Equal("secret", Protector(two).Unprotect(secret));
    }

    private static IDataProtector Protector(WorkshopApp app) =>
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
