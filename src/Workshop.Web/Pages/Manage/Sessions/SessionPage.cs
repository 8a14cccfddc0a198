using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>A page of the back office about one session of an event.</summary>
public abstract class SessionPage(WorkingCopies copies) : WorkingPage(copies)
{
    public Session Session { get; private set; } = default!;

    public string Heading => Headline.Of(Session, Programme);

    public IEnumerable<Session> PartsOfIt => Programme.Sessions.Where(part => part.Parent == Session.Id);

    protected async Task<IActionResult?> LookAsync(string slug, string code, CancellationToken stop, Role role = Role.Reader) =>
        await LookAsync(slug, stop, role) ?? (Finds(code) ? null : NotFound());

    protected async Task<bool> BeginAsync(string slug, string code, CancellationToken stop) => await BeginAsync(slug, stop) && Finds(code);

    private bool Finds(string code)
    {
        if (Programme.Sessions.FirstOrDefault(session => session.Code == code) is not { } found) return false;
        Session = found;
        return true;
    }
}
