using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Accounts;

/// <summary>What an endpoint's policy, or the lack of one, means to somebody who has not signed in.</summary>
public sealed class PolicyTests : IAsyncDisposable
{
    private readonly WebApplication app;

    public PolicyTests()
    {
        var settings = new Settings
        {
            Urls = "", Database = DatabaseSettings.Nowhere, LoadSamples = false, Administrator = null, BaseUrl = null, Mail = null, PosterBrowser = null, KnownNetworks = [],
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(settings).AddSingleton<TimeProvider>(new TestClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))).AddDatabase(settings.Database).AddAccounts(settings);
        app = builder.Build();
        app.UseRouting();
        app.UseAccounts();
        app.MapGet("/unsaid", () => "secret");
        app.MapGet("/open", () => "open").AllowAnonymous();
        app.MapGet("/anybody", (CurrentAccount me) => me.IsKnown ? "known" : "unknown").RequireAuthorization(Policies.Anybody);
        foreach (var policy in new[] { Policies.SignedIn, Policies.Administrator, Policies.AskedAgain })
            app.MapMethods($"/{policy}", ["GET", "POST"], () => "secret").RequireAuthorization(policy);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("GET", "/unsaid", HttpStatusCode.NotFound, "")]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "")]
    [InlineData("DELETE", "/open", HttpStatusCode.MethodNotAllowed, "")]
    [InlineData("GET", "/open", HttpStatusCode.OK, "open")]
    [InlineData("GET", "/anybody", HttpStatusCode.OK, "unknown")]
    [InlineData("GET", "/SignedIn?a=%2F&b=%C3%A9", HttpStatusCode.Redirect, "/account/login?returnUrl=%2FSignedIn%3Fa%3D%252F%26b%3D%25C3%25A9")]
    [InlineData("POST", "/SignedIn?a=1", HttpStatusCode.Redirect, "/account/login?returnUrl=%2FSignedIn")]
    [InlineData("GET", "/Administrator", HttpStatusCode.Redirect, "/account/login?returnUrl=%2FAdministrator")]
    [InlineData("GET", "/AskedAgain", HttpStatusCode.Redirect, "/account/login?returnUrl=%2FAskedAgain")]
    public async Task A_stranger_gets(string method, string address, HttpStatusCode status, string what)
    {
        if (app.Urls.Count == 0) await app.StartAsync();
        using var answer = await app.GetTestClient().SendAsync(new(new(method), address));
        Assert.Equal((status, what), (answer.StatusCode, answer.Headers.Location?.ToString() ?? await answer.Content.ReadAsStringAsync()));
    }
}
