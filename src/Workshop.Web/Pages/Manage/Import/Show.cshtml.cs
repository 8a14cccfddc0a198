using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Importing;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What was understood: the events that would begin, with questions and ticks. One button begins them, all or none.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(LongestForm)]
public sealed class Show(ImportDrafts drafts, ImportPlans plans, ImportedEvents imported, NewEvents events, Kin kin, WorkshopDb db) : PageModel
{
    private const int LongestForm = 4 * 1024 * 1024;
    private const string Series = "series", SeriesTitle = "series title", NewSeries = "new";

    [BindProperty]
    public DecisionInput Form { get; set; } = new();

    public ImportDraft Draft { get; private set; } = default!;

    public ReadImport Read { get; private set; } = default!;

    public IReadOnlyList<Begun> Events { get; private set; } = [];

    public PlanView View { get; private set; } = default!;

    /// <summary>The series to which they may belong, "new" among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AllSeries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken stop) =>
        await FindAsync(id, stop) ? await ShowAsync(p ?? 1, stop) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(1, stop);
        Form.Into(Draft);
        Draft.Decide(new Dictionary<string, string> { [Series] = Form.Series, [SeriesTitle] = Form.SeriesTitle.Trim() }, new Dictionary<string, bool?>());
        await db.SaveChangesAsync(stop);
        if (Form.Do != DecisionInput.Apply) return Redirect($"{Addresses.ImportOf(id)}{(Form.Page > 1 ? $"?p={Form.Page}" : "")}");
        if (Form.AnswersAnew)
        {
            ModelState.Clear();
            this.Accepts(new Problem("", "Here is what your answers make of it. Begin with it if it is right."));
            return await FindAsync(id, stop) ? await ShowAsync(1, stop) : NotFound();
        }
        var chosen = Chosen();
        if (!this.Accepts(chosen.WithoutValue())) return await ShowAsync(1, stop);

        var wanted = Read.Result.Events.Index().Where(each => Takes(each.Index)).Select(each => new NewImport(each.Item, Draft.Answered, Draft.Chosen, IdOf(each.Index))).ToList();
        if (wanted.Count == 0) this.Accepts(new Problem("", "Tick at least one event."));
        if (!ModelState.IsValid) return await ShowAsync(1, stop);
        var added = await imported.AddAsync(wanted, Read.Format, Draft.Title, chosen.Value, publish: false, stop);
        if (!this.Accepts(added.WithoutValue().Whole()))
        {
            // Nothing of it is to be saved with what follows.
            db.ChangeTracker.Clear();
            return await FindAsync(id, stop) ? await ShowAsync(1, stop) : NotFound();
        }
        await drafts.DropAsync(id, stop);
        return Redirect(added.Value is [var only] ? $"{Addresses.Working(only)}?imported=1" : Addresses.Manage);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        if (await drafts.FindAsync(id, null, stop) is not { } draft || !ImportDrafts.Read(draft).TryGetValue(out var read)) return false;
        (Draft, Read) = (draft, read);
        AllSeries = await OfferedAsync(stop);
        return AllSeries.Count > 0;
    }

    private async Task<PageResult> ShowAsync(int page, CancellationToken stop)
    {
        var made = new List<(ReadEvent Read, ImportPlan Plan)>();
        foreach (var (at, read) in Read.Result.Events.Index()) made.Add((read, await plans.OfNewAsync(read, Read.Format, Draft.Answered, null, IdOf(at), stop)));
        Events = [.. made.Select((each, at) => new Begun(each.Plan, each.Read, Key(at), Takes(at)))];
        View = new([.. Read.Result.Questions, .. Events.SelectMany(each => each.Plan.Questions)], Events is [var only] ? only.Plan.Changes : [], Draft.Answered, Draft.Chosen, page);
        Form = new() { Series = Draft.Answered.To(Series) ?? (Read.Result.Series is null ? "" : NewSeries), SeriesTitle = Draft.Answered.To(SeriesTitle) ?? Read.Result.Series?.Title ?? "" };
        return Page();
    }

    /// <summary>Who may begin events only within series chooses one of those.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> OfferedAsync(CancellationToken stop)
    {
        var may = await events.MayBeginAsync(null, stop);
        var known = (await kin.SeriesAsync(may ? Role.Editor : Role.Owner, stop)).Select(series => new KeyValuePair<string, string>(series.Id.ToString(), series.Title));
        return may ? [new("", "none"), new(NewSeries, "a new one"), .. known] : [.. known];
    }

    private Outcome<SeriesChoice> Chosen()
    {
        if (!AllSeries.Any(series => series.Key == Form.Series)) return new Problem(nameof(Form.Series), "Choose one of the series.");
        if (Form.Series != NewSeries) return new SeriesChoice(Guid.TryParse(Form.Series, CultureInfo.InvariantCulture, out var id) ? id : null);
        return Form.SeriesTitle.Trim() is { Length: > 0 } title ? new SeriesChoice(Title: title) : new Problem(nameof(Form.SeriesTitle), "Give the series a title.");
    }

    private bool Takes(int at) => Draft.Chosen.Ticks.GetValueOrDefault(Key(at), true);

    private static string Key(int at) => $"event/{at}";

    /// <summary>The id of the event, where the source's is somebody's: the same each time.</summary>
    private Guid IdOf(int at)
    {
        var bytes = Draft.Id.ToByteArray();
        (bytes[^1], bytes[^2]) = ((byte)(bytes[^1] ^ at), (byte)(bytes[^2] ^ (at >> 8)));
        return new(bytes);
    }
}

/// <summary>An event that would begin.</summary>
/// <param name="Key">Of its tick, where there are several.</param>
public sealed record Begun(ImportPlan Plan, ReadEvent Read, string Key, bool IsTaken);
