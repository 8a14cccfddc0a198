using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>How a release is told to attendees, line by line: as it was found, in other words, or not at all. At once, and without a release.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Lines(WorkingCopies copies, ReleaseHistory history, LiveChanges live, TimeProvider clock) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public int Number { get; private set; }

    /// <summary>As they were found.</summary>
    public ValueList<string> Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        if (await history.FindAsync(Programme.Id, number, stop) is not { Changes.IsEmpty: false } release) return NotFound();
        Form = Input.From(release);
        return Show(release);
    }

    public async Task<IActionResult> OnPostAsync(string slug, int number, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        if (await history.FindAsync(Programme.Id, number, stop) is not { Changes.IsEmpty: false } release) return NotFound();
        if (Form.Lines.Count != release.Changes.Count) Form = Input.From(release);
        else if (ModelState.IsValid && this.Accepts(await live.TellingAsync(Programme.Id, number, TellIt, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop)))
            return Redirect($"{Addresses.Releases(Slug)}#r{number}");
        return Show(release);
    }

    private PageResult Show(StoredRelease release)
    {
        (Number, Found) = (release.Number, release.Changes);
        return Page();
    }

    /// <summary>Line by line: where only one has changed it, theirs counts; where both have, who comes second is asked.</summary>
    private Outcome TellIt(StoredRelease release)
    {
        var problems = new List<Problem>();
        var told = Input.From(release).Lines.Select(line => line.Text!).ToList();
        for (var n = 0; n < told.Count; n++)
        {
            var (was, mine) = (Plain(Form.Lines[n].Was), Plain(Form.Lines[n].Text));
            if (mine == was || mine == told[n]) continue;
            if (told[n] != was)
            {
                problems.Add(new($"Lines[{n}].Text", $"Somebody has changed this line meanwhile, to “{told[n]}”. Save once more to have yours."));
                Form.Lines[n].Was = told[n];
                ModelState.Remove($"Form.Lines[{n}].Was");
            }
            told[n] = mine;
        }
        if (problems.Count > 0) return problems;
        release.Told = told.SequenceEqual(release.Changes) ? [] : told.ToValueList();
        return Outcome.Success;
    }

    private static string Plain(string? text) => string.Join(' ', Characters.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public sealed record Input
    {
        public List<Line> Lines { get; init; } = [];

        public static Input From(StoredRelease release) => new()
        {
            Lines = [.. (release.Told.IsEmpty ? release.Changes : release.Told).Select(line => new Line { Was = line, Text = line })],
        };
    }

    public sealed record Line
    {
        /// <summary>As it was told when the form was filled.</summary>
        public string? Was { get; set; }

        [Longest(300)]
        public string? Text { get; init; }
    }
}
