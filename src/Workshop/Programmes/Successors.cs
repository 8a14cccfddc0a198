using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;

namespace Workshop.Programmes;

/// <summary>New events that begin with what an earlier one leaves to them. Nothing is taken over that was true of the earlier one alone.</summary>
public static class Successors
{
    /// <summary>
    /// The next edition: sections and the people in their groups are kept, dates are not decided, sessions and the place are to come. What is
    /// true until it is looked at again is behind "coming soon": deadlines (which go), registration, the call, speakers, sponsors, the venue.
    /// </summary>
    public static Programme NextEdition(this Programme earlier, Guid id, string title)
    {
        var grouped = earlier.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members).ToHashSet();
        var credits = Anew(earlier, grouped);
        var details = earlier.Event;
        return new Programme(id, details with
        {
            Title = title,
            Edition = null,
            Parent = null,
            When = new When.Undecided(),
            Place = null,
            Attendance = details.Attendance is { } attendance ? attendance with { JoinUrl = null, JoinNote = null } : null,
        })
        {
            Sections = earlier.Sections.Select(section => Next(section, credits)).ToValueList(),
            Credits = credits.Values.ToValueList(),
            People = earlier.People,
        }.Settled();
    }

    /// <summary>
    /// The next talk after the latest of a series: at the same place and hour, of the same hosts and organization; never its speaker, title or
    /// abstract. The hour is the event's where the day is known, else the session's.
    /// </summary>
    /// <param name="code">For its session: new on the whole site.</param>
    public static Programme NextTalk(this Programme latest, Guid id, string code, string title, LocalDate? day)
    {
        var (before, talk, only) = (latest.Event, Headline.TalkOf(latest), latest.Event.When.OnlyDay);
        var groups = latest.Sections.Where(section => section.Content is PeopleGroup { Role: GroupRole.Hosts }).ToList();
        var credits = Anew(latest, groups.SelectMany(section => ((PeopleGroup)section.Content!).Members).ToHashSet());
        var blank = Templates.Make(Template.Talk, id, title, before.Language, before.Zone ?? "UTC", code);
        var made = blank with
        {
            Event = before with
            {
                Title = "",
                Acronym = null,
                Summary = null,
                Edition = null,
                Parent = null,
                Links = [],
                Image = null,
                When = day is { } known ? new When.OnDays([new(known, only?.Start, only?.End)]) : new When.NotGiven(),
                Zone = before.Zone,
            },
            Sections = groups.Count > 0 ? groups.Select(section => section with { Id = Guid.CreateVersion7(), Content = Renamed(section.Content, credits) }).ToValueList() : blank.Sections,
            Credits = credits.Values.ToValueList(),
            People = latest.People,
            Rooms = latest.Rooms.Where(room => room.Id == talk?.Room).Select(room => room with { Id = Guid.CreateVersion7() }).ToValueList(),
        };
        return (made with
        {
            Sessions = made.Sessions.Select(session => session with
            {
                Kind = talk?.Kind ?? session.Kind,
                Start = talk?.Start ?? (day is null ? only?.Start : null),
                End = talk?.End ?? (day is null && talk?.Minutes is null ? only?.End : null),
                Minutes = talk?.Minutes,
                Room = made.Rooms.IsEmpty ? null : made.Rooms[0].Id,
            }).ToValueList(),
        }).Settled();
    }

    /// <summary>The credits that are named, each as a new one, by the id of the old.</summary>
    private static Dictionary<Guid, Credit> Anew(Programme earlier, HashSet<Guid> named) =>
        earlier.Credits.Where(credit => named.Contains(credit.Id)).ToDictionary(credit => credit.Id, credit => credit with { Id = Guid.CreateVersion7() });

    private static Section Next(Section section, Dictionary<Guid, Credit> credits)
    {
        var stays = section is { Kind: SectionKind.Custom or SectionKind.About or SectionKind.Participate } or { Content: PeopleGroup { Role: not GroupRole.Speakers } };
        return section with
        {
            Id = Guid.CreateVersion7(),
            State = stays || section.State == SectionState.Hidden ? section.State : SectionState.ComingSoon,
            Content = section.Content switch
            {
                ImportantDates => new ImportantDates([]),
                Call => new Call(),
                AcceptedPapers => new AcceptedPapers([]),
                Registration registration => registration with { Url = null, Until = null },
                var content => Renamed(content, credits),
            },
        };
    }

    private static SectionContent? Renamed(SectionContent? content, Dictionary<Guid, Credit> credits) =>
        content is PeopleGroup group ? group with { Members = group.Members.Select(member => credits[member].Id).ToValueList() } : content;
}
