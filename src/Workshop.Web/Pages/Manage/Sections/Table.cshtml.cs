using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Sheets;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>All sections in one table: named, ordered, shown, added, removed, saved at once.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Table(WorkingCopies copies) : WorkingPage(copies)
{
    private static readonly SheetColumn[] Columns =
    [
        new(nameof(SectionCells.Kind), "What it is for") { Choices = Choices.SectionsFor },
        new(nameof(SectionCells.Heading), "Heading") { Longest = SectionSheet.LongestHeading },
        new(nameof(SectionCells.State), "Readers see") { Choices = [.. Choices.SectionStates] },
    ];

    internal SheetView Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) =>
        await LookAsync(slug, stop) ?? Show(SectionSheet.Of(Programme, Versions(Copy.Event.Sections)));

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (SheetForm.Read<SectionCells>("", Request.Sent) is not { } form) return BadRequest();
        var edit = SectionSheet.Edit(form, Programme, Versions(Copy.Event.Sections));
        if (edit.IsSettled && this.Accepts(Copy.Change(edit.Apply).Whole())) return await SavedAsync(stop, "#sections");
        await NameOthersAsync(edit.Contested, stop);
        return Show(edit.Sheet);
    }

    private PageResult Show(Sheet<SectionCells> sheet)
    {
        Sheet = SheetView.Of("", "Sections", sheet, Columns, (row, line) => row.Saved is null ? line : line with { Link = $"{Home}/sections/{row.Id}" });
        Sheet.Tell(ModelState);
        return Page();
    }
}
