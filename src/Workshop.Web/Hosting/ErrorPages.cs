using Workshop.Web.Published;

namespace Workshop.Web.Hosting;

/// <summary>
/// Answers without content and failures get the page <c>Pages/Errors</c>; if even that fails, <c>wwwroot/500.html</c>. Of the API they are
/// data.
/// </summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = LastResortAsync });
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseWhen(ApiProblem.IsOfApi, api => api
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ApiProblem.WriteAsync })
            .UseStatusCodePages(ApiProblem.WriteAsync));
    }

    private static Task LastResortAsync(HttpContext context)
    {
        var page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("500.html");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
