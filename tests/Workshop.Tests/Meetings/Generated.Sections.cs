using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class Generated
{
    private static Section Section(Dice dice, ValueList<Credit> credits, bool withTimes)
    {
        var kind = dice.Pick<SectionKind>();
        return new(dice.Id(), kind, dice.Chance(10) ? "" : dice.Text(4))
        {
            Body = dice.Chance(30) ? "" : dice.Markdown(),
            State = dice.Chance(60) ? SectionState.Shown : dice.Pick<SectionState>(),
            Language = dice.Maybe(dice.Language),
            Content = dice.Chance(20) ? null : Content(dice, kind, credits, withTimes),
        };
    }

    private static SectionContent? Content(Dice dice, SectionKind kind, ValueList<Credit> credits, bool withTimes) => kind switch
    {
        SectionKind.Dates => new ImportantDates(dice.Several(5, () => new ImportantDate(
            dice.Text(3), dice.Pick<ImportantDateKind>(), Deadline(dice, withTimes), dice.Several(2, () => Deadline(dice, withTimes))))),
        SectionKind.Call => new Call(dice.Maybe(dice.Url), dice.Maybe(() => dice.Text(3))),
        SectionKind.Registration => new Registration
        {
            NotNeeded = dice.Chance(30),
            Url = dice.Maybe(dice.Url),
            Email = dice.Maybe(() => $"{dice.Slug()}@example.org"),
            Until = dice.Maybe(() => Deadline(dice, withTimes)),
            Cost = dice.Maybe(() => dice.Text()),
            Audience = dice.Maybe(() => dice.Text()),
        },
        SectionKind.People => new PeopleGroup(dice.Pick<GroupRole>(), dice.Some(credits.Select(credit => credit.Id).ToList(), 6)),
        SectionKind.Papers => new AcceptedPapers(dice.Several(5, () => new AcceptedPaper(dice.Text(10))
        {
            Authors = dice.Several(4, () => dice.Text(2)),
            Materials = dice.Several(2, () => Material(dice)),
            Award = dice.Maybe(() => dice.Text(3)),
        })),
        SectionKind.Sponsors => new Sponsors(dice.Several(4, () => new Sponsor(
            dice.Text(2), dice.Maybe(() => dice.Text(1)), dice.Maybe(dice.Url), dice.Maybe(() => Picture(dice))))),
        _ => null,
    };

    private static Deadline Deadline(Dice dice, bool withTimes)
    {
        var zone = dice.Maybe(() => dice.Chance(50) ? Workshop.Events.Deadline.AnywhereOnEarth : dice.Zone());
        return new(dice.Date(), zone is not null || withTimes ? dice.MaybeValue(dice.Time) : null, zone);
    }

    private static Material Material(Dice dice) => new(dice.Pick<MaterialKind>(), dice.Url(), dice.Maybe(() => dice.Text(2)));
}
