using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes.Differences;
using Workshop.Publishing;
using Terms = Workshop.Programmes.Differences.Words;

namespace Workshop.Programmes;

public enum MissingKind { Date, Place, Time, Title, Abstract, Photo, Section, Alternative, Link, Speaker, Room }

/// <summary>What an event still lacks before its page is complete, in a sentence for its organizers. Several alike are one.</summary>
/// <param name="Part">The property to put right, as the domain calls it ("When", "Abstract", "Photo").</param>
/// <param name="Of">The records concerned: the event, sections, credits, sessions; never none.</param>
public sealed partial record Missing(MissingKind Kind, string Words, string Part, ValueList<Guid> Of)
{
    private const int MostNamed = 3;

    /// <summary>A section may say "coming soon" for this long.</summary>
    public static readonly Duration Soon = Duration.FromDays(31);

    /// <param name="programme">As its organizers have it, unpublished things included; what is hidden or cancelled lacks nothing.</param>
    /// <param name="comingSoonSince">Since when a section (by id) is coming soon; null where nobody knows.</param>
    /// <returns>In the order in which the public sees the parts.</returns>
    public static IReadOnlyList<Missing> In(Programme programme, Instant now, Func<Guid, Instant?> comingSoonSince)
    {
        var side = new Side(programme);
        var sections = programme.Sections.Where(section => section.State != SectionState.Hidden).ToList();
        var sessions = programme.Sessions.Where(session => !session.Cancelled).ToList();
        return
        [
            .. OfEvent(programme),
            .. OfSections(sections, now, comingSoonSince),
            .. OfPeople(programme, sections, sessions),
            .. OfSessions(sessions, Timings.Of(programme), side),
            .. Pictures(programme, sections),
            .. Links(programme, sections, sessions, side),
            .. Clash.In(programme).Select(clash => OfClash(clash, side)),
        ];
    }

    private static IEnumerable<Missing> OfEvent(Programme programme)
    {
        var details = programme.Event;
        var date = details.When switch
        {
            When.NotGiven => "No date is given yet.",
            When.Postponed => "The event is postponed, and no new date is given yet.",
            When.Undecided or When.Alternatives or When.Around => "The date is not decided yet.",
            _ => null,
        };
        if (date is not null) yield return new(MissingKind.Date, date, nameof(EventDetails.When), [programme.Id]);
        if (details.Place?.Parts() is null or { Count: 0 } && details.Attendance?.Mode != AttendanceMode.Online)
            yield return new(MissingKind.Place, "No place is given yet.", nameof(EventDetails.Place), [programme.Id]);
    }

    private static IEnumerable<Missing> OfSections(List<Section> sections, Instant now, Func<Guid, Instant?> since) => One(
        MissingKind.Section, nameof(Section.State),
        [.. sections.Where(section => section.State == SectionState.ComingSoon && since(section.Id) is { } began && now - began > Soon)
            .Select(section => (section.Id, Terms.Quoted(Headline.Of(section))))],
        one => $"{one} has been “coming soon” for over a month.",
        (count, names) => $"{count} sections have been “coming soon” for over a month: {names}.")
        .Concat(One(
            MissingKind.Section, nameof(Section.State),
            [.. sections.Where(section => section.State == SectionState.ComingSoon && section.Body.Length > 0).Select(section => (section.Id, Terms.Quoted(Headline.Of(section))))],
            one => $"{one} says “coming soon”: readers do not see the text that it has.",
            (count, names) => $"{count} sections say “coming soon”: readers do not see the texts that they have: {names}."))
        .Concat(One(
            MissingKind.Section, nameof(Section.Content),
            [.. sections.Where(section => section.IsVacant).Select(section => (section.Id, Terms.Quoted(Headline.Of(section))))],
            one => $"{one} names nobody yet: readers do not see it.",
            (count, names) => $"{count} groups name nobody yet: readers do not see them: {names}."));

    private static IEnumerable<Missing> OfPeople(Programme programme, List<Section> sections, List<Session> sessions)
    {
        var groups = sections.Select(section => section.Content).OfType<PeopleGroup>().Where(group => group.Role == GroupRole.Speakers);
        var speaking = sessions.SelectMany(session => session.Speakers).Concat(groups.SelectMany(group => group.Members)).ToHashSet();
        return One(MissingKind.Photo, nameof(Credit.Photo),
            [
                .. programme.Credits.Where(credit => speaking.Contains(credit.Id) && credit.Photo?.Source is null or "")
                    .Select(credit => (credit.Id, Terms.Plain(credit.Name))),
            ],
            one => $"There is no photo of {one} yet.", (count, names) => $"{count} speakers have no photo yet: {names}.");
    }

    private static IEnumerable<Missing> OfSessions(List<Session> sessions, Timings timings, Side side)
    {
        List<(Guid, string)> Named(Func<Session, bool> lacks) => [.. sessions.Where(lacks).Select(session => (session.Id, side.Name(session)))];

        var wholes = sessions.Select(session => session.Parent).OfType<Guid>().ToHashSet();
        var timeless = Named(session => !timings[session].HasTime && session.Kind != SessionKind.Poster && !wholes.Contains(session.Id));
        var untitled = Named(session => session.Title is null or "" && (IsTalk(session) || session.Label is null or ""));
        var unexplained = Named(session => string.IsNullOrWhiteSpace(session.Abstract) && IsTalk(session));
        return
        [
            .. One(MissingKind.Time, nameof(Session.Start), timeless,
                one => $"{one} has no time yet.", (count, names) => $"{count} sessions have no time yet: {names}."),
            .. One(MissingKind.Title, nameof(Session.Title), untitled,
                one => $"The title of {one} is still to be announced.", (count, names) => $"{count} titles are still to be announced: {names}."),
            .. One(MissingKind.Abstract, nameof(Session.Abstract), unexplained,
                one => $"{one} has no abstract yet.", (count, names) => $"{count} sessions have no abstract yet: {names}."),
        ];
    }

    /// <summary>What people come to hear or see has a title and an abstract; breaks, meals, openings and the like need none.</summary>
    private static bool IsTalk(Session session) => session.Kind is SessionKind.InvitedTalk or SessionKind.ContributedTalk or SessionKind.Keynote
        or SessionKind.Tutorial or SessionKind.Panel or SessionKind.Poster;

    private static Missing OfClash(Clash clash, Side side)
    {
        var (first, second) = (clash.First, clash.Second);
        return clash.Kind == ClashKind.Speaker
            ? new(MissingKind.Speaker,
                $"{side.Name(clash.Of)} is in two places at once: {Side.NameWithoutSpeaker(first)} and {Side.NameWithoutSpeaker(second)}.",
                nameof(Session.Start), [first.Id, second.Id])
            : new(MissingKind.Room,
                $"{Terms.Plain(side.Room(clash.Of)!.Name)} is booked twice: for {side.Name(first)} and {side.Name(second)}.",
                nameof(Session.Room), [first.Id, second.Id]);
    }

    /// <summary>No line where nothing lacks, one for one, and one for many with the first few names.</summary>
    private static IEnumerable<Missing> One(
        MissingKind kind, string part, List<(Guid Of, string Name)> found, Func<string, string> one, Func<int, string, string> many)
    {
        if (found.Count == 0) yield break;
        var names = found.Take(MostNamed).Select(each => each.Name).ToList();
        if (found.Count > MostNamed) names.Add($"{found.Count - MostNamed} more");
        var words = found.Count == 1 ? one(names[0]) : many(found.Count, Text.Words.List(names));
        yield return new(kind, words, part, found.Select(each => each.Of).ToValueList());
    }
}
