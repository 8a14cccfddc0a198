using Microsoft.AspNetCore.Mvc;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>A page of the back office about somebody as one event credits them.</summary>
public abstract class CreditPage(WorkingCopies copies) : WorkingPage(copies)
{
    public Credit Credit { get; private set; } = default!;

    /// <summary>Who that is.</summary>
    public Person Person => Programme.People.Find(Credit.Person)!;

    public string All => $"{Home}/people";

    public string Address => $"{All}/{Credit.Id}";

    protected async Task<IActionResult?> LookAsync(string slug, Guid id, CancellationToken stop, Role role = Role.Reader) =>
        await LookAsync(slug, stop, role) ?? (Finds(id) ? null : NotFound());

    protected async Task<bool> BeginAsync(string slug, Guid id, CancellationToken stop) => await BeginAsync(slug, stop) && Finds(id);

    private bool Finds(Guid id)
    {
        if (Programme.Credits.Find(id) is not { } credit) return false;
        Credit = credit;
        return true;
    }
}
