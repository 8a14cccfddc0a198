using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Workshop.Web.Pages.Manage;

/// <summary>
/// A page with a form over something live, which is public as soon as it is saved. The form carries what it was filled with; what others
/// have saved since is brought together with it field by field, and where only a person can decide the page comes back with both.
/// </summary>
public abstract class LivePage<TInput> : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Form { get; set; } = new();

    /// <summary>What the form was filled with, as JSON.</summary>
    [BindProperty]
    public string Was { get; set; } = "";

    /// <summary>The fields in which what others have saved is taken.</summary>
    [BindProperty]
    public string[] Give { get; set; } = [];

    public IReadOnlyList<Disagreement> Disagreements { get; private set; } = [];

    /// <summary>Whether it is shown because it was just saved.</summary>
    public bool IsSaved => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("saved");

    /// <summary>The page itself, which says that what was typed is saved.</summary>
    protected static RedirectResult Saved(string path) => new($"{path}?saved=1#saved");

    protected PageResult Show(TInput saved)
    {
        (Form, Was) = (saved, JsonSerializer.Serialize(saved));
        return Page();
    }

    /// <summary>What is to be saved; the problem is that only a person can decide, and the page has both.</summary>
    protected Outcome<TInput> Merge(TInput saved)
    {
        var merge = Workshop.Merge.Of(Origin() ?? new(), Form, saved, Give);
        if (merge.Disagreements.Count == 0) return merge.Merged;
        // The fields show what they are now, not what was posted.
        ModelState.Clear();
        (Disagreements, Form, Was) = (merge.Disagreements, merge.Merged, JsonSerializer.Serialize(saved));
        return new Problem("", "Somebody has changed the same meanwhile. Nothing is lost: choose below what holds, then save again.");
    }

    private TInput? Origin()
    {
        try
        {
            return JsonSerializer.Deserialize<TInput>(Was);
        }
        catch (JsonException)
        {
            return null;   // not ours: then whatever differs is for a person to decide
        }
    }
}
