using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Workshop.Publishing;

namespace Workshop.Web.Accounts;

/// <summary>What is not yours is not there: 404. Who has not said who they are is asked first, and comes back afterwards.</summary>
internal sealed class Refusal : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // Where there is no endpoint of ours (an unknown address, a method that it does not take) there is nothing to guard.
        if (authorizeResult.Succeeded || context.GetEndpoint() is not RouteEndpoint) return next(context);

        // A policy that looks at nobody is the one of endpoints that name none.
        if (authorizeResult.Challenged && policy.AuthenticationSchemes.Count > 0)
        {
            var request = context.Request;
            var wanted = HttpMethods.IsGet(request.Method) ? request.Path.Add(request.QueryString) : request.Path.ToUriComponent();
            context.Response.Redirect($"{Addresses.SignIn}{QueryString.Create("returnUrl", wanted)}");
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
