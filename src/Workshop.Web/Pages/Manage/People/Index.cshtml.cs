using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Everybody whom the event credits, and where it names them.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkingCopies copies) : WorkingPage(copies)
{
    public IReadOnlyList<View> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        var sessions = Programme.Sessions.SelectMany(session => session.Credits().Distinct().Select(credit => (credit, session)))
            .ToLookup(each => each.credit, each => Headline.Of(each.session, Programme));
        People = [.. Programme.Credits.Select(credit =>
            new View(credit, string.Join(" · ", Programme.GroupsOf(credit.Id).Select(Headline.Of).Concat(sessions[credit.Id]))))];
        return Page();
    }

    /// <param name="Where">Groups and sessions; empty where nothing names them.</param>
    public sealed record View(Credit Credit, string Where);
}
