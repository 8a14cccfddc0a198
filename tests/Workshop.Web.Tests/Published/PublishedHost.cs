using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

/// <summary>The way of a request through memory, routing and rendering, in front of one page that the test writes.</summary>
internal sealed class PublishedHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private int renderings;

    /// <param name="page">What is rendered at <c>/pages/{name}</c> and, with its code, at <c>/pages/{name}/sessions/{code}</c>.</param>
    public PublishedHost(Func<HttpContext, Task> page, string? baseUrl = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<PublishedAnswers>().AddSingleton<RenderingLimit>().AddHostedService<Recompression>();
        builder.Services.AddSingleton(new Settings
        {
            Urls = "", Database = DatabaseSettings.Nowhere, LoadSamples = false, Administrator = null, Mail = null, PosterBrowser = null,
            KnownNetworks = [], BaseUrl = baseUrl is null ? null : new(baseUrl),
        });
        app = builder.Build();
        app.UseMiddleware<FromMemory>();
        app.UseRouting();
        app.UsePublishing();
        var published = new PublishedAttribute { Parameters = ["view", "page"], Passing = ["tz", "q"] };
        foreach (var pattern in new[] { "/pages/{name}", "/pages/{name}/sessions/{code}" })
            app.MapMethods(pattern, ["GET", "HEAD", "POST"], context =>
            {
                Interlocked.Increment(ref renderings);
                return page(context);
            }).WithMetadata(published);
        app.StartAsync().GetAwaiter().GetResult();
        Client = app.GetTestClient();
    }

    public TestClock Clock { get; } = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public HttpClient Client { get; }

    /// <summary>How often the page ran.</summary>
    public int Renderings => renderings;

    public PublishedAnswers Answers => app.Services.GetRequiredService<PublishedAnswers>();

    /// <summary>A page that says the address it was asked under and some text that is worth compressing.</summary>
    public static async Task SayAddressAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString} {new string('.', 1000)}");
    }

    public async Task<Reply> GetAsync(string address, string? coding = null, string? known = null, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (coding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        if (host is not null) request.Headers.Host = host;
        using var response = await Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, bytes, response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

internal sealed record Reply(HttpStatusCode Status, byte[] Bytes, Dictionary<string, string> Headers)
{
    public string? Tag => Headers.GetValueOrDefault("ETag");

    public string? Coding => Headers.GetValueOrDefault("Content-Encoding");

    /// <summary>The body, decoded.</summary>
    public string Text
    {
        get
        {
            using var bytes = new MemoryStream(Bytes);
            using Stream body = Coding switch
            {
                "br" => new BrotliStream(bytes, CompressionMode.Decompress),
                "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
                _ => bytes,
            };
            using var reader = new StreamReader(body);
            return reader.ReadToEnd();
        }
    }
}
