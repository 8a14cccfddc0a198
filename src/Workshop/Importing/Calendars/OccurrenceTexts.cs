using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Importing.Calendars;

/// <summary>What the texts of an entry say to those who read it.</summary>
internal sealed partial class OccurrenceTexts(List<LeftAside> aside)
{
    /// <summary>Where Google begins and ends what it writes below a description.</summary>
    private const string BlockBegins = "-::~:~::", BlockEnds = "::~:~::-";

    private readonly TextFit fit = new(aside);
    private readonly Dictionary<VEvent, string?> titles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VEvent, string?> abstracts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VEvent, string?> joins = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VEvent, string?> places = new(ReferenceEqualityComparer.Instance);

    internal string? Title(Occurrence occurrence) => Once(titles, occurrence.Event, told =>
        fit.Line(told.Summary is { } text && !SessionWords.IsToBeAnnounced(text) ? text : null, TextFit.Title, told.Origin));

    /// <summary>The description, in HTML where there is one, without what a calendar program puts there itself.</summary>
    internal string? Abstract(Occurrence occurrence) => Once(abstracts, occurrence.Event, AbstractOf);

    internal void LeaveAside(Occurrence occurrence, string reason) => aside.Add(new(occurrence.Event.Origin, reason));

    internal string? Of(ForeignCalendar calendar) => fit.Markdown(calendar.Description, new(calendar.First.Name, 1, "X-WR-CALDESC"));

    private string? AbstractOf(VEvent told)
    {
        var component = told.Component;
        var html = component["STYLED-DESCRIPTION"] is { } styled && styled.Parameter("VALUE") != "URI" ? CalendarValues.Text(styled)
            : component["X-ALT-DESC"] is { } alternative ? CalendarValues.Text(alternative)
            : component["DESCRIPTION"]?.Parameter("ALTREP") is { } address && address.StartsWith("data:text/html,", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(address[15..])
            : null;
        return fit.Markdown(html, told.Origin) ?? fit.Markdown(Own(CalendarValues.Text(component["DESCRIPTION"])), told.Origin);
    }

    /// <summary>Where it takes place, one line; null for an address of the web.</summary>
    internal string? Place(Occurrence occurrence) => Once(places, occurrence.Event, told =>
        told.Location is { } place && !IsLink(place) ? fit.Line(place, TextFit.Name, told.Origin) : null);

    /// <summary>Where one joins: said, or in place of a place.</summary>
    internal string? Join(Occurrence occurrence) => Once(joins, occurrence.Event, JoinOf);

    private static string? JoinOf(VEvent told)
    {
        if (TextFit.Url(told.Join) is { } said) return said;
        if (told.Location is { } place && Address().Match(place) is { Success: true } address && TextFit.Url(address.Value) is { } link && IsRoom(link)) return link;
        return told.Component["DESCRIPTION"]?.Value is { } text && Meet().Match(text) is { Success: true } meet ? TextFit.Url(meet.Groups["url"].Value) : null;
    }

    /// <summary>What else it leads to.</summary>
    internal ValueList<Material> Materials(Occurrence occurrence)
    {
        var links = new[] { occurrence.Event.Url, occurrence.Event.Location is { } place && Address().IsMatch(place) && Join(occurrence) is null ? Address().Match(place).Value : null }
            .Concat(occurrence.Event.Attachments).Select(TextFit.Url).OfType<string>().Distinct().Where(link => link != Join(occurrence));
        return links.Select(link => new Material(MaterialKind.Other, link)).ToValueList();
    }

    /// <summary>What several titles begin with in front of a colon or a dash, if they do.</summary>
    internal static string? Front(IReadOnlyCollection<string> titles)
    {
        if (titles.Count < 2) return null;
        var first = Cut().Match(titles.First());
        return first.Success && titles.All(title => title.StartsWith(first.Value, StringComparison.Ordinal)) ? first.Groups["front"].Value : null;
    }

    /// <summary>Rooms of video conferences, by their addresses.</summary>
    internal static bool IsRoom(string link) => Rooms().IsMatch(link);

    private static bool IsLink(string place) => Address().Match(place) is { Success: true, Index: 0 } || Page().IsMatch(place);

    /// <summary>An event that repeats is looked at, and told aside, once.</summary>
    private static string? Once(Dictionary<VEvent, string?> known, VEvent told, Func<VEvent, string?> read)
    {
        if (!known.TryGetValue(told, out var text)) known[told] = text = read(told);
        return text;
    }

    /// <summary>Without what the calendar program writes below.</summary>
    private static string? Own(string? text)
    {
        var begins = text?.IndexOf(BlockBegins, StringComparison.Ordinal) ?? -1;
        if (begins < 0) return text;
        var ends = text!.LastIndexOf(BlockEnds, StringComparison.Ordinal);
        var own = ends > begins ? $"{text[..begins]}{text[(ends + BlockEnds.Length)..]}".Trim() : text;
        return own.Length > 0 ? own : null;
    }

    [GeneratedRegex(@"^(?<front>[^:–—]{3,120}?)(?::\s|\s[–—-]\s)")]
    private static partial Regex Cut();

    [GeneratedRegex(@"https?://[^\s<>""]{3,1000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>A page of the site that the calendar belongs to.</summary>
    [GeneratedRegex(@"^[\w./-]{1,200}\.html?(?:[?#]\S{0,300})?\z")]
    private static partial Regex Page();

    [GeneratedRegex(@"^https?://(?:[\w-]{1,60}\.){0,4}(?:zoom\.us|zoom-x\.de|zoom\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|gotomeeting\.com|jit\.si|whereby\.com|bigbluebutton\.org)/|^https?://(?:bbb|meet|webconf|conf|zoom)[\w.-]{0,80}/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rooms();

    [GeneratedRegex(@"(?<url>https://meet\.google\.com/[a-z]{3}-[a-z]{4}-[a-z]{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Meet();
}
