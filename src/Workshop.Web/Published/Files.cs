using Workshop.Events;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Published;

/// <summary>Every address that answers a file: calendars, feeds, the programme, what crawlers ask for. Pages are in Pages/.</summary>
internal static class Files
{
    private static readonly PublishedAttribute Kept = new();

    public static void MapPublishedFiles(this WebApplication app)
    {
        Map(app, "/events/{slug}.ics", (context, slug, _) => OfEventAsync(context, slug, MediaTypes.Calendar, ICalendar.Event, withdrawn: true));
        Map(app, "/events/{slug}/schedule.ics", (context, slug, _) => OfEventAsync(context, slug, MediaTypes.Calendar, ICalendar.Schedule, withdrawn: true));
        Map(app, "/events/{slug}/sessions/{code}.ics", OfSessionAsync);
        Map(app, "/events/{slug}.json", (context, slug, _) => OfEventAsync(context, slug, MediaTypes.Json, ProgrammeJson.Write, withdrawn: false));
        Map(app, "/series/{slug}.ics", (context, slug, _) => OfSeriesAsync(context, slug, CalendarOfSeriesAsync));
        Map(app, "/series/{slug}.atom", (context, slug, _) => OfSeriesAsync(context, slug, FeedOfSeriesAsync));
        Map(app, "/people/{slug}.ics", OfPersonAsync);
        Map(app, Addresses.Calendar, CalendarAsync);
        Map(app, Addresses.Feed, async (context, _, _) =>
            Bytes(context, MediaTypes.Atom, AtomFeed.OfSite(await Outlets(context).FeedAsync(null, context.RequestAborted), await SiteAsync(context))));
        Map(app, Addresses.Sitemap, async (context, _, _) =>
        {
            var content = await Outlets(context).SitemapAsync(context.RequestAborted);
            return Bytes(context, MediaTypes.Xml, Sitemap.Write(content.Events, content.Others, await SiteAsync(context)));
        });
        Map(app, Addresses.Robots, async (context, _, _) => Bytes(context, MediaTypes.Text, Robots.Write(await SiteAsync(context))));
    }

    private static void Map(WebApplication app, string pattern, Func<HttpContext, string, string, Task<IResult>> answer) => app
        .MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], async context =>
            await (await answer(context, (string?)context.GetRouteValue("slug") ?? "", (string?)context.GetRouteValue("code") ?? "")).ExecuteAsync(context))
        .WithMetadata(Kept);

    /// <param name="withdrawn">Whether an event that was unpublished still answers: calendars must say that it is off.</param>
    private static async Task<IResult> OfEventAsync(
        HttpContext context, string slug, string mediaType, Func<Publication, Site, byte[]> write, bool withdrawn)
    {
        var sought = await Programmes(context).FindAsync(slug, context.RequestAborted);
        if (sought.MovedTo is { } present) return Moved(context, $"/events/{slug}", Addresses.Event(present));
        var publication = sought.Found ?? (withdrawn ? await Service<Publications>(context).WithdrawnAsync(slug, context.RequestAborted) : null);
        if (publication is null) return Results.NotFound();
        context.Published().About(publication);
        return Bytes(context, mediaType, write(publication, await SiteAsync(context)));
    }

    private static async Task<IResult> OfSessionAsync(HttpContext context, string slug, string code)
    {
        var sought = await Programmes(context).FindAsync(slug, context.RequestAborted);
        if (sought.MovedTo is { } present) return Moved(context, $"/events/{slug}", Addresses.Event(present));
        var publication = sought.Found ?? await Service<Publications>(context).WithdrawnAsync(slug, context.RequestAborted);
        if (publication?.Index.Session(code) is not { } session) return Results.NotFound();
        context.Published().About(publication);
        return Bytes(context, MediaTypes.Calendar, ICalendar.Session(publication, session, await SiteAsync(context)));
    }

    private static async Task<IResult> OfSeriesAsync(HttpContext context, string slug, Func<HttpContext, Series, Task<IResult>> write)
    {
        var sought = await Service<SeriesLists>(context).FindAsync(slug, context.RequestAborted);
        if (sought.MovedTo is { } present) return Moved(context, $"/series/{slug}", Addresses.Series(present));
        return sought.Found is { } profile ? await write(context, profile.Series) : Results.NotFound();
    }

    private static async Task<IResult> CalendarOfSeriesAsync(HttpContext context, Series series) => Bytes(
        context, MediaTypes.Calendar,
        ICalendar.Of(
            series.Title, Addresses.Series(series.Slug), Addresses.SeriesCalendar(series.Slug),
            await Outlets(context).CalendarAsync(series.Id, context.RequestAborted), await SiteAsync(context)));

    private static async Task<IResult> FeedOfSeriesAsync(HttpContext context, Series series) => Bytes(
        context, MediaTypes.Atom, AtomFeed.OfSeries(series, await Outlets(context).FeedAsync(series.Id, context.RequestAborted), await SiteAsync(context)));

    private static async Task<IResult> OfPersonAsync(HttpContext context, string slug, string code)
    {
        var sought = await Service<PeopleLists>(context).FindAsync(slug, context.RequestAborted);
        if (sought.MovedTo is { } present) return Moved(context, $"/people/{slug}", Addresses.Person(present));
        if (sought.Found is not { } profile) return Results.NotFound();
        return Bytes(context, MediaTypes.Calendar, ICalendar.OfPerson(
            profile.Credit.Name, Addresses.Person(slug), Addresses.PersonCalendar(slug),
            profile.Appearances.Select(each => (each.Appearance, each.Event.Live)), await SiteAsync(context)));
    }

    private static async Task<IResult> CalendarAsync(HttpContext context, string slug, string code)
    {
        var site = await SiteAsync(context);
        return Bytes(context, MediaTypes.Calendar, ICalendar.Of(
            site.Name, Addresses.Events, Addresses.Calendar, await Outlets(context).CalendarAsync(null, context.RequestAborted), site));
    }

    private static IResult Bytes(HttpContext context, string mediaType, byte[] content)
    {
        // A calendar opens as a file of its own name, wherever it was clicked.
        if (mediaType == MediaTypes.Calendar)
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{Path.GetFileName(context.Request.Path.Value)}\"";
        return Results.Bytes(content, mediaType);
    }

    private static IResult Moved(HttpContext context, string from, string to) =>
        Results.Redirect(context.Request.Path.Value!.Replace(from, to, StringComparison.OrdinalIgnoreCase), permanent: true);

    private static Task<Site> SiteAsync(HttpContext context) => Programmes(context).SiteAsync(context, context.RequestAborted);

    private static PublishedProgrammes Programmes(HttpContext context) => Service<PublishedProgrammes>(context);

    private static Outlets Outlets(HttpContext context) => Service<Outlets>(context);

    private static T Service<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
