using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>At which event it takes place, and of which series it is. The series' team looks after its events, so that is for owners to say.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Belonging(WorkingCopies copies, Kin kin) : WorkingPage(copies)
{
    internal static readonly Problem NoSuchEvent = new(nameof(Input.Parent), "There is no such event on this portal. Paste the address of its page.");

    private Dictionary<Guid, Named> names = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Named> Conferences { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> AllSeries { get; private set; } = [];

    public string? SeriesTitle => Programme.Event.Series is { } series ? names[series].Title : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        names = await kin.NamesAsync([Programme.Event.Parent], [Programme.Event.Series], stop);
        Version = Copy.VersionOf(Programme.Id);
        Fill(Said.From(Programme.Event));
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (Copy.Role < Role.Owner) Form.Series = Programme.Event.Series;
        var parent = await ParentAsync(stop);
        if (!this.Accepts(parent.WithoutValue()) || !this.Accepts(await MayUseAsync(Form.Series, stop))) return await ShowAsync(stop);
        names = await kin.NamesAsync([Programme.Event.Parent, parent.Value], [Programme.Event.Series, Form.Series], stop);
        if (await MergeAsync(Programme.Id, new Said { Parent = parent.Value, Series = Form.Series }, Programme.Event, Said.From, Fill, stop) is { } said
            && this.Accepts(Copy.Change(programme => programme with { Event = programme.Event with { Parent = said.Parent, Series = said.Series } })))
            return await SavedAsync(stop);
        return await ShowAsync(stop);
    }

    public override string TextOf(object? value) => value is Guid id && names.TryGetValue(id, out var name) ? name.Title : base.TextOf(value);

    private async Task<Outcome<Guid?>> ParentAsync(CancellationToken stop)
    {
        if (Typed.OrNull(Form.Parent) is not { } typed) return (Guid?)null;
        if (Programme.Event.Parent is { } known && typed == (await kin.NamesAsync([known], [], stop))[known].Slug) return (Guid?)known;
        if (await kin.FindAsync(typed, stop) is not { } found) return NoSuchEvent;
        return await kin.IsAtAsync(found, Programme.Id, stop)
            ? new Problem(nameof(Form.Parent), found == Programme.Id ? "An event does not take place at itself." : "That event takes place at this one.")
            : (Guid?)found;
    }

    private async Task<Outcome> MayUseAsync(Guid? series, CancellationToken stop) =>
        series is null || series == Programme.Event.Series || (await kin.SeriesAsync(Role.Editor, stop)).Exists(known => known.Id == series)
            ? Outcome.Success
            : new Problem(nameof(Form.Series), "Choose one of the series that you look after.");

    private void Fill(Said said) => Form = new() { Parent = said.Parent is { } parent ? names[parent].Slug : "", Series = said.Series };

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        Conferences = await kin.ConferencesAsync(stop);
        names = await kin.NamesAsync([Programme.Event.Parent], [Programme.Event.Series], stop) is var known ? known.Concat(names).DistinctBy(name => name.Key).ToDictionary() : names;
        var mine = await kin.SeriesAsync(Role.Editor, stop);
        if (Programme.Event.Series is { } current && !mine.Exists(series => series.Id == current)) mine.Insert(0, names[current]);
        AllSeries = [new("", "none"), .. mine.Select(series => new KeyValuePair<string, string>(series.Id.ToString(), series.Title))];
        return Page();
    }

    public sealed record Input
    {
        /// <summary>The address of its page, or the end of that.</summary>
        [Longest(300)]
        public string Parent { get; set; } = "";

        public Guid? Series { get; set; }
    }

    /// <summary>What the form says.</summary>
    public sealed record Said
    {
        public Guid? Parent { get; set; }

        public Guid? Series { get; set; }

        public static Said From(EventDetails details) => new() { Parent = details.Parent, Series = details.Series };
    }
}
