using Microsoft.AspNetCore.Mvc;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>Everyone at an event, by group; then all by name where that says more than the groups do.</summary>
[Published]
public sealed class People(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        if (Event.Programme.Credits.IsEmpty) return Answer(NotFound());

        Groups = [.. Printed().Where(group => group.Lines.Count > 0)];
        return Answer(Head($"People: {Event.Title}", Addresses.PeopleOf(Slug)));
    }

    private IEnumerable<Group> Printed()
    {
        var sessions = Event.Programme.Sessions;
        return Event.Programme.Sections.Where(section => section.Content is PeopleGroup)
            .Select(section => new Group(
                Headline.Of(section), section.Heading.Length > 0 ? LanguageOf(section.Language) : null, [.. Credits(((PeopleGroup)section.Content!).Members)]))
            .Append(new("Speakers", null, ByName(sessions.SelectMany(session => session.Speakers))))
            .Append(new("Authors", null, ByName(sessions.SelectMany(session => session.Authors).Select(author => author.Credit))))
            .Append(new("Chairs", null, ByName(sessions.SelectMany(session => session.Chairs))));
    }

    private IReadOnlyList<CreditLine> ByName(IEnumerable<Guid> credits) =>
        [.. Credits(credits.Distinct()).OrderBy(line => Folding.SortKey(line.Person.SortName), StringComparer.Ordinal)];

    public sealed record Group(string Heading, string? Language, IReadOnlyList<CreditLine> Lines);
}
