using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>Whom a poster names beside the speakers: the organizers and hosts, and quieter those who take part.</summary>
/// <param name="Label">The group's heading.</param>
/// <param name="Host">One line.</param>
internal sealed record PosterPeople(string? Label, ValueList<string> Names, string? WithLabel, ValueList<string> With, string? Host)
{
    private const int MostHostsWithAffiliation = 2;

    internal static PosterPeople Of(Publication publication)
    {
        var groups = publication.Programme.Sections
            .Where(section => section is { State: SectionState.Shown, Content: PeopleGroup { Members.IsEmpty: false } })
            .Select(section => (Heading: Headline.Of(section), Group: (PeopleGroup)section.Content!)).ToList();
        var leading = groups.FirstOrDefault(one => one.Group.Role == GroupRole.Organizers);
        if (leading.Group is null) leading = groups.FirstOrDefault(one => one.Group.Role != GroupRole.Hosts);
        var hosting = groups.FirstOrDefault(one => one.Group.Role == GroupRole.Hosts);
        if (hosting.Group is null && leading.Group?.Role == GroupRole.Organizers) hosting = leading;
        var invited = NamesOf(publication, publication.Programme.Sessions
            .Where(session => session is { Kind: SessionKind.InvitedTalk or SessionKind.Keynote, Cancelled: false })
            .SelectMany(session => session.Speakers));
        var others = NamesOf(publication, groups.Where(one => one.Group != leading.Group && one.Group.Role != GroupRole.Committee)
            .SelectMany(one => one.Group.Members));
        return new(leading.Heading, NamesOf(publication, leading.Group?.Members ?? []),
            invited.IsEmpty ? others.IsEmpty ? null : "With" : "Invited speakers", invited.IsEmpty ? others : invited,
            hosting.Group is null ? null : Line(publication, hosting.Heading, hosting.Group.Members));
    }

    /// <summary>Names with commas, as many as fill so many lines, then "and 14 more"; null without any.</summary>
    internal static string? List(ValueList<string> names, (double Em, int Lines) measure)
    {
        for (var shown = names.Count; shown > 0; shown--)
        {
            var text = string.Join(", ", names.Take(shown)) + (shown < names.Count ? $" and {names.Count - shown} more" : "");
            if (shown == 1 || TextWidth.Lines(text, measure.Em) <= measure.Lines) return text;
        }
        return null;
    }

    private static ValueList<string> NamesOf(Publication publication, IEnumerable<Guid> credits) =>
        credits.Distinct().Select(id => publication.Index.Credit(id).Name).ToValueList();

    private static string Line(Publication publication, string heading, ValueList<Guid> members)
    {
        var credits = members.Select(publication.Index.Credit).ToList();
        return $"{heading}: " + (credits.Count <= MostHostsWithAffiliation
            ? string.Join("; ", credits.Select(credit => credit.Affiliation is { Length: > 0 } at ? $"{credit.Name}, {at}" : credit.Name))
            : Words.List([.. credits.Select(credit => credit.Name)]));
    }
}
