using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>The form of a section, of whatever kind. Files that come with it are stored at once; what else it holds when it is saved.</summary>
[RequestSizeLimit(Uploaded.Most)]
public abstract class SectionForm<TInput>(WorkingCopies copies, Uploads uploads) : SectionPage(copies)
    where TInput : SectionInput, new()
{
    protected Uploads Uploads => uploads;

    [BindProperty]
    public TInput Form { get; set; } = new();

    /// <summary>What a button asks for that saves nothing: "picture", or what <see cref="SectionInput.Do"/> knows.</summary>
    [BindProperty]
    public string? Do { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop) is { } elsewhere) return elsewhere;
        if (!IsHere) return Redirect(Address);
        (Form, Version) = (SectionInput.From<TInput>(Section), Copy.VersionOf(id));
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if ((Do ??= Form.Waiting) is not null || Request.Form.Files.Count > 0)
        {
            if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
            if (!IsHere) return NotFound();
            var problems = await TakeFilesAsync(stop);
            // What the files have become has to be shown, not what was posted.
            ModelState.Clear();
            TryValidateModel(Form, nameof(Form));
            if (!this.Accepts(Outcome.From(problems)) || Do is not null) return await AgainAsync(Do ?? "", stop);
        }
        if (!await BeginAsync(slug, id, stop) || !IsHere) return NotFound();
        if (ModelState.IsValid) Form.Settle();
        if (await MergeAsync(id, Form, Section, SectionInput.From<TInput>, merged => Form = merged, stop) is not { } form) return await ShowAsync(stop);
        ModelState.Clear();
        var made = (Form = form).On(Section, Programme.Event.Zone);
        return this.Accepts(Markdown.Check(nameof(form.Body), form.Body))
            && this.Accepts(made.WithoutValue())
            && this.Accepts(Copy.Change(programme => programme with { Sections = programme.Sections.With(made.Value) }))
            ? await SavedAsync(stop, $"#section-{id}")
            : await ShowAsync(stop);
    }

    /// <returns>Why files are not taken.</returns>
    protected virtual async Task<List<Problem>> TakeFilesAsync(CancellationToken stop)
    {
        if (this.Upload(nameof(Form.File)) is not { } file) return Do == "picture" ? [new(nameof(Form.File), "Choose a file first.")] : [];
        if (Form.Shows.Trim().Length == 0) return [new(nameof(Form.Shows), "Say what it shows, then choose the file again: whoever does not see it depends on that.")];
        await using var content = file.OpenReadStream();
        var outcome = await Uploads.FileAsync(new(Programme.Id, nameof(Form.File), file.FileName, content), stop);
        if (!outcome.TryGetValue(out var address)) return [.. outcome.Problems];
        Form.Body = $"{Form.Body.ReplaceLineEndings("\n").TrimEnd()}\n\n{Markdown.Figure(address, Form.Shows)}".TrimStart('\n');
        Form.Shows = "";
        return [];
    }

    /// <summary>Reads what the page shows beside the form.</summary>
    protected virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private Task<PageResult> AgainAsync(string what, CancellationToken stop)
    {
        Form.Do(what);
        return ShowAsync(stop);
    }

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Form.MakeRoom();
        ViewData[nameof(SectionPage)] = this;
        ViewData["Scripts"] = new[] { "scaled-photo" };
        return Page();
    }
}
