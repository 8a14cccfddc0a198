using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>All events: by year, kind and series; a page at a time.</summary>
[Published(Parameters = ["year", "kind", "series", "p"])]
public sealed class Index(PublishedProgrammes published, TimeProvider time, EventLists lists) : SitePage(published, time)
{
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Series { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Number { get; set; }

    public EventPage Events { get; private set; } = default!;

    public PageLinks Pages { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("Events", Addresses.Events, Addresses.Events, stop);
        Events = await lists.PageAsync(
            new(int.TryParse(Year, out var year) ? year : null, Enum.TryParse<EventKind>(Kind, ignoreCase: true, out var kind) ? kind : null, Series,
                int.TryParse(Number, out var number) && number > 0 ? number : 1), stop);
        if (Events.Filter.Page > Events.Pages) return NotFound();
        if (!IsOffered()) HttpContext.Published().NotKept();
        Pages = new(Addresses.Events, Events.Filter.Page, Events.Pages, ("year", Year), ("kind", Kind), ("series", Series));
        return Page();
    }

    /// <summary>Whether the address is one that our own links lead to; any other is answered and forgotten.</summary>
    private bool IsOffered() => Events.IsOffered
        && (Year is null || Events.Filter.Year?.ToString(CultureInfo.InvariantCulture) == Year)
        && (Kind is null || Events.Filter.Kind?.ToString() == Kind)
        && (Number is null || Events.Filter.Page.ToString(CultureInfo.InvariantCulture) == Number);

    /// <summary>The same list of another year; null: of all.</summary>
    public string AddressOf(int? year) => new PageLinks(Addresses.Events, 1, 1, ("year", year?.ToString(CultureInfo.InvariantCulture)),
        ("kind", Kind), ("series", Series)).Address(1);
}
