using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>A form that was opened before somebody signed in or out in another window: it does not belong to who sends it now.</summary>
internal sealed class StaleForm : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Features.Set(this);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
