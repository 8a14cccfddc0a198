using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Workshop.Web.Tests.Hosting;

public sealed class ErrorPagesTests
{
    [Fact]
    public async Task A_failure_is_a_page_that_says_so_and_tells_no_secrets()
    {
        await using var app = new FailingApp("/errors/404");
        using var answer = await app.CreateClient().GetAsync("/errors/404");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong on our side", page, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingApp.Secret, page, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task When_the_error_page_fails_too_the_last_resort_is_sent()
    {
        await using var app = new FailingApp("/errors/404", "/errors/500");
        using var answer = await app.CreateClient().GetAsync("/errors/404");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(Repository.Read("wwwroot", "500.html"), await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    /// <summary>The program, in which the pages at some addresses break.</summary>
    private sealed class FailingApp(params string[] broken) : WorkshopApp, IResourceFilter
    {
        public const string Secret = "a detail for the log alone";

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (broken.Contains(context.HttpContext.Request.Path.Value))
                throw new InvalidOperationException(Secret);
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Settings["Logging:LogLevel:Default"] = "None";
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Configure<MvcOptions>(options => options.Filters.Add(this)));
        }
    }
}
