using System.Globalization;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

internal sealed partial class FrabImport
{
    /// <summary>Numbers of persons that tell them apart; in old files each mention has one of its own.</summary>
    private HashSet<string> numbered = [];

    private void Sessions(List<FrabTiming> timed)
    {
        numbered = Numbered();
        var repeated = schedule.Events.Select(told => told.Id?.Trim()).GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        var oneDay = draft.Event.When.OnlyDay?.Date;
        foreach (var timing in timed) draft.Add(Session(timing, repeated, oneDay), timing.Event.Origin);
    }

    private Session Session(FrabTiming timing, HashSet<string?> repeated, NodaTime.LocalDate? oneDay)
    {
        var told = timing.Event;
        var title = Line(told.Title);
        var key = told.Guid?.Trim() is { Length: > 0 } guid ? guid
            : told.Id?.Trim() is { Length: > 0 } id && !repeated.Contains(id) ? $"number {id}"
            : string.Join('\0', title, told.Date, told.Start, told.Room);
        var number = int.TryParse(told.Id?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
        var session = draft.Session(key, KindOf(told, title), GuidOf(told.Guid), told.Code?.Trim(), number);
        var track = Line(told.Track) is { } named ? draft.Track(Cut(named, LongestName, told.Origin)) : (Guid?)null;
        session = session with
        {
            Title = TitleOf(told, title),
            Language = TagOf(told.Language) is { } tag && !(draft.Event.Languages is [var main, ..] && tag.Equals(main, StringComparison.OrdinalIgnoreCase)) ? tag : null,
            Abstract = AbstractOf(told),
            Day = timing.Day == oneDay ? null : timing.Day,
            Start = timing.Start,
            PastMidnight = timing.PastMidnight,
            Minutes = timing.Minutes,
            Room = Line(told.Room) is { } room ? draft.Room(Cut(room, LongestName, told.Origin)) : null,
            Tracks = track is { } its ? [its] : [],
            Speakers = Speakers(told),
            Materials = told.Links.Take(FrabEvent.MostLinks).Select(link => MaterialOf(link, told.Origin)).OfType<Material>().Distinct().ToValueList(),
        };
        return IsAnnounced(session) ? session : session with { Title = null };
    }

    /// <summary>The title, with what stands below it behind a colon.</summary>
    private string? TitleOf(FrabEvent told, string? title)
    {
        var whole = Line(told.Subtitle) is not { } subtitle || title is null || title.Contains(subtitle, StringComparison.OrdinalIgnoreCase) ? title ?? Line(told.Subtitle)
            : char.IsPunctuation(title[^1]) && title[^1] is not (')' or '”' or '“' or '"') ? $"{title} {subtitle}"
            : $"{title}: {subtitle}";
        return whole is null ? null : Cut(whole, LongestTitle, told.Origin);
    }

    /// <summary>Not what stands for a title that is still to come.</summary>
    private bool IsAnnounced(Session session) => session.Title is { } title && !SessionWords.IsToBeAnnounced(title)
        && title != Headline.Of(session with { Title = null }, [.. session.Speakers.Select(draft.NameOf)]);

    private string? AbstractOf(FrabEvent told)
    {
        var (summary, description) = (Block(told.Abstract), Block(told.Description));
        var text = summary is null || description is not null && description.StartsWith(summary, StringComparison.Ordinal) ? description
            : description is null || summary.Contains(description, StringComparison.Ordinal) ? summary
            : $"{summary}\n\n{description}";
        return text is null ? null : Cut(text, Markdown.LongestSource, told.Origin);
    }

    private SessionKind KindOf(FrabEvent told, string? title)
    {
        var type = Line(told.Type);
        if (type is not null && FrabKind.Of(type) is { } known) return known;
        if (type is not null) schedule.Pass($"type {Shortened(type)}", told.Origin);
        return title is null ? SessionKind.Other : SessionWords.KindOf(title) ?? SessionWords.KindAtFront(title) ?? SessionKind.Other;
    }

    private ValueList<Guid> Speakers(FrabEvent told)
    {
        if (told.Persons.Count > FrabEvent.MostPersons) Aside(told.Origin, $"It names more than {FrabEvent.MostPersons} people; the first were taken.");
        return told.Persons.Take(FrabEvent.MostPersons).SelectMany(person => Credits(person, told.Origin)).Distinct().ToValueList();
    }

    private IEnumerable<Guid> Credits(FrabPerson person, Origin at)
    {
        if (Line(person.Name) is not { } name) return [];
        // Nobody but who has no number of their own is several people between commas.
        if (foreign && person is { Guid: null, Id: null } && name.AsSpan().ContainsAny(',', ';', '&') && Several(name, at) is { Count: > 1 } several)
            return several.Select(one => draft.Credit(one.Name, fill: credit => credit with { Affiliation = one.Affiliation }));
        var guid = GuidOf(person.Guid);
        var key = guid?.ToString() ?? (person.Id is { } id && numbered.Contains(id) ? id : null);
        return [draft.Credit(Cut(name, PersonName.Longest, at), key, credit => credit with { Url = UrlOf(person.Url), Biography = Block(person.Biography) is { } text ? Cut(text, Markdown.LongestSource, at) : null }, id: guid)];
    }

    private static List<PersonLine> Several(string names, Origin at)
    {
        if (names.Length > Importing.Line.Longest) return [];
        var people = PeopleLines.Of(names, at.Line);
        if (people is [{ Otherwise: { Count: > 1 } both }]) people = [.. both];
        return people.TrueForAll(person => NameGuess.IsPerson(person.Name)) ? people : [];
    }

    /// <summary>Those that are one person's wherever they stand, in a file in which a person keeps theirs.</summary>
    private HashSet<string> Numbered()
    {
        var mentions = schedule.Events.SelectMany(told => told.Persons).Where(person => person.Id is not null).Select(person => (person.Id, Name: Folding.Fold(person.Name.Trim()))).ToList();
        var again = mentions.GroupBy(mention => mention.Name).Where(same => same.Count() > 1).ToList();
        var keep = again.Count(same => same.Select(mention => mention.Id).Distinct().Count() == 1);
        return keep * 2 < again.Count ? [] : mentions.GroupBy(mention => mention.Id!).Where(same => same.Select(mention => mention.Name).Distinct().Count() == 1).Select(same => same.Key).ToHashSet();
    }

    private Material? MaterialOf(FrabLink link, Origin at)
    {
        if (FrabText.Line(link.Url) is not { } address) return null;
        if (foreign && Uri.TryCreate(schedule.BaseUrl, UriKind.Absolute, out var source) && !address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(source, address, out var there)) address = there.AbsoluteUri;
        if (Line(link.Title) is { } words && Folding.Fold(words) is "feedback" or "submit feedback") return null;
        if (Href.From(address) is not null) return FrabMaterial.Read(link with { Url = address, Title = Line(link.Title) is { } title ? Cut(title, LongestName, at) : null });
        Aside(at, $"“{Shortened(address)}” leads nowhere.");
        return null;
    }

    private static string? UrlOf(string? text) => FrabText.Line(text) is { Length: <= LongestUrl } url && Href.From(url) is { } href && Href.IsExternal(href) ? url : null;
}
