using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>What the event still lacks before its page is complete, each a step away from being put right.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StillMissing(WorkingCopies copies) : WorkingPage(copies)
{
    private const int MostNamed = 50;

    public IReadOnlyList<View> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        Lines = [.. (await MissingAsync(stop)).Select(ViewOf)];
        return Page();
    }

    private View ViewOf(Missing missing)
    {
        if (missing.Kind is MissingKind.Speaker or MissingKind.Room || missing is { Kind: MissingKind.Time or MissingKind.Title, Of.Count: > 1 }) return new(missing.Words, $"{Home}/sessions", [], 0);
        var each = missing.Of.Take(MostNamed).Select(of => MendOf(missing, of)).ToList();
        return new(missing.Words, each[0].Address, each.Count > 1 ? each : [], missing.Of.Count - each.Count);
    }

    /// <summary>The form that puts one record right, and what the record is called.</summary>
    private Mend MendOf(Missing missing, Guid of)
    {
        if (Programme.Sections.Find(of) is { } section) return new(Headline.Of(section), $"{Home}/sections/{of}");
        if (Programme.Credits.Find(of) is { } credit) return new(credit.Name, $"{Home}/people/{of}");
        if (Programme.Sessions.Find(of) is { } session) return new(Headline.Of(session, Programme), $"{Home}/sessions/{session.Code}");
        return new("the event", $"{Home}/{PageOf(missing.Kind)}");
    }

    /// <summary>Of the event itself.</summary>
    private string PageOf(MissingKind kind) => kind switch
    {
        MissingKind.Place => "place",
        MissingKind.Alternative => "image",
        MissingKind.Link when IsDead(Programme.Event.Organization?.Url) => "details",
        MissingKind.Link when IsDead(Programme.Event.Attendance?.JoinUrl) => "place",
        MissingKind.Link => "links",
        _ => "when",
    };

    private static bool IsDead(string? url) => !string.IsNullOrWhiteSpace(url) && Href.From(url) is null;

    /// <param name="Each">Where it is about several, the first of them.</param>
    /// <param name="More">How many more there are.</param>
    public sealed record View(string Words, string Address, IReadOnlyList<Mend> Each, int More);

    public sealed record Mend(string Name, string Address);
}
