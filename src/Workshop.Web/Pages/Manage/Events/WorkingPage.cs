using System.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>
/// A page of the back office about one event. A form of it carries the version of the part that it was filled from; what others have saved
/// since is brought together with it field by field, and where only a person can decide the page comes back with both.
/// </summary>
public abstract class WorkingPage(WorkingCopies copies) : PageModel
{
    /// <summary>From which the form was filled.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Its <see cref="Fingerprint"/> as it was filled, for a form in which names of other parts stand, which a version says nothing of.</summary>
    [BindProperty]
    public string Filled { get; set; } = "";

    /// <summary>The fields in which what others have saved is taken.</summary>
    [BindProperty]
    public string[] Give { get; set; } = [];

    /// <summary>Whether the button was the one that also publishes.</summary>
    [BindProperty]
    public bool Publish { get; set; }

    public WorkingCopy Copy { get; private set; } = default!;

    public Programme Programme => Copy.Programme;

    public string Slug => Copy.Event.Slug;

    public string Home => Addresses.Working(Slug);

    public IReadOnlyList<Disagreement> Disagreements { get; private set; } = [];

    /// <summary>Who saved what the form disagrees with.</summary>
    public string? MeanwhileBy { get; private set; }

    /// <summary>For what is done at once, without a release, and in a transaction of its own.</summary>
    protected IQueryable<Event> Owned => copies.Owned;

    /// <summary>Nobody waits for the writing transaction while the answer is being sent.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            await next();
        }
        finally
        {
            if (Copy is not null) await Copy.DisposeAsync();
        }
    }

    /// <summary>The answer is null, or what to answer instead: there is no such event for whoever asks, or it has another address now.</summary>
    protected async Task<IActionResult?> LookAsync(string slug, CancellationToken stop, Role role = Role.Reader)
    {
        if (await copies.FindAsync(slug, role, stop) is not { } copy) return NotFound();
        Copy = copy;
        return slug == Slug || HttpMethods.IsPost(Request.Method) ? null : Redirect(Request.Path.Value!.Replace($"{Addresses.Manage}/events/{slug}", Home, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Opens the working copy to be changed, until the handler ends. False where there is no such event for whoever asks.</summary>
    protected async Task<bool> BeginAsync(string slug, CancellationToken stop, Role role = Role.Editor)
    {
        if (await copies.BeginAsync(slug, role, stop) is not { } copy) return false;
        Copy = copy;
        return true;
    }

    /// <summary>The form with what others have saved meanwhile; null where it has to come back, because something is left to decide.</summary>
    /// <param name="show">Takes the form as it is to come back.</param>
    protected async Task<TInput?> MergeAsync<TPart, TInput>(
        Guid part, TInput form, TPart saved, Func<TPart, TInput> fill, Action<TInput> show, CancellationToken stop)
        where TPart : class
        where TInput : class, new()
    {
        if (!ModelState.IsValid) return null;
        return await DecideAsync(part, await Copy.MergeAsync(part, Version, form, saved, fill, Give, stop), show, stop);
    }

    /// <summary>The same for a form that carries its <see cref="Filled"/>.</summary>
    /// <param name="saved">What the form says of what is saved now.</param>
    protected async Task<TInput?> MergeAsync<TInput>(Guid part, TInput form, TInput saved, Action<TInput> show, CancellationToken stop)
        where TInput : class, new()
    {
        if (!ModelState.IsValid) return null;
        var merge = Merge.Of(Filled, form, saved, Give);
        Filled = Fingerprint.Of(saved);
        return await DecideAsync(part, merge, show, stop);
    }

    private async Task<TInput?> DecideAsync<TInput>(Guid part, Merge<TInput> merge, Action<TInput> show, CancellationToken stop)
        where TInput : class
    {
        if (merge.Disagreements.Count == 0) return merge.Merged;
        (Disagreements, MeanwhileBy) = (merge.Disagreements, await copies.LastByAsync(part, stop));
        Version = Copy.VersionOf(part);
        // The fields show what they are now, not what was posted.
        ModelState.Clear();
        show(merge.Merged);
        this.Accepts(new Problem("", $"{MeanwhileBy ?? "Somebody"} has changed the same meanwhile. Nothing is lost: choose below what holds, then save again."));
        return null;
    }

    /// <summary>Names, for a sheet, whoever has changed the same parts.</summary>
    protected async Task NameOthersAsync(IReadOnlyCollection<Guid> contested, CancellationToken stop)
    {
        if (contested.Count > 0) ViewData["By"] = string.Join(" or ", (await LastByAsync(contested, stop)).Values.Distinct());
    }

    protected static Dictionary<Guid, long> Versions<T>(IReadOnlyList<Row<T>> rows)
        where T : class, IPart => rows.ToDictionary(row => row.Id, row => row.Version);

    /// <summary>Saves the change, and publishes it where that was asked for and nothing else waits; else what waits is shown first.</summary>
    /// <param name="anchor">The part of the event's page where whoever saved goes on.</param>
    protected async Task<IActionResult> SavedAsync(CancellationToken stop, string anchor = "")
    {
        if (Publish && Copy is { Unpublished.Count: 0, IsWithdrawn: false })
        {
            await Copy.PublishAsync(note: null, stop);
            return Redirect($"{Home}{anchor}");
        }
        await Copy.SaveAsync(stop);
        return Redirect(Publish ? Addresses.Review(Slug) : $"{Home}{anchor}");
    }

    /// <summary>What the event still lacks.</summary>
    protected Task<IReadOnlyList<Missing>> MissingAsync(CancellationToken stop) => copies.MissingAsync(Programme, stop);

    /// <summary>Who saved each of the parts last, by name.</summary>
    protected Task<Dictionary<Guid, string>> LastByAsync(IReadOnlyCollection<Guid> parts, CancellationToken stop) => copies.LastByAsync(parts, stop);

    /// <summary>Whose changes wait to be published; read once, when first asked for.</summary>
    public Task<WhoWaits> WhoWaitsAsync() => waits ??= copies.WhoWaitsAsync(Copy, HttpContext.RequestAborted);

    private Task<WhoWaits>? waits;

    /// <summary>A field as its label has it, roughly: "KindAsPrinted" is "kind as printed".</summary>
    public static string NameOf(string field) =>
        string.Concat(field.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>A value of a form's field as text.</summary>
    public virtual string TextOf(object? value) => value switch
    {
        When date => date.ToText(Programme.Event.Zone),
        string text => text,
        IEnumerable several => string.Join(" · ", several.Cast<object?>().Select(TextOf)),
        _ => value?.ToString() ?? "",
    };
}
