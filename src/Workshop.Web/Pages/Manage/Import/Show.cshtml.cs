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
public sealed class Show(ImportDrafts drafts, ImportPlans plans, Neighbourhood neighbourhood, ImportedEvents imported, NewEvents events, Kin kin, WorkshopDb db) : PageModel
{
    private const int LongestForm = 4 * 1024 * 1024;

    /// <summary>Answers that are the page's own, under keys that no reader asks by.</summary>
    private const string Series = "belongs to series", SeriesTitle = "belongs to new series";

    private const string NoSeries = "none", NewSeries = "new";

    private Dictionary<Guid, string> here = [];

    [BindProperty]
    public DecisionInput Form { get; set; } = new();

    public ImportDraft Draft { get; private set; } = default!;

    public ReadImport Read { get; private set; } = default!;

    public bool AreSeveral => Read.Result.Events.Count > 1;

    /// <summary>Those on this page.</summary>
    public IReadOnlyList<Begun> Events { get; private set; } = [];

    public PlanView View { get; private set; } = default!;

    /// <summary>The series to which they may belong, "new" among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AllSeries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken stop) => await FindAsync(id, stop) ?? await ShowAsync(p ?? 1, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is { } elsewhere) return elsewhere;
        Form.Into(Draft);
        Draft.Decide(new Dictionary<string, string> { [Series] = Form.Series, [SeriesTitle] = Form.SeriesTitle.Trim() }, new Dictionary<string, bool?>());
        // What is refused is kept, too: the page shows it, and takes it for what stood there before.
        await db.SaveChangesAsync(stop);
        if (!this.Accepts(Form.Check(Read.Asked)) || !ModelState.IsValid) return await ShowAsync(Form.Page, stop);
        if (Form.Do != DecisionInput.Apply) return Redirect(Form.PageOf(Addresses.ImportOf(id)));
        if (Form.AnswersAnew) return await AgainAsync(id, new Problem("", "Here is what your answers make of it. Begin with it if it is right."), stop);

        var chosen = Chosen();
        var wanted = All().Where((_, at) => Takes(at)).ToList();
        if (wanted.Count == 0) this.Accepts(new Problem("", "Tick at least one event."));
        if (!this.Accepts(chosen.WithoutValue()))
        {
            // Events that were begun by another press of the same button are here now, and untick themselves.
            db.ChangeTracker.Clear();
            return await drafts.FindAsync(id, null, stop) is { Became: { } became } ? Redirect(became) : await ShowAsync(Form.Page, stop);
        }
        var added = await imported.AddAsync(new(wanted, Read.Format, Draft.Title, Draft.Answered, Draft.Chosen) { Series = chosen.Value, Draft = id }, stop);
        if (added.Succeeded) return Redirect(await BecameAsync(id, stop));
        // Nothing of it is to be saved with what follows.
        db.ChangeTracker.Clear();
        return await AgainAsync(id, added.WithoutValue().Whole(), stop);
    }

    /// <returns>What to answer instead: there is no such import for whoever asks, or it is finished.</returns>
    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await drafts.FindAsync(id, null, stop) is not { } draft) return NotFound();
        if (draft.Became is { } became) return Redirect(became);
        AllSeries = await OfferedAsync(stop);
        if (AllSeries.Count == 0 || !ImportDrafts.Read(draft).TryGetValue(out var read)) return NotFound();
        (Draft, Read) = (draft, read);
        here = await neighbourhood.HereAsync(read.Format, read.Result.Events, stop);
        return null;
    }

    /// <summary>The plan as it is now, with the reason why it has to be seen again.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, Outcome why, CancellationToken stop)
    {
        ModelState.Clear();
        this.Accepts(why);
        return await FindAsync(id, stop) ?? await ShowAsync(1, stop);
    }

    private async Task<PageResult> ShowAsync(int page, CancellationToken stop)
    {
        var all = await plans.OfNewAsync([.. All()], Read.Format, Draft.Answered, null, stop);
        View = new(
            [.. Read.Result.Questions, .. all.Zip(Read.Result.Events).SelectMany(each => Asked(each.First, each.Second))], Read.Settled, AreSeveral ? all.Count : 0,
            AreSeveral ? [] : all.SelectMany(plan => plan.Changes).ToList(), Draft, page);
        var shown = AreSeveral ? View.Events : View.Page == 1 ? Range.All : 0..0;
        Events = [.. Read.Result.Events.Select((read, at) => new Begun(read with { Programme = read.AsNew(Read.Format) }, Key(at), Takes(at), here.GetValueOrDefault(read.Programme.Id))).Take(shown)];
        Form = new() { Series = Draft.Answered.To(Series) ?? Likeliest(), SeriesTitle = Draft.Answered.To(SeriesTitle) ?? Read.Result.Series?.Title ?? "" };
        return Page();
    }

    /// <summary>Where there are several events, whoever is asked who somebody is has to know at which.</summary>
    private IEnumerable<Question> Asked(ImportPlan plan, ReadEvent read) =>
        plan.Questions.Select(question => AreSeveral && question.IsWho() ? question with { Text = $"{question.Text} ({Headline.Of(read.Programme)})" } : question);

    private async Task<string> BecameAsync(Guid id, CancellationToken stop) => (await drafts.FindAsync(id, null, stop))?.Became ?? Addresses.Manage;

    /// <summary>Who may begin events only within series chooses one of those.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> OfferedAsync(CancellationToken stop)
    {
        var may = await events.MayBeginAsync(null, stop);
        var known = (await kin.SeriesAsync(may ? Role.Editor : Role.Owner, stop)).Select(series => new KeyValuePair<string, string>(series.Id.ToString(), series.Title));
        return may ? [new(NoSeries, "none"), new(NewSeries, "a new one"), .. known] : [.. known];
    }

    /// <summary>The one of that name, else a new one where the source has one.</summary>
    private string Likeliest() => Read.Result.Series is { } series
        ? AllSeries.FirstOrDefault(known => known.Value.Equals(series.Title, StringComparison.OrdinalIgnoreCase)).Key ?? NewSeries
        : AllSeries[0].Key;

    private Outcome<SeriesChoice> Chosen()
    {
        if (!AllSeries.Any(series => series.Key == Form.Series)) return new Problem(nameof(Form.Series), "Choose one of the series.");
        if (Form.Series != NewSeries) return new SeriesChoice(Guid.TryParse(Form.Series, CultureInfo.InvariantCulture, out var id) ? id : null);
        return Form.SeriesTitle.Trim() is { Length: > 0 } title ? new SeriesChoice(Title: title) : new Problem(nameof(Form.SeriesTitle), "Give the series a title.");
    }

    private IEnumerable<NewImport> All() => Read.Result.Events.Select((read, at) => new NewImport(read, IdOf(at)));

    /// <summary>What is here already does not begin again unless somebody ticks it.</summary>
    private bool Takes(int at) => Draft.Chosen.Ticks.GetValueOrDefault(Key(at), !AreSeveral || !here.ContainsKey(Read.Result.Events[at].Programme.Id));

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
/// <param name="Here">The slug of the event that it is already; null where it is none.</param>
public sealed record Begun(ReadEvent Read, string Key, bool IsTaken, string? Here);
