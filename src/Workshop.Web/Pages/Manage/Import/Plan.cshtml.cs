using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What an event would become by what was read: questions, and every change to be ticked or not. One button does it, all of it or nothing.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(LongestForm)]
public sealed class Plan(WorkingCopies copies, ImportDrafts drafts, ImportPlans plans, WorkshopDb db) : WorkingPage(copies)
{
    private const int LongestForm = 4 * 1024 * 1024;

    /// <summary>By which it is said which of several events is meant.</summary>
    private const string Which = "which event";

    [BindProperty]
    public DecisionInput Form { get; set; } = new();

    /// <summary>The state of the event from which the plan was made.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public ImportDraft Draft { get; private set; } = default!;

    public ReadImport Read { get; private set; } = default!;

    public PlanView View { get; private set; } = default!;

    /// <summary>What attendees would be told, were it published.</summary>
    public ValueList<string> Lines { get; private set; }

    /// <summary>Which of the source's events is meant; null while that is a question.</summary>
    public ReadEvent? Meant { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, int? p, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        return await FindAsync(id, stop) ? await ShowAsync(p ?? 1, stop) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || !await FindAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(1, stop);
        Form.Into(Draft);
        if (Form.Do != DecisionInput.Apply)
        {
            await Copy.SaveAsync(stop);
            return Redirect($"{Home}/import/{id}{(Form.Page > 1 ? $"?p={Form.Page}" : "")}");
        }
        if (Form.AnswersAnew || Seen != Copy.State) return await AgainAsync(Form.AnswersAnew
            ? "Here is what your answers make of it. Apply it if it is right."
            : "Somebody has saved something since you opened this page. Here is what would change now; apply it if it is right.", stop);
        if (await PlanAsync(stop) is not { } plan) return await ShowAsync(1, stop);
        if (!this.Accepts((await Copy.ImportAsync(plan, Draft.Chosen, Read.Format, Draft.Title, stop)).Whole())) return await ShowAsync(1, stop);
        var changes = plan.Changes.Count(Draft.Chosen.Takes);
        db.ImportDrafts.Remove(Draft);
        await Copy.SaveAsync(stop);
        return Redirect($"{Home}?imported={changes}");
    }

    private async Task<IActionResult> AgainAsync(string why, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        if (!await FindAsync(Draft.Id, stop)) return NotFound();
        ModelState.Clear();
        this.Accepts(new Problem("", why));
        var page = await ShowAsync(1, stop);
        await Copy.SaveAsync(stop);
        return page;
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        if (await drafts.FindAsync(id, Programme.Id, stop) is not { } draft || !ImportDrafts.Read(draft).TryGetValue(out var read)) return false;
        (Draft, Read) = (draft, read);
        Meant = read.Result.Events.Count == 1 ? read.Result.Events[0]
            : draft.Answered.To(Which) is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= read.Result.Events.Count ? read.Result.Events[at - 1] : null;
        return true;
    }

    private async Task<ImportPlan?> PlanAsync(CancellationToken stop) => Meant is { } read ? await plans.OfAsync(Programme, read, Read.Format, Draft.Answered, stop) : null;

    private async Task<IActionResult> ShowAsync(int page, CancellationToken stop)
    {
        Seen = Copy.State;
        var plan = await PlanAsync(stop);
        View = new([.. Ask(), .. Read.Result.Questions, .. plan?.Questions ?? []], plan?.Changes ?? [], Draft.Answered, Draft.Chosen, page);
        if (plan?.Apply(Draft.Chosen, [.. Enumerable.Range(0, plan.CodesNeeded).Select(number => $"{number:000000}")]).TryGetValue(out var applied) == true)
            Lines = Changes.Between(Programme, applied);
        return Page();
    }

    /// <summary>Which of several events is meant, where there are several.</summary>
    private IEnumerable<Question> Ask() => Read.Result.Events.Count < 2 ? [] :
        [new(Which, null, "", "Which of the events in the source is this one?", Read.Result.Events.Select((read, at) => new Choice($"{at + 1}", TitleOf(read))).ToValueList())];

    private static string TitleOf(ReadEvent read) => $"{Headline.Of(read.Programme)}, {read.Programme.Event.When.ToText(read.Programme.Event.Zone)}";
}
