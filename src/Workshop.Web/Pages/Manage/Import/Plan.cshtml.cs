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

    /// <summary>By which it is said which of several events is meant: its number, which in the next source may be another's.</summary>
    private const string Which = "which event";

    [BindProperty]
    public DecisionInput Form { get; set; } = new();

    /// <summary>The state of the event from which the plan was made.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public ImportDraft Draft { get; private set; } = default!;

    public ReadImport Read { get; private set; } = default!;

    public PlanView View { get; private set; } = default!;

    /// <summary>The source is the whole record of an event, and of another than this one.</summary>
    public bool IsOfAnother => Read.Format.SaysAll && Meant is { } meant && meant.Programme.Id != Programme.Id;

    /// <summary>What attendees would be told, were it published.</summary>
    public ValueList<string> Lines { get; private set; }

    /// <summary>Which of the source's events is meant; null while that is a question.</summary>
    public ReadEvent? Meant { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, int? p, CancellationToken stop) =>
        await LookAsync(slug, stop, Role.Editor) ?? await FindAsync(id, stop) ?? await ShowAsync(p ?? 1, stop);

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (await FindAsync(id, stop) is { } elsewhere) return elsewhere;
        Form.Into(Draft);
        if (!this.Accepts(Form.Check(Read.Asked)) || !ModelState.IsValid)
        {
            // What is refused is kept, too: the page shows it, and takes it for what stood there before.
            var refusal = await ShowAsync(Form.Page, stop);
            await Copy.SaveAsync(stop);
            return refusal;
        }
        if (Form.Do != DecisionInput.Apply)
        {
            await Copy.SaveAsync(stop);
            return Redirect(Form.PageOf($"{Home}/import/{id}"));
        }
        if (Form.AnswersAnew || Seen != Copy.State) return await AgainAsync(new Problem("", Form.AnswersAnew
            ? "Here is what your answers make of it. Apply it if it is right."
            : "Somebody has saved something since you opened this page. Here is what would change now; apply it if it is right."), stop);
        if (await PlanAsync(stop) is not { } plan) return await ShowAsync(1, stop);
        if (await Copy.ImportAsync(plan, Draft.Chosen, Read.Format, Draft.Answered.Without(Which), Draft.Title, stop) is { Succeeded: false } refused) return await AgainAsync(refused.Whole(), stop);
        Draft.Become($"{Home}?imported={plan.Changes.Count(change => change.MayBeLeft && Draft.Chosen.Takes(change))}");
        await Copy.SaveAsync(stop);
        return Redirect(Draft.Became!);
    }

    /// <summary>The plan as it is now, with the reason why it has to be seen again; what was decided is kept.</summary>
    private async Task<IActionResult> AgainAsync(Outcome why, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        if (await FindAsync(Draft.Id, stop) is { } elsewhere) return elsewhere;
        ModelState.Clear();
        this.Accepts(why);
        var page = await ShowAsync(1, stop);
        await Copy.SaveAsync(stop);
        return page;
    }

    /// <returns>What to answer instead: there is no such import for whoever asks, or it is finished.</returns>
    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await drafts.FindAsync(id, Programme.Id, stop) is not { } draft) return NotFound();
        if (draft.Became is { } became) return Redirect(became);
        if (!ImportDrafts.Read(draft).TryGetValue(out var read)) return NotFound();
        (Draft, Read) = (draft, read);
        Meant = read.Result.Events is [var only] ? only : SameAs(read) ?? read.Result.Events.ElementAtOrDefault(int.TryParse(draft.Answered.To(Which), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at - 1 : -1);
        return null;
    }

    private async Task<ImportPlan?> PlanAsync(CancellationToken stop) => Meant is { } read ? await plans.OfAsync(Programme, read, Read.Format, Draft.Answered, stop) : null;

    private async Task<IActionResult> ShowAsync(int page, CancellationToken stop)
    {
        Seen = Copy.State;
        var plan = await PlanAsync(stop);
        View = new([.. Ask(), .. Read.Result.Questions, .. plan?.Questions ?? []], Read.Settled, 0, plan?.Changes ?? [], Draft, page);
        if (plan?.Try(Draft.Chosen).TryGetValue(out var applied) == true) Lines = Changes.Between(Programme, applied);
        return Page();
    }

    /// <summary>Which of several events is meant, where there are several.</summary>
    private IEnumerable<Question> Ask() => Read.Result.Events.Count < 2 || SameAs(Read) is not null ? [] :
        [new(Which, null, "", "Which of the events in the source is this one?", Read.Result.Events.Select((read, at) => new Choice($"{at + 1}", TitleOf(read))).ToValueList())];

    /// <summary>The one that the source calls as it is called here.</summary>
    private ReadEvent? SameAs(ReadImport read) => read.Result.Events.FirstOrDefault(one => one.Programme.Id == Programme.Id);

    private static string TitleOf(ReadEvent read) => $"{Headline.Of(read.Programme)}, {read.Programme.Event.When.ToText(read.Programme.Event.Zone)}";
}
