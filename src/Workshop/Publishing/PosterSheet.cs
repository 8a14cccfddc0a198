using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Publishing;

/// <summary>
/// What stands on an event's poster, one A4 sheet, and how large: nothing that is not in the publication, and no hole where something is
/// not known yet. The same publication gives the same sheet; the clock of the day plays no part.
/// </summary>
public sealed record PosterSheet
{
    private const int MostSpeakersWithAffiliation = 3;

    /// <summary>The kind as printed, with the event at which it takes place ("Workshop at NeurIPS 2019").</summary>
    public required string Kind { get; init; }

    /// <summary>Beside the kind: that it is cancelled or postponed, else the series.</summary>
    public string? Aside { get; init; }

    /// <summary>Of a seminar talk, one to three; more are <see cref="Names"/>.</summary>
    public ValueList<PosterSpeaker> Speakers { get; init; }

    /// <summary>What the names are ("Organizers"); null where they are the speakers'.</summary>
    public string? NamesLabel { get; init; }

    /// <summary>As many as there is room for, and how many more.</summary>
    public string? Names { get; init; }

    /// <summary>More people, quieter: further groups of a meeting, or those whom it has invited to speak.</summary>
    public string? WithLabel { get; init; }

    public string? With { get; init; }

    /// <summary>Null while it is to be announced.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47, as recorded; null where it is the event's.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The speaker's, or the picture of the event; only where there is a file.</summary>
    public Picture? Portrait { get; init; }

    public PosterText Text { get; init; } = PosterText.None;

    /// <summary>BCP 47, as recorded; null where it is the event's.</summary>
    public string? TextLanguage { get; init; }

    public required PosterDate Date { get; init; }

    /// <summary>From the room to the country, in lines.</summary>
    public ValueList<string> Place { get; init; }

    /// <summary>"Host: Patrick Cramer, Department of Molecular Biology".</summary>
    public string? Host { get; init; }

    /// <summary>Who holds it: an institution, else the event at which it takes place.</summary>
    public string? Foot { get; init; }

    /// <summary>Absolute: what the QR code holds.</summary>
    public required string Address { get; init; }

    public PosterFit Fit { get; init; } = new();

    /// <summary>The address as it is typed: without its scheme.</summary>
    public string TypedAddress => Address[(Address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..];

    /// <summary>All that stands on it, for whoever must know which letters it takes.</summary>
    public string Letters() => string.Join(' ', new[]
    {
        Kind, Aside, NamesLabel, Names, WithLabel, With, Title, Portrait?.Credit, Text.More, Date.DayText, Date.Hours?.Text, Date.Note, Host, Foot, TypedAddress,
    }.Concat(Speakers.SelectMany(speaker => new[] { speaker.Name, speaker.Affiliation })).Concat(Place).Concat(Text.Paragraphs).OfType<string>());

    public static PosterSheet Of(Publication publication, Site site)
    {
        var details = publication.Programme.Event;
        var talk = publication.Talk;
        var people = PosterPeople.Of(publication);
        var speakers = talk is null ? [] : talk.Speakers.Select(publication.Index.Credit).ToList();
        var abstracts = talk?.Abstract is { Length: > 0 };
        var about = About(publication.Programme);
        var title = details.Title.Length > 0 ? details.Title : talk?.Title;
        var sheet = new PosterSheet
        {
            Kind = Headline.KindOf(details.Kind, details.KindAsPrinted)
                + (publication.Parent is { } parent ? $" at {parent.Card.Acronym ?? parent.Card.Title}" : ""),
            Aside = publication.Live.Status == EventStatus.Cancelled || talk?.Cancelled == true ? "Cancelled"
                : publication.Live.Status == EventStatus.Postponed ? "Postponed" : publication.Series?.Title,
            Speakers = speakers.Count <= MostSpeakersWithAffiliation
                ? speakers.Select(credit => new PosterSpeaker(credit.Name, Known(credit.Affiliation))).ToValueList() : [],
            NamesLabel = talk is null ? people.Label : null,
            Names = PosterPeople.List(talk is null ? people.Names
                : speakers.Count > MostSpeakersWithAffiliation ? speakers.Select(credit => credit.Name).ToValueList() : [], PosterFit.NamesMeasure),
            WithLabel = talk is null ? people.WithLabel : null,
            With = talk is null ? PosterPeople.List(people.With, PosterFit.WithMeasure) : null,
            Title = Known(title),
            TitleLanguage = title == talk?.Title ? talk?.Language : null,
            Portrait = speakers is [{ Photo: { Source.Length: > 0 } photo }] ? photo with { Alternative = photo.Alternative ?? speakers[0].Name } : null,
            TextLanguage = abstracts ? talk!.Language : about?.Language,
            Date = PosterDate.Of(publication, site.Clock),
            Place = Lines(details).ToValueList(),
            Host = talk is null ? null : people.Host,
            Foot = details.Organization is { } organization
                ? string.Join(", ", new[] { organization.Department, organization.Name }.Where(part => part is { Length: > 0 }))
                : publication.Parent?.Card.Title,
            Address = site.Absolute(Addresses.Event(publication.Live.Slug)),
        };
        if (PosterFit.IsLong(sheet.Date)) sheet = sheet with { Date = PosterDate.Shortened(publication) };
        var source = abstracts ? talk!.Abstract! : about?.Body ?? details.Summary ?? "";
        var (fit, text) = PosterFit.Of(sheet, PosterText.Of(source, abstracts ? "Full abstract" : "Full text"));
        return sheet with { Fit = fit, Text = text };
    }

    /// <summary>The first section that says what the event is about.</summary>
    private static Section? About(Programme programme) => programme.Sections.FirstOrDefault(section =>
        section is { Kind: SectionKind.About, State: SectionState.Shown, Body.Length: > 0 });

    private static IEnumerable<string> Lines(EventDetails details)
    {
        var place = details.Place is { } known && known.Venue == details.Organization?.Name ? known with { Venue = null } : details.Place;
        foreach (var line in place?.Lines() ?? []) yield return line;
        if (details.Attendance?.Mode is AttendanceMode.Online) yield return "Online";
        if (details.Attendance?.Mode is AttendanceMode.Hybrid) yield return "On site and online";
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

public sealed record PosterSpeaker(string Name, string? Affiliation);
