using System.Text.Json;
using Microsoft.Extensions.Primitives;

// What Kestrel costs by itself: every request is answered at once with one page's bytes and headers, as a file says them.
// usage: Bare --Urls=http://127.0.0.1:5142 --Answer=answer.json
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();

var answer = JsonSerializer.Deserialize<Recorded>(await File.ReadAllBytesAsync(app.Configuration["Answer"]!))!;
StringValues tag = answer.Headers["ETag"], cacheControl = answer.Headers["Cache-Control"], vary = answer.Headers["Vary"];
var others = answer.Headers.Where(header => header.Key is not ("ETag" or "Cache-Control" or "Vary"))
    .Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value))).ToArray();

app.Run(context =>
{
    var headers = context.Response.Headers;
    headers.ETag = tag;
    headers.CacheControl = cacheControl;
    headers.Vary = vary;
    if (context.Request.Headers.IfNoneMatch == tag)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
    foreach (var (name, value) in others) headers[name] = value;
    headers.ContentLength = answer.Body.Length;
    return context.Response.Body.WriteAsync(answer.Body).AsTask();
});
await app.RunAsync();

internal sealed record Recorded(Dictionary<string, string> Headers, byte[] Body);
