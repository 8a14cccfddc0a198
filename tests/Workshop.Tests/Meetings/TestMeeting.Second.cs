using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class TestMeeting
{
    private static Programme Changed(Programme first) => first with
    {
        Event = first.Event with { Attendance = first.Event.Attendance! with { JoinHidden = false } },
        Sections = first.Sections.Select(Later).ToValueList(),
        Sessions =
        [
            .. first.Sessions.Where(session => session.Title != "Talking to a diffractometer").Select(Later),
            new(Id("session added"), $"LML{first.LastNumber + 1:000}", first.LastNumber + 1, SessionKind.Tutorial)
            {
                Title = "Writing about uncertainty", Speakers = [Who(15)], Day = Monday, Start = new(13, 30), End = new(15, 30), Room = In(2),
            },
        ],
        LastNumber = first.LastNumber + 1,
        Calendar = first.Calendar.Select(stamp => stamp with
        {
            Sequence = stamp.Sequence + 1,
            LastModified = Instant.FromUtc(2026, 9, 22, 8, 0),
            Code = stamp.Status == CalendarStatus.Cancelled ? "TAKEN1" : null,
            People = stamp.Status == CalendarStatus.Cancelled ? [first.People[0].Id] : [],
        }).ToValueList(),
    };

    private static Section Later(Section section) => section.Content switch
    {
        ImportantDates dates => section with
        {
            Content = new ImportantDates(dates.Rows.Select(row => row.Kind == ImportantDateKind.Registration
                ? row with { Due = row.Due with { Date = new(2026, 9, 30) }, Earlier = [row.Due] } : row).ToValueList()),
        },
        PeopleGroup { Role: GroupRole.Hosts } hosts => section with { Content = hosts with { Members = [.. hosts.Members, Who(21)] } },
        _ when section.Heading == "Proceedings" => section with { State = SectionState.Shown, Body = "They appear in December with the *Annals of Short Times*." },
        _ => section,
    };

    private static Session Later(Session session) => session switch
    {
        { Title: "Watching water forget" } => session with { Start = new(14, 15), End = new(15, 0) },
        { Label: "Invited Talk 2" } => session with { Title = "Northern lights in a crystal", Start = new(15, 0), End = new(15, 45) },
        { Title: "Should a beamline decide by itself?" } => session with { Room = In(3), Speakers = [Who(9), Who(16), Who(20)] },
        { Title: "A pixel that forgets on purpose" } => session with { Cancelled = true },
        { Title: "Walk on the city wall" } => session with { Cancelled = true },
        { Title: "Steering by surprise: active learning at 1 MHz" } => session with { Cancelled = false },
        { Label: "Keynote 3" } => session with { Start = new(9, 30), End = new(10, 30) },
        { Board: "B7" } => session with { Board = "B20a" },
        { Kind: SessionKind.ContributedTalk, Abstract: null, Title: not null } => session with { Abstract = Abstract(4) },
        _ => session,
    };
}
