using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Publishing.Texts;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Published;

/// <summary>The addresses of what is published for machines: calendars, feeds, the programme as data, what crawlers read.</summary>
internal static class PublishedFiles
{
    /// <summary>Events that are not over: of a seminar every day those of two months.</summary>
    private const int MostAnnounced = 60;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublishedFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapEvent("/events/{slug}.ics", (publication, site, _) => ICalendar.Event(publication, site));
        routes.MapEvent("/events/{slug}/schedule.ics", (publication, site, _) => ICalendar.Schedule(publication, site));
        routes.MapEvent("/events/{slug}/sessions/{code}.ics", (publication, site, code) => ICalendar.Session(publication, code!, site));
        foreach (var format in Formats.All.Where(format => format is not ScheduleCalendar))
            if (Addresses.Of(format, "{slug}") is { } address) routes.MapFormat(address, format);

        routes.MapSeries("/series/{slug}.ics", MediaTypes.Calendar, async (series, outlets, site, stop) => ICalendar.Of(
            series.Title, Addresses.Series(series.Slug), Addresses.SeriesCalendar(series.Slug), await outlets.CalendarAsync(series.Id, stop), site));
        routes.MapSeries("/series/{slug}.atom", MediaTypes.Atom, async (series, outlets, site, stop) =>
            AtomFeed.OfSeries(series, await outlets.FeedAsync(series.Id, stop), site));
        routes.MapAnnouncement(Addresses.SeriesText("{slug}"));
        routes.MapPerson("/people/{slug}.ics", MediaTypes.Calendar, (told, file, site) => told.Credit is { } credit
            ? ICalendar.Of(credit.Name, Addresses.Person(told.Person.Slug), file, told.Events, site)
            : ICalendar.OfNobody(file, told.Events, site));

