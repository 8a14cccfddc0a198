using System.Net;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

public sealed class AnswerTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var answer = await app.CreateClient().GetAsync(address);

        foreach (var (name, value) in SecurityHeaders.All)
            Assert.Equal(value, string.Join(", ", answer.Headers.GetValues(name)));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public void The_content_security_policy_allows_nothing_inline() =>
        Assert.DoesNotContain("unsafe", SecurityHeaders.All[0].Value.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Over_tls_browsers_are_told_to_stay_there()
    {
        using var client = app.CreateClient();
        client.BaseAddress = new("https://localhost");
        using var answer = await client.GetAsync("/healthz");
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task An_unknown_address_answers_404_with_a_page_that_helps()
    {
        using var answer = await app.CreateClient().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("href=\"/search\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "/healthz", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/healthz", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/errors/403", HttpStatusCode.NotFound)]
    [InlineData("GET", "/errors/500", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/healthz", HttpStatusCode.OK)]
    [InlineData("GET", "/errors/404", HttpStatusCode.NotFound)]
    public async Task Other_methods_are_answered_as_they_should(string method, string address, HttpStatusCode status)
    {
        using var answer = await app.CreateClient().SendAsync(new(new(method), address));
        Assert.Equal(status, answer.StatusCode);
    }
}
