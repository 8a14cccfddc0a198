namespace Workshop.Publishing;

/// <summary>Every public address, as a path on this site; docs/self-hosting.md and the contract with readers list them.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string Events = "/events";
    public const string AllSeries = "/series";
    public const string People = "/people";
    public const string Search = "/search";
    public const string Calendar = "/calendar.ics";
    public const string Feed = "/feed.atom";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    /// <summary>The list of events as data; of one event <see cref="ApiEvent"/>.</summary>
    public const string Api = "/api/v1/events";

    /// <summary>What describes the API.</summary>
    public const string OpenApi = "/openapi/v1.json";

    public const string Imprint = "/imprint";
    public const string Privacy = "/privacy";
    public const string Manage = "/manage";
    public const string Account = "/account";
    public const string SignIn = "/account/login";
    public const string SignInCode = "/account/login/code";
    public const string SignInPasskey = "/account/login/passkey";
    public const string Confirm = "/account/confirm";
    public const string Forgotten = "/account/recover";
    public const string AccountDetails = "/account/details";
    public const string AccountEmail = "/account/email";
    public const string Export = "/account/export";
    public const string Leave = "/account/remove";
    public const string Authenticator = "/account/authenticator";
    public const string Passkeys = "/account/passkeys";
    public const string Password = "/account/password";
    public const string SignOut = "/account/logout";
    public const string Samples = "/manage/samples";

    public const string Accounts = "/manage/site/accounts";

    /// <summary>Whom the portal knows, for administrators; the public's list is <see cref="People"/>.</summary>
    public const string Everybody = "/manage/people";

    public const string Organizations = "/manage/site/organizations";
    public const string Settings = "/manage/site";
    public const string Backup = "/manage/site/backup";
    public const string WorkingSeriesList = "/manage/series";
    public const string Outbox = "/manage/site/outbox";

    public const string NewEvent = "/manage/new";

    /// <summary>Those whom one may know of, by the beginning of a name.</summary>
    public const string KnownPeople = "/manage/people/known";

    /// <summary>A text of a form as readers will see it.</summary>
    public const string TextPreview = "/manage/preview";

    /// <summary>Into new events.</summary>
    public const string Import = "/manage/import";

    public static string ImportOf(Guid draft) => $"/manage/import/new/{draft}";

    public static string Working(string slug) => $"/manage/events/{slug}";

    public const string NextEdition = "/manage/new/edition";

    /// <param name="series">Slug.</param>
    public static string NextTalk(string series) => $"/manage/new/talk/{series}";

    public static string WorkingSeries(string slug) => $"/manage/series/{slug}";

    public static string Invitation(string secret) => $"/account/invitation/{secret}";

    public static string WorkingSession(string slug, string code) => $"/manage/events/{slug}/sessions/{code}";

    public static string Review(string slug) => $"/manage/events/{slug}/review";

    /// <summary>Who did what anywhere.</summary>
    public const string Trail = "/manage/site/trail";

    public static string Preview(string slug) => $"/manage/events/{slug}/preview";

    /// <summary>Where the link to the preview is given, made anew and ended.</summary>
    public static string PreviewLink(string slug) => $"/manage/events/{slug}/preview-link";

    /// <summary>The preview, for whoever has its secret.</summary>
    public static string Shared(string secret) => $"/preview/{secret}";

    public static string Releases(string slug) => $"/manage/events/{slug}/releases";

    /// <summary>A release as it was.</summary>
    public static string PreviewOf(string slug, int release) => $"/manage/events/{slug}/releases/{release}/preview";

    public static string Event(string slug) => $"/events/{slug}";

    /// <summary>The programme as published, in our own format.</summary>
    public static string Data(string slug) => $"/events/{slug}.json";

    public static string ApiEvent(string slug) => $"{Api}/{slug}";

    public static string Schedule(string slug) => $"/events/{slug}/schedule";

    public static string Session(string slug, string code) => $"/events/{slug}/sessions/{code}";

    public static string PeopleOf(string slug) => $"/events/{slug}/people";

    public static string Poster(string slug) => $"/events/{slug}/poster";

    public static string PosterPdf(string slug) => $"/events/{slug}/poster.pdf";

    public static string Changes(string slug) => $"/events/{slug}/changes";

    /// <summary>What is on now and next, for a screen.</summary>
    public static string Now(string slug) => $"/events/{slug}/now";

    /// <summary>For a frame in somebody's page; likewise <see cref="SeriesFrame"/>.</summary>
    public static string Frame(string slug) => $"/events/{slug}/embed";

    public static string EventCalendar(string slug) => $"/events/{slug}.ics";

    public static string ScheduleCalendar(string slug) => $"/events/{slug}/schedule.ics";

    /// <summary>Where an event is to be had in this format; null for one that has no address.</summary>
    public static string? Of(IFormat format, string slug) => format.Name switch
    {
        "ics" => ScheduleCalendar(slug),
        "frab-xml" => ScheduleXml(slug),
        "frab-json" => ScheduleJson(slug),
        "csv" => $"/events/{slug}/schedule.csv",
        "txt" => $"/events/{slug}.txt",
        "programme" => Data(slug),
        _ => null,
    };

    public static string ScheduleXml(string slug) => $"/events/{slug}/schedule.xml";

    public static string ScheduleJson(string slug) => $"/events/{slug}/schedule.json";

    public static string SessionCalendar(string slug, string code) => $"/events/{slug}/sessions/{code}.ics";

    public static string Series(string slug) => $"/series/{slug}";

    public static string SeriesCalendar(string slug) => $"/series/{slug}.ics";

    /// <summary>What it has in the next two weeks, for a mail.</summary>
    public static string SeriesText(string slug) => $"/series/{slug}.txt";

    public static string SeriesFrame(string slug) => $"/series/{slug}/embed";

    public static string SeriesFeed(string slug) => $"/series/{slug}.atom";

    public static string Person(string slug) => $"/people/{slug}";

    /// <summary>Where an administrator says whether somebody has a page.</summary>
    public static string PageOf(string person) => $"/manage/people/{person}/page";

    public static string PersonCalendar(string slug) => $"/people/{slug}.ics";
}
