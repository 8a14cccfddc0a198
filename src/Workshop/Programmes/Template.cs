using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

/// <summary>What a new event may begin with.</summary>
public enum Template { Workshop, Talk, Conference, Symposium, Blank }

/// <summary>
/// New programmes: headings to be filled, each hidden from readers behind "coming soon" until it is, and nothing made up. A talk is a
/// seminar with its one session.
/// </summary>
public static class Templates
{
    /// <param name="language">BCP 47, of the texts to come.</param>
    /// <param name="zone">IANA; wrong for some, but beside every field in which a time is typed.</param>
    /// <param name="code">For the session of a talk: new on the whole site.</param>
    public static Programme Make(Template template, Guid id, string title, string language, string zone, string code)
    {
        var (kind, sections) = template switch
        {
            Template.Workshop => (EventKind.Workshop, [
                new(SectionKind.About), new(SectionKind.Call), new(SectionKind.Dates), new(SectionKind.People, GroupRole.Speakers),
                new(SectionKind.Schedule), new(SectionKind.People, GroupRole.Organizers)]),
            Template.Conference => (EventKind.Conference, [
                new(SectionKind.About), new(SectionKind.Dates), new(SectionKind.Call), new(SectionKind.Registration), new(SectionKind.Schedule),
                new(SectionKind.People, GroupRole.Speakers), new(SectionKind.People, GroupRole.Committee), new(SectionKind.Venue), new(SectionKind.Sponsors)]),
            Template.Symposium => (EventKind.Symposium, [
                new(SectionKind.About), new(SectionKind.People, GroupRole.Speakers), new(SectionKind.Schedule), new(SectionKind.Registration),
                new(SectionKind.Venue), new(SectionKind.People, GroupRole.Organizers)]),
            Template.Talk => (EventKind.Seminar, [new(SectionKind.People, GroupRole.Hosts)]),
            _ => (EventKind.Other, Array.Empty<Heading>()),
        };
        var talk = template == Template.Talk;
        var programme = new Programme(id, new() { Kind = kind, Title = talk ? "" : title, Languages = [language], Zone = zone })
        {
            Sections = sections.Select(each => new Section(Guid.CreateVersion7(), each.Kind, "")
            {
                State = talk ? SectionState.Shown : SectionState.ComingSoon,
                Content = each.Role is { } role ? new PeopleGroup(role, []) : SectionContent.Empty(each.Kind),
            }).ToValueList(),
        };
        return talk
            ? programme.Adding(Guid.CreateVersion7(), code, session => session with { Kind = SessionKind.InvitedTalk, Title = title.Length > 0 ? title : null })
            : programme;
    }

    /// <summary>
    /// With what is known from the beginning where the template has room for it, for readers to see: of a talk the abstract, its speakers
    /// and hosts, of others a text about it, groups of speakers and of organizers.
    /// </summary>
    public static Programme Filled(this Programme programme, Template template, string text, ValueList<Guid> speakers, ValueList<Guid> holders) =>
        template == Template.Talk
            ? programme.WithGroup(GroupRole.Hosts, holders) with
            {
                Sessions = [programme.Sessions[0] with { Abstract = text.Length > 0 ? text : null, Speakers = speakers }],
            }
            : programme.WithText(text).WithGroup(GroupRole.Speakers, speakers).WithGroup(GroupRole.Organizers, holders);

    private static Programme WithText(this Programme programme, string text) => text.Length == 0 ? programme
        : programme.Showing(section => section.Kind == SectionKind.About, new(SectionKind.About), section => section with { Body = text });

    private static Programme WithGroup(this Programme programme, GroupRole role, ValueList<Guid> members) => members.IsEmpty ? programme
        : programme.Showing(
            section => section.Content is PeopleGroup group && group.Role == role, new(SectionKind.People),
            section => section with { Content = new PeopleGroup(role, members) });

    /// <summary>With something in the section that is meant, or in one more, at the end.</summary>
    private static Programme Showing(this Programme programme, Func<Section, bool> meant, Heading other, Func<Section, Section> fill)
    {
        var section = programme.Sections.FirstOrDefault(meant);
        var filled = fill(section ?? new(Guid.CreateVersion7(), other.Kind, "")) with { State = SectionState.Shown };
        return programme with { Sections = section is null ? [.. programme.Sections, filled] : programme.Sections.With(filled) };
    }

    private sealed record Heading(SectionKind Kind, GroupRole? Role = null);
}
