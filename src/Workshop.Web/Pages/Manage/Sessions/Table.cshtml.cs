using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Importing;
using Workshop.Sheets;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>All sessions in one table, saved at once; a column of times can be pasted into it and is shown before it is saved.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(LongestForm)]
public sealed class Table(WorkingCopies copies) : SessionSheetPage(copies)
{
    /// <summary>Whether the button was the one that only fills in the times.</summary>
    [BindProperty]
    public bool Fill { get; set; }

    [BindProperty]
    public string? Times { get; set; }

    /// <summary>What of the times was not understood, or has to be asked.</summary>
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        return Show(SessionSheet.Of(Programme, Saved));
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (await ReadAsync(SessionSheet.Edit, stop) is not { } edit) return BadRequest();
        if (!Fill) return await SaveAsync(edit, stop);
        var (sheet, doubts) = edit.Sheet.WithTimes(Times ?? "");
        Doubts = doubts;
        if (doubts.Count == 0) (Times, IsFilled) = ("", true);
        ModelState.Clear();
        return Show(sheet);
    }

    /// <summary>The times stand in the table now, and are not saved yet.</summary>
    public bool IsFilled { get; private set; }
}
