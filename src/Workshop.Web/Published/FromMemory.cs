using Workshop.Web.Hosting;

namespace Workshop.Web.Published;

/// <summary>
/// The first thing a request meets: if the answer is there, it is sent, and nothing else of the program runs. Addresses with a query
/// take the way through routing, which knows their parameters, and are looked up there (<see cref="Rendering"/>).
/// </summary>
internal sealed class FromMemory(RequestDelegate next, PublishedAnswers answers, Settings settings)
{
    private readonly bool perHost = settings.BaseUrl is null;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return !request.QueryString.HasValue && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && answers.Find(AddressOf(request, perHost, "")) is { } answer
                ? answer.WriteAsync(context)
                : next(context);
    }

    public static Address AddressOf(HttpRequest request, bool perHost, string query) => perHost
        ? new(request.Scheme, HostOf(request), request.Path.Value ?? "", query)
        : new("", "", request.Path.Value ?? "", query);

    /// <summary>As it was sent: <see cref="HttpRequest.Host"/> decodes international names, and throws where one is none.</summary>
    public static string HostOf(HttpRequest request) => request.Headers.Host.ToString();
}