        routes.MapSite(Addresses.Calendar, MediaTypes.Calendar, async (outlets, site, stop) =>
            ICalendar.Of(site.Name, Addresses.Home, Addresses.Calendar, await outlets.CalendarAsync(null, stop), site));
        routes.MapSite(Addresses.Feed, MediaTypes.Atom, async (outlets, site, stop) => AtomFeed.OfSite(await outlets.FeedAsync(null, stop), site));
        routes.MapSite(Addresses.Sitemap, MediaTypes.Xml, async (outlets, site, stop) =>
        {
            var content = await outlets.SitemapAsync(stop);
            return Sitemap.Write(content.Events, content.Others, site);
        });
        routes.MapSite(Addresses.Robots, MediaTypes.Text, (_, site, _) => Task.FromResult(Robots.Write(site)));
    }

    /// <summary>Calendars: an event that is public no more still tells those who have it that it is off.</summary>
    private static void MapEvent(this IEndpointRouteBuilder routes, string pattern, Func<Publication, Site, string?, byte[]?> write) =>
        routes.Map(pattern, MediaTypes.Calendar, async (context, slug, site, stop) =>
        {
            var sought = await context.RequestServices.GetRequiredService<PublishedProgrammes>().FindAsync(slug, stop);
            if (sought.MovedTo is { } present) return new(null, Addresses.Event(present));
            var found = sought.Found ?? await context.RequestServices.GetRequiredService<Publications>().WithdrawnAsync(slug, stop);
            if (found is null) return default;
            context.Published().About(found);
            return new(write(found, site, context.Request.RouteValues["code"] as string));
        });

    /// <summary>What a format has nothing to say of is not there, and the answer says why.</summary>
    private static void MapFormat(this IEndpointRouteBuilder routes, string pattern, IFormat format) =>
        routes.Map(pattern, format.MediaType, async (context, slug, site, stop) =>
        {
            var (found, moved) = await context.RequestServices.GetRequiredService<PublishedProgrammes>().FindAsync(slug, stop);
            if (found is null) return new(null, moved is null ? null : Addresses.Event(moved));
            context.Published().About(found);
            if (format.Refuses(found) is { } reason)
            {
                (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status404NotFound, MediaTypes.Text);
                await context.Response.WriteAsync(reason.Message + "\n", stop);
                return default;
            }
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{format.FileName(found.Live.Slug)}\"";
            return new(format.Write(found, site));
        });

    private static void MapSeries(
        this IEndpointRouteBuilder routes, string pattern, string mediaType, Func<Workshop.Events.Series, Outlets, Site, CancellationToken, Task<byte[]>> write) =>
        routes.Map(pattern, mediaType, async (context, slug, site, stop) =>
        {
            var sought = await context.RequestServices.GetRequiredService<SeriesLists>().FindAsync(slug, stop);
            if (sought.Found is not { } found) return new(null, sought.MovedTo is { } present ? Addresses.Series(present) : null);
            context.Published().About(found.Series.Id).About([.. found.Editions.Select(edition => edition.Card.Id)]);
            return new(await write(found.Series, context.RequestServices.GetRequiredService<Outlets>(), site, stop));
        });

    /// <summary>What a series has in the next two weeks: true until something of it begins, ends or comes nearer.</summary>
    private static void MapAnnouncement(this IEndpointRouteBuilder routes, string pattern) =>
        routes.Map(pattern, MediaTypes.Text, async (context, slug, site, stop) =>
        {
            var services = context.RequestServices;
            var sought = await services.GetRequiredService<SeriesLists>().FindAsync(slug, stop);
            if (sought.Found is not { } found) return new(null, sought.MovedTo is { } present ? Addresses.Series(present) : null);
            var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
            context.Published().About(found.Series.Id).About([.. found.Editions.Select(edition => edition.Card.Id)]);
            var coming = found.Editions.Reverse().Where(edition => edition.Card.When.StandingAt(now, edition.Card.Zone).Kind != StandingKind.Past).Take(MostAnnounced);
            var events = await services.GetRequiredService<Publications>().SeveralAsync([.. coming.Select(edition => edition.Live.Slug)], stop);
            var announcement = SeriesAnnouncement.Of(found.Series, events, now, site);
            context.Published().Until(announcement.Until);
            return new(Encoding.UTF8.GetBytes(announcement.Text));
        });

    private static void MapPerson(this IEndpointRouteBuilder routes, string pattern, string mediaType, Func<ToldPerson, string, Site, byte[]> write) =>
        routes.Map(pattern, mediaType, async (context, slug, site, stop) =>
        {
            var sought = await context.RequestServices.GetRequiredService<Outlets>().PersonAsync(slug, stop);
            if (sought.Found is not { } found) return new(null, sought.MovedTo is { } present ? Addresses.Person(present) : null);
            // Whatever an event changes for the people that it tells is a change of theirs, too.
            context.Published().About(found.Person.Id);
            return new(write(found, Addresses.PersonCalendar(found.Person.Slug), site));
        });

    private static void MapSite(this IEndpointRouteBuilder routes, string pattern, string mediaType, Func<Outlets, Site, CancellationToken, Task<byte[]>> write) =>
        routes.Map(pattern, mediaType, async (context, _, site, stop) =>
            new(await write(context.RequestServices.GetRequiredService<Outlets>(), site, stop)));

    /// <summary>Nothing found: 404. Something at another address now: 301, to the same file there.</summary>
    private static void Map(
        this IEndpointRouteBuilder routes, string pattern, string mediaType, Func<HttpContext, string, Site, CancellationToken, Task<Sought<byte[]>>> find) =>
        routes.MapMethods(pattern, Reading, async context =>
        {
            var stop = context.RequestAborted;
            var slug = context.Request.RouteValues["slug"] as string ?? "";
            var site = await context.RequestServices.GetRequiredService<PublishedProgrammes>().SiteAsync(context, stop);
            var (file, present) = await find(context, slug, site, stop);
            if (present is not null)
            {
                var path = context.Request.Path.Value!;
                // Two levels down from the root: "/events/" and the slug, perhaps in other letters than ours.
                context.Response.Redirect(present + path[(path.IndexOf('/', 1) + 1 + slug.Length)..], permanent: true);
            }
            else if (file is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
            else
            {
                context.Response.ContentType = mediaType;
                // For everybody, and so for the scripts of other sites, too.
                context.Response.Headers.AccessControlAllowOrigin = "*";
                await context.Response.Body.WriteAsync(file, stop);
            }
        }).WithMetadata(new PublishedAttribute());
}
