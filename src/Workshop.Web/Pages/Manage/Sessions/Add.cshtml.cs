using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>Many sessions at once, pasted one a line: what was understood is shown in a table, and added when somebody has looked it over.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(LongestForm)]
public sealed class Add(WorkingCopies copies) : SessionSheetPage(copies)
{
    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>Whether the button was the one that reads the lines.</summary>
    [BindProperty]
    public bool Read { get; set; }

    /// <summary>Readers are to see the schedule, if it said "coming soon" before.</summary>
    [BindProperty]
    public bool Reveal { get; set; } = true;

    public bool IsSoon => Programme.Sections.Any(section => section is { Kind: SectionKind.Schedule, State: SectionState.ComingSoon });

    /// <summary>Lines that are no session, with the reason.</summary>
    public IReadOnlyList<Doubt> Aside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop, Role.Editor) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!Read)
        {
            if (!await BeginAsync(slug, stop)) return NotFound();
            return await ReadAsync(SessionSheet.Adding, stop) is { } edit ? await SaveAsync(edit, stop) : BadRequest();
        }
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        ModelState.Clear();
        var reading = SessionLines.Read(Lines ?? "", Programme);
        Aside = reading.Aside;
        if (!reading.Items.IsEmpty) Show(SessionSheet.Of(reading.Items, new(Programme)), [.. reading.Items.Select(Questions)]);
        return Page();
    }

    protected override bool IsNew => true;

    protected override Programme Saving(Programme programme) => Reveal ? programme.Revealing(section => section.Kind == SectionKind.Schedule) : programme;

    private static IReadOnlyList<string> Questions(SessionLine line) =>
    [
        .. line.Doubts.Select(doubt => doubt.Choices.IsEmpty ? doubt.Question : $"{doubt.Question} ({string.Join(" / ", doubt.Choices.Where(choice => choice.Length > 0))})"),
        .. line.Aside.IsEmpty ? Array.Empty<string>() : [$"Left aside: {string.Join(", ", line.Aside.Select(Words.Quoted))}."],
    ];
}
