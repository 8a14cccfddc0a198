using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>A page that begins an event.</summary>
public abstract class BeginningPage<TInput>(NewEvents events) : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Form { get; set; } = new();

    protected NewEvents NewEvents => events;

    /// <summary>Begins it with what the function makes of a session's new code, and goes on in its back office; else the page comes back with what is wrong.</summary>
    /// <param name="called">Makes its address.</param>
    protected Task<IActionResult> BeginAsync(Func<string, Programme> make, Func<Programme, string> called, CancellationToken stop) =>
        BeginAsync(code => Task.FromResult<Outcome<Programme>>(make(code)), called, stop);

    /// <param name="make">Runs within the writing transaction, and may introduce people.</param>
    protected async Task<IActionResult> BeginAsync(Func<string, Task<Outcome<Programme>>> make, Func<Programme, string> called, CancellationToken stop)
    {
        var made = await events.AddAsync(make, called, stop);
        return this.Accepts(made.WithoutValue()) ? Redirect(Addresses.Working(made.Value)) : await ShowAsync(stop);
    }

    /// <summary>The page with what it shows beside the form.</summary>
    protected abstract Task<IActionResult> ShowAsync(CancellationToken stop);
}
