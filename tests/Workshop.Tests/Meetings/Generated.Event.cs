using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Meetings;

public static partial class Generated
{
    private static EventDetails Event(Dice dice, bool withTimes) => new()
    {
        Kind = dice.Pick<EventKind>(),
        KindAsPrinted = dice.Maybe(() => dice.Text(2)),
        Title = dice.Chance(10) ? "" : dice.Text(12),
        Acronym = dice.Maybe(() => dice.Text(1)),
        Summary = dice.Maybe(() => dice.Text(20)),
        Languages = dice.Several(3, dice.Language).Distinct().ToValueList(),
        Parent = dice.MaybeValue(dice.Id),
        Series = dice.MaybeValue(dice.Id),
        Edition = dice.Maybe(() => $"{dice.Number(1, 99)}th"),
        Organization = dice.Maybe(() => new Organization(dice.Text(5), dice.Maybe(() => dice.Text(5)), dice.Maybe(dice.Url))),
        Links = dice.Several(4, () => new WebLink(dice.Text(3), dice.Maybe(dice.Url))),
        Contact = dice.Maybe(() => new Contact(dice.Maybe(() => dice.Text(3)), dice.Maybe(() => $"{dice.Slug()}@example.org"), dice.Maybe(() => $"+49 551 {dice.Number(1000, 99999)}"))),
        Image = dice.Maybe(() => Picture(dice)),
        Hue = dice.MaybeValue(() => dice.Number(0, 23)),
        Clock = dice.MaybeValue(dice.Pick<ClockStyle>),
        When = When(dice, withTimes, dice.Number(0, 6)),
        Zone = withTimes || dice.Chance(30) ? dice.Zone() : null,
        Place = dice.Maybe(() => Place(dice)),
        Attendance = dice.Maybe(() => Attendance(dice)),
    };

    private static Attendance Attendance(Dice dice) => new()
    {
        Mode = dice.Pick<AttendanceMode>(),
        JoinUrl = dice.Maybe(dice.Url),
        JoinNote = dice.Maybe(() => dice.Text()),
        HowToJoin = dice.Maybe(() => dice.Text(15)),
        JoinHidden = dice.Chance(50),
    };

    private static When When(Dice dice, bool withTimes, int state)
    {
        var first = dice.Date();
        return state switch
        {
            0 => new When.NotGiven(),
            1 => new When.Undecided(dice.Maybe(() => dice.Text(2)), dice.MaybeValue(first.ToYearMonth)),
            2 => new When.Alternatives([DateSpan.Day(first), .. dice.Several(2, () => 0).Select((_, n) => Span(dice, first.PlusDays(1 + (4 * n)))), Span(dice, first.PlusDays(20))]),
            3 => dice.Chance(50)
                ? new When.Around(first.Year, dice.MaybeValue(() => first.Month))
                : new When.Around(first.Year, null, dice.Pick<Season>()),
            4 => dice.Chance(50) ? new When.Range(first, null, Time()) : new When.Range(first, first.PlusDays(dice.Number(1, 12)), Time(), Time()),
            5 => new When.OnDays(Enumerable.Range(0, dice.Number(1, 4)).Select(n => new Day(first.PlusDays((n * 8) + dice.Number(0, 3)), Time(), Time())).ToValueList()),
            _ => new When.Postponed(When(dice, withTimes, dice.Number(2, 5))),
        };

        LocalTime? Time() => withTimes ? dice.MaybeValue(dice.Time) : null;
    }

    private static DateSpan Span(Dice dice, LocalDate first) => new(first, first.PlusDays(dice.Number(0, 3)));
}
