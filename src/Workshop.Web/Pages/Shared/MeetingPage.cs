using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Web.Previews;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Shared;

/// <summary>A public page about one event: found by its slug, or by an old one and then sent on to the new.</summary>
public abstract class MeetingPage(PublishedProgrammes published, TimeProvider time) : PageModel
{
    public Publication Event { get; private set; } = default!;

    public Site Site { get; private set; } = default!;

    public Instant Now { get; } = Instant.FromDateTimeOffset(time.GetUtcNow());

    public Standing Standing => Details.When.StandingAt(Now, Details.Zone);

    public EventDetails Details => Event.Programme.Event;

    public string Slug => Event.Live.Slug;

    /// <summary>The event's clock, else the site's: one on a page, never both.</summary>
    public ClockStyle Clock => Details.Clock ?? Site.Clock;

    /// <summary>What is shown in place of what is published; null on the public's own addresses.</summary>
    private Preview? Preview => HttpContext.Features.Get<Preview>();

    /// <summary>BCP 47 tag of a text, where it is in another language than the page's own words; else null.</summary>
    public string? LanguageOf(string? recorded) => Tongue.Of(recorded ?? Details.Language);

    public IEnumerable<CreditLine> Credits(IEnumerable<Guid> credits) =>
        credits.Select(Event.Index.Credit).Select(credit => LineOf(credit, Event.Index.PersonOf(credit)));

    private CreditLine LineOf(Credit credit, Person person) =>
        new(credit, person, Event.Unlinked.Contains(person.Id) ? null : Addresses.Person(person.Slug));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var sought = Preview is { } preview ? new(preview.Publication) : await published.FindAsync(slug, stop);
        if (sought.MovedTo is { } present)
            return RedirectPermanent(Request.Path.Value!.Replace($"/events/{slug}", Addresses.Event(present), StringComparison.OrdinalIgnoreCase));
        if (sought.Found is null) return NotFound();
        Event = sought.Found;
        Site = await published.SiteAsync(HttpContext, stop);
        HttpContext.Published().About(Event);
        return await AnswerAsync(stop);
    }

    /// <summary>What to say of the event that was found, or where else to go.</summary>
    protected abstract ValueTask<IActionResult> AnswerAsync(CancellationToken stop);

    protected ValueTask<IActionResult> Answer(PageHead head)
    {
        // A preview is for people: what machines read of an event is what is published.
        ViewData["Head"] = Preview is { } preview ? head with { Bar = preview.Bar, JsonLd = null, Alternates = [] } : head;
        return new(Page());
    }

    protected ValueTask<IActionResult> Answer(IActionResult elsewhere) => new(elsewhere);

    protected PageHead Head(string title, string path) => new(title, path)
    {
        Site = Site,
        Hue = Details.Hue,
        Listed = Event.Live.Visibility == Visibility.Listed,
        Description = Describe(),
    };

    /// <summary>The summary, else what, when and where in one line: never made-up prose.</summary>
    private string Describe() => Details.Summary is { Length: > 0 } summary
        ? summary
        : string.Join(". ", new[]
        {
            Headline.KindOf(Details.Kind, Details.KindAsPrinted), Details.When.ToText(Details.Zone, Clock), Details.Place?.ToString(),
        }.Where(part => part is { Length: > 0 }));
}

/// <summary>A person as printed, with the identity behind.</summary>
/// <param name="Home">The address of their page; null where they have none.</param>
public sealed record CreditLine(Credit Credit, Person Person, string? Home);

/// <summary>The language of a text beside that of the page's own words, which is English.</summary>
public static class Tongue
{
    public static string? Of(string tag) => tag == "en" || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? null : tag;
}
