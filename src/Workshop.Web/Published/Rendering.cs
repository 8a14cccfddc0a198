using System.Threading.RateLimiting;
using Workshop.Web.Hosting;

namespace Workshop.Web.Published;

/// <summary>
/// After routing: renders a published page once for all who ask for it at the same time, keeps the answer, and lets only so many
/// renderings be in progress. Who would have to wait too long is told to come back (503), whoever it is.
/// </summary>
internal sealed class Rendering(RequestDelegate next, PublishedAnswers answers, RenderingLimit limit, Settings settings)
{
    private const string RetryAfterSeconds = "2";

    /// <summary>No name in the DNS is longer, and a feed says the host hundreds of times.</summary>
    private const int LongestHost = 255;

    private readonly bool perHost = settings.BaseUrl is null;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublishedAttribute>() is not { } published) return next(context);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return AnswerAsync(context, published);
        // A page has no handler for another method, and would run without having been filled.
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context, PublishedAttribute published)
    {
        var request = context.Request;
        if (Canonical.Elsewhere(request.Path.Value ?? "/", request.RouteValues["code"] as string) is { } right)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = request.PathBase.Add(right).ToUriComponent() + request.QueryString.ToUriComponent();
            return;
        }

        if (perHost && FromMemory.HostOf(request).Length > LongestHost)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var query = published.Normalize(request.Query);
        request.QueryString = new(query.Text);
        if (published.KeptByItself)
        {
            await next(context);
            return;
        }
        var address = FromMemory.AddressOf(request, perHost, query.Text);
        if (!query.Passing && answers.Find(address) is { } kept)
        {
            await kept.WriteAsync(context);
            return;
        }

        var mine = new TaskCompletionSource<Answer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rendering = answers.Join(address, mine);
        if (rendering != mine.Task && await rendering.WaitAsync(context.RequestAborted) is { } theirs)
        {
            await theirs.WriteAsync(context);
            return;
        }
        Answer? rendered = null;
        try
        {
            rendered = await RenderAsync(context, address, query.Passing);
        }
        finally
        {
            // Null where there was nothing to share (not found, moved, failed, busy): those who waited then see for themselves.
            answers.Leave(address, mine);
            mine.SetResult(rendered);
        }
        if (rendered is not null) await rendered.WriteAsync(context);
    }

    /// <summary>Null where the answer is no page to be shared; it has then been sent.</summary>
    private async Task<Answer?> RenderAsync(HttpContext context, Address address, bool passing)
    {
        using var lease = await limit.AcquireAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await RefuseAsync(context);
            return null;
        }

        var since = answers.Epoch;
        var page = new PublishedPage();
        context.Features.Set(page);
        // Others may wait for this rendering: it does not end because the first of them has gone.
        var aborted = context.RequestAborted;
        context.RequestAborted = CancellationToken.None;
        MemoryStream body;
        try
        {
            // The endpoint alone: what comes between, such as accounts, has no business with what everybody is given.
            body = await Captured.RunAsync(context, context.GetEndpoint()!.RequestDelegate!);
        }
        finally
        {
            context.RequestAborted = aborted;
        }

        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            if (body.Length > 0) await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), aborted);
            return null;
        }
        if (context.Response.Headers.SetCookie.Count > 0)
            throw new InvalidOperationException($"{address.Path} is published to everybody and must not set a cookie.");
        var answer = new Answer(body.ToArray(), context.Response.Headers);
        // What the page has set is in the answer now, and comes from there: the first time as every time after.
        context.Response.Headers.Clear();
        if (page.Kept && !passing) answers.Keep(address, answer, page, since);
        return answer;
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.Headers.CacheControl = "no-store";
        if (ApiProblem.IsOfApi(context)) return Task.CompletedTask;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync("The portal is busy at the moment. Please try again in a few seconds.\n", context.RequestAborted);
    }
}

/// <summary>How many pages are rendered at a time, and how many requests wait for their turn, the oldest first.</summary>
internal sealed class RenderingLimit : IDisposable
{
    /// <summary>A hall full of people who all search in the same second wait, and are served.</summary>
    private const int Waiting = 1000;

    private readonly ConcurrencyLimiter limiter = new(new()
    {
        PermitLimit = Math.Max(4, 2 * Environment.ProcessorCount),
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public ValueTask<RateLimitLease> AcquireAsync(CancellationToken stop) => limiter.AcquireAsync(1, stop);

    public void Dispose() => limiter.Dispose();
}
