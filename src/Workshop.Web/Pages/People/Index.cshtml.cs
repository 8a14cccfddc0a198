using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.People;

/// <summary>Everybody, by name, a letter at a time where there are many.</summary>
[Published(Parameters = ["letter", "p"])]
public sealed class Index(PublishedProgrammes published, TimeProvider time, PeopleLists lists) : SitePage(published, time)
{
    [BindProperty(SupportsGet = true)]
    public string? Letter { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Number { get; set; }

    public PeoplePage People { get; private set; } = default!;

    public PageLinks Pages { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("People", Addresses.People, Addresses.People, stop);
        People = await lists.PageAsync(string.IsNullOrEmpty(Letter) ? null : Letter, int.TryParse(Number, out var number) && number > 0 ? number : 1, stop);
        if (People.Page > People.Pages) return NotFound();
        var isOffered = (Letter is null || People.Letters.Any(letter => letter.Letter == Letter)) && (Number is null || People.Page.ToString(CultureInfo.InvariantCulture) == Number);
        if (!isOffered) HttpContext.Published().NotKept();
        Pages = new(Addresses.People, People.Page, People.Pages, ("letter", Letter));
        return Page();
    }
}
