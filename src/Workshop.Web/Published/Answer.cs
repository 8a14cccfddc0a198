using System.Buffers;
using Microsoft.Extensions.Primitives;
using Workshop.Web.Hosting;

namespace Workshop.Web.Published;

/// <summary>
/// A rendered page or file with all its headers, ready to be sent to anybody. Nothing is computed for a request but the choice of
/// the coding: the bytes and header values are made once.
/// </summary>
internal sealed class Answer
{
    /// <summary>Larger bodies are sent piece by piece, so that a slow reader does not hold a copy of the whole.</summary>
    private const int Piece = 64 * 1024;

    private static readonly StringValues CacheControl = "no-cache", Vary = "Accept-Encoding", Brotli = "br", Gzip = "gzip";

    private readonly Representation identity;
    private readonly StringValues contentType;
    private readonly KeyValuePair<string, StringValues>[] headers;
    private Representation? brotli, gzip;

    /// <param name="body">Kept, not copied.</param>
    /// <param name="responseHeaders">As the page left them.</param>
    public Answer(byte[] body, IHeaderDictionary responseHeaders)
    {
        Body = body;
        identity = new(body, EntityTag.Of(body, Coding.Identity), default);
        contentType = responseHeaders.ContentType;
        headers = [.. responseHeaders.Where(header => !Own.Contains(header.Key)), .. SecurityHeaders.All.Where(header => !responseHeaders.ContainsKey(header.Key))];
    }

    /// <summary>What is said anew for every request or is ours to say.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "ETag", "Server",
        "Strict-Transport-Security", "Transfer-Encoding", "Vary",
    };

    public byte[] Body { get; }

    /// <summary>Bytes of memory, roughly.</summary>
    public int Weight => 2048 + Body.Length + (brotli?.Body.Length ?? 0) + (gzip?.Body.Length ?? 0);

    /// <summary>Made when first asked for, and fast; <see cref="Compress"/> replaces it by the smallest.</summary>
    private Representation In(Coding coding) => coding switch
    {
        Coding.Brotli => brotli ?? (brotli = Encode(coding, smallest: false)),
        Coding.Gzip => gzip ?? (gzip = Encode(coding, smallest: false)),
        _ => identity,
    };

    /// <summary>Makes both codings as small as they can be; takes long.</summary>
    public void Compress()
    {
        gzip = Encode(Coding.Gzip, smallest: true);
        brotli = Encode(Coding.Brotli, smallest: true);
    }

    private Representation Encode(Coding coding, bool smallest) => Compression.Encode(Body, coding, smallest) is { } coded
        ? new(coded, EntityTag.Of(Body, coding), coding == Coding.Brotli ? Brotli : Gzip)
        : identity;

    /// <summary>Sends itself, or 304 to who has it. Nothing of it waits unless the body is large or the client slow.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var request = context.Request.Headers;
        var response = context.Response;
        var representation = In(AcceptEncoding.Choose(request.AcceptEncoding));
        var answer = response.Headers;
        answer.CacheControl = CacheControl;
        answer.ETag = representation.Tag;
        answer.Vary = Vary;
        if (request.IfNoneMatch is { Count: > 0 } known && EntityTag.IsNamedIn(known, representation.Tag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        answer.ContentType = contentType;
        answer.ContentLength = representation.Body.Length;
        if (representation.ContentEncoding.Count > 0) answer.ContentEncoding = representation.ContentEncoding;
        foreach (var (name, value) in headers) answer[name] = value;
        if (context.Request.IsHttps) answer.StrictTransportSecurity = SecurityHeaders.BehindTls.Value;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : SendAsync(context, representation.Body);
    }

    private static Task SendAsync(HttpContext context, byte[] body)
    {
        if (body.Length > Piece) return SendInPiecesAsync(context, body);
        var starting = context.Response.StartAsync();
        if (!starting.IsCompletedSuccessfully) return SendInPiecesAsync(context, body);
        // Headers and body leave together when the server completes the request; to wait for that here would cost a state machine.
        context.Response.BodyWriter.Write(body);
        return Task.CompletedTask;
    }

    private static async Task SendInPiecesAsync(HttpContext context, byte[] body)
    {
        var writer = context.Response.BodyWriter;
        for (var sent = 0; sent < body.Length; sent += Piece)
        {
            var result = await writer.WriteAsync(body.AsMemory(sent, Math.Min(Piece, body.Length - sent)));
            if (result.IsCompleted) return;
        }
    }

    private sealed record Representation(byte[] Body, StringValues Tag, StringValues ContentEncoding);
}
