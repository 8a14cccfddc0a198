using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Workshop.Publishing;

namespace Workshop.Web.Accounts;

/// <summary>What is not yours is not there: 404. Who has not said who they are, or not lately, is asked first, and comes back afterwards.</summary>
internal sealed class Refusal : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // Where there is no endpoint of ours (an unknown address, a method that it does not take) there is nothing to guard.
        if (authorizeResult.Succeeded || context.GetEndpoint() is not RouteEndpoint) return next(context);

        var (request, response) = (context.Request, context.Response);
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        // A policy that looks at nobody is the one of endpoints that name none.
        if (authorizeResult.Challenged && policy.AuthenticationSchemes.Count > 0)
        {
            // A form goes along, so that the page that says so can give back what was typed into it.
            response.Redirect($"{Addresses.SignIn}{QueryString.Create("returnUrl", reads ? request.Path.Add(request.QueryString) : request.Path.ToUriComponent())}",
                permanent: false, preserveMethod: !reads && request.HasFormContentType);
        }
        else if (authorizeResult.AuthorizationFailure is { } failure && failure.FailedRequirements.All(requirement => requirement is Policies.Proof))
        {
            // A form is sent on as it is: it comes back to where it was going once its sender is known again.
            response.Redirect($"{Addresses.Confirm}{QueryString.Create("returnUrl", request.Path.Add(request.QueryString))}", permanent: false, preserveMethod: !reads);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
        return Task.CompletedTask;
    }
}
