using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Where the event's page is and who comes upon it: at once, without a release.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Address(WorkingCopies copies, LiveChanges live, TimeProvider clock) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>From which the form was filled.</summary>
    [BindProperty]
    public Input Was { get; set; } = new();

    public static IEnumerable<KeyValuePair<string, string>> Visibilities { get; } =
    [
        new(nameof(Visibility.Listed), "everybody: it is in lists, search and feeds"),
        new(nameof(Visibility.Unlisted), "who knows its address: it is in no list, search or feed"),
    ];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        Form = Was = Input.From(Copy.Event);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        Form.Slug = Form.Slug.Trim().ToLowerInvariant();
        if (!Text.Slug.IsValid(Form.Slug))
            this.Accepts(new Problem(nameof(Form.Slug), $"An address has {Text.Slug.Shortest} to {Text.Slug.Longest} letters from a to z, digits and hyphens, such as lmrl-2019."));
        if (!ModelState.IsValid) return Page();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return this.Accepts(await live.EventAsync(Copy.Event.Id, ChangeIt, now, stop, Owned)) ? Redirect(Addresses.Working(Form.Slug)) : Page();
    }

    private Outcome ChangeIt(Event meeting)
    {
        var (merge, saved) = (Merge.Of(Was, Form, Input.From(meeting), []), Input.From(meeting));
        if (merge.Disagreements.Count > 0)
        {
            ModelState.Remove($"{nameof(Was)}.{nameof(Was.Slug)}");
            ModelState.Remove($"{nameof(Was)}.{nameof(Was.Visibility)}");
            Was = saved;
            return new Problem("", $"Somebody has changed the same meanwhile: the address is “{saved.Slug}” now, and it is {WordFor(saved.Visibility)}. Save again to have it as below.");
        }
        Form = merge.Merged;
        meeting.MoveTo(Form.Slug);
        meeting.Become(Form.Visibility);
        return Outcome.Success;
    }

    public static string WordFor(Visibility visibility) => visibility == Visibility.Unlisted ? "not listed" : "listed";

    public sealed record Input
    {
        [Longest(80)]
        public string Slug { get; set; } = "";

        public Visibility Visibility { get; set; }

        public static Input From(Event meeting) => new() { Slug = meeting.Slug, Visibility = meeting.Visibility };
    }
}
