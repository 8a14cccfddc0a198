using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Exports;

/// <summary>
/// Makes a programme of what an export tells. Its clocks are those of the zone that is named; where none is, it is asked. What has no place stands aside.
/// </summary>
internal sealed partial class ExportDraft
{
    private const int MostLinks = 50, LongestAcronym = 50;

    private readonly ToldEvent told;
    private readonly Answers answers;
    private readonly ExportAside aside;
    private readonly ExportTexts texts;
    private readonly ExportPeople people;
    private readonly ProgrammeDraft draft;
    private readonly string suffix;
    private DateTimeZone? zone;

    private ExportDraft(string format, ToldEvent told, Answers answers, ExportTexts texts, bool isOnly)
    {
        (this.told, this.answers, this.texts, aside) = (told, answers, texts, texts.Aside);
        (draft, suffix) = (new(format, told.Key), isOnly ? "" : $" {told.Key}");
        people = new(draft, texts, aside);
    }

    /// <param name="isOnly">There is no other event, from which its questions would have to be told apart.</param>
    internal static ReadEvent Read(string format, ToldEvent told, Answers answers, ExportTexts texts, bool isOnly = true) =>
        new ExportDraft(format, told, answers, texts, isOnly).Read();

    private ReadEvent Read()
    {
        people.Meet(told.People);
        zone = ZoneOf();
        Event();
        if (texts.Block(told.About, told.Origin) is { } about) draft.Add(draft.Section(SectionKind.About, "About") with { Body = about }, told.Origin);
        foreach (var group in told.Groups)
            if (people.Credits(group.Members, told.Origin) is { IsEmpty: false } members)
                draft.Add(draft.Section(SectionKind.People, group.Heading) with { Content = new PeopleGroup(group.Role, members) }, told.Origin);
        foreach (var room in told.Rooms) RoomOf(room, told.Origin);
        Sessions();
        return draft.Read() with { Slug = told.Slug is { } slug && Slug.From(slug) is { Length: > 0 } free ? free : null };
    }

    private void Event()
    {
        draft.Event = new()
        {
            Kind = told.Kind,
            KindAsPrinted = told.KindAsPrinted,
            Title = texts.Line(told.Title, ExportTexts.LongestEventTitle, told.Origin) ?? "",
            Acronym = texts.Line(told.Acronym, LongestAcronym, told.Origin),
            Summary = texts.Line(told.Summary, ExportTexts.LongestSummary, told.Origin),
            Languages = told.Language is { } language ? [language] : [],
            Organization = texts.Line(told.Organization, ExportTexts.LongestName, told.Origin) is { } organization ? new(organization) : null,
            Links = told.Links.Take(MostLinks).Select(link => texts.Link(link, told.Origin)).OfType<WebLink>().Distinct().ToValueList(),
            When = WhenOf(),
            Zone = zone?.Id,
            Place = PlaceOf(),
            Attendance = told.Attendance,
        };
        if (draft.Event.Title.Length > 0 || draft.Event.Kind is EventKind.Seminar && told.Sessions.Count == 1) return;
        draft.Event = draft.Event with { Title = AskedTitle.Of("The export does not say what the event is called. What is its title?", told.Origin, answers, draft.Questions, suffix) };
    }

    private Place? PlaceOf()
    {
        var place = new Place
        {
            Room = texts.Line(told.Room, ExportTexts.LongestName, told.Origin),
            Venue = texts.Line(told.Venue, ExportTexts.LongestName, told.Origin),
            Address = texts.Line(told.Address, ExportTexts.LongestName, told.Origin),
        };
        return place == new Place() ? null : place;
    }

    private Guid? RoomOf(ToldRoom room, Origin at)
    {
        if (texts.Line(room.Name, ExportTexts.LongestName, at) is not { } name) return null;
        var venue = texts.Line(room.Venue, ExportTexts.LongestName, at);
        if (venue == draft.Event.Place?.Venue) venue = null;
        return draft.Room(name, known => known with
        {
            Place = known.Place ?? (venue is null ? null : new Place { Venue = venue }),
            Capacity = known.Capacity ?? (int.TryParse(room.Capacity, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= 1_000_000 ? seats : null),
        });
    }

    /// <summary>The zone that is named, or in which all times are; else the one that is answered, with those of the place and those that have the offsets of the times as proposals.</summary>
    private DateTimeZone? ZoneOf()
    {
        if (Zones.Find(told.Zone?.Trim()) is { } named) return named;
        var times = told.Sessions.Select(session => session.Start).Prepend(told.End).Prepend(told.Start).OfType<ToldTime>().Where(time => time.Time is not null).ToList();
        if (times.Count == 0) return null;
        if (times.Select(time => time.Zone).OfType<DateTimeZone>().Distinct().Take(2).ToList() is [var only]) return only;
        var exact = times.Select(time => time.Exact).OfType<OffsetDateTime>().ToList();
        var offsets = exact.Exists(time => time.Offset != Offset.Zero) ? ZoneGuess.ByOffsets(exact) : []; // in UTC times are kept by programs, not by clocks
        string[] utc = exact.Count > 0 && offsets.Count == 0 ? ["UTC"] : [];
        var choices = ZoneGuess.ByPlaces(told.Address, told.Venue, told.Title).Concat(offsets).Concat(utc).Distinct().Take(8).Select(id => new Choice(id)).ToValueList();
        var said = told.Zone is { } unknown ? $"{Words.Quoted(ExportTexts.Shortened(unknown))} is no time zone that is known here." : "The export names no time zone.";
        draft.Questions.Add(new($"zone{suffix}", null, nameof(EventDetails.Zone), $"{said} In which zone are the times?", choices, told.Origin) { IsOpen = true });
        return Zones.Find(answers.To($"zone{suffix}")?.Trim());
    }
}
