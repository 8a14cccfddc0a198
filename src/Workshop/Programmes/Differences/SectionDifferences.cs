using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes.Differences;

/// <summary>What changed in the sections of the page.</summary>
internal static class SectionDifferences
{
    public static IEnumerable<Difference> Between(Side before, Side after)
    {
        var earlier = before.Programme.Sections.ToDictionary(section => section.Id);
        var later = after.Programme.Sections.ToDictionary(section => section.Id);
        foreach (var section in after.Programme.Sections)
        {
            if (earlier.TryGetValue(section.Id, out var was))
                foreach (var difference in Of(was, section, before, after)) yield return difference;
            else
                yield return section switch
                {
                    { State: SectionState.ComingSoon } => new(Topic.Sections, $"{Name(section)} is coming soon"),
                    { Kind: SectionKind.Call or SectionKind.Schedule } => new(Topic.Out, $"{Name(section)} is out"),
                    _ => new(Topic.Out, $"New on the page: {Name(section)}"),
                };
        }
        foreach (var section in before.Programme.Sections.Where(section => !later.ContainsKey(section.Id)))
            yield return new(Topic.Sections, $"{Name(section)} was removed");
        var order = before.Programme.Sections.Select(section => section.Id).Where(later.ContainsKey);
        if (!order.SequenceEqual(later.Keys.Where(earlier.ContainsKey))) yield return new(Topic.Correction, "The parts of the page were rearranged");
    }

    private static IEnumerable<Difference> Of(Section was, Section now, Side before, Side after)
    {
        if (was == now) yield break;
        if (was.State != now.State)
        {
            yield return now.State == SectionState.Shown
                ? new(Topic.Out, $"{Name(now)} is out") : new(Topic.Sections, $"{Name(now)} was withdrawn and is coming soon");
            yield break;
        }
        if (was.Heading != now.Heading && was.Heading.Length > 0 && now.Heading.Length > 0)
            yield return new(Topic.Sections, $"{Words.Quoted(was.Heading)} is now called {Words.Quoted(now.Heading)}");
        else if (was.Heading != now.Heading)
            yield return new(Topic.Sections, $"{Name(now)} was edited");

        var told = false;
        foreach (var difference in Content(was, now, before, after))
        {
            told = true;
            yield return difference;
        }
        if (was with { Heading = now.Heading, Content = told ? now.Content : was.Content } != now)
            yield return new(Topic.Sections, $"{Name(now)} was edited");
    }

    private static IEnumerable<Difference> Content(Section was, Section now, Side before, Side after) => (was.Content, now.Content) switch
    {
        _ when was.Content == now.Content => [],
        (ImportantDates old, ImportantDates dates) => DateDifferences.Between(old, dates, before, after),
        (PeopleGroup old, PeopleGroup group) => Members(old, group, Name(now), before, after),
        (Call { Submit: null }, Call { Submit: not null }) => [new(Topic.Out, $"{Name(now)}: submissions are open")],
        (Registration old, Registration registration) => Registered(old, registration, before, after),
        (AcceptedPapers old, AcceptedPapers papers) => Added(papers.Papers.Count - old.Papers.Count, "paper", Name(now)),
        (Sponsors old, Sponsors sponsors) => sponsors.Items.Select(item => item.Name).Except(old.Items.Select(item => item.Name))
            .Select(name => new Difference(Topic.Added, $"New sponsor: {Words.Plain(name)}", "sponsors", "are new")),
        _ => [],
    };

    private static IEnumerable<Difference> Members(PeopleGroup was, PeopleGroup now, string name, Side before, Side after)
    {
        var (old, members) = (was.Members.Select(before.Person).ToHashSet(), now.Members.Select(after.Person).ToHashSet());
        foreach (var member in now.Members.Where(member => !old.Contains(after.Person(member))))
            yield return new(Topic.Group, $"{after.Name(member)} joined {name}", "people", $"joined {name}");
        foreach (var member in was.Members.Where(member => !members.Contains(before.Person(member))))
            yield return new(Topic.Group, $"{before.Name(member)} left {name}", "people", $"left {name}");
    }

    private static IEnumerable<Difference> Registered(Registration was, Registration now, Side before, Side after)
    {
        if (was is { Url: null, Email: null } && now is not { Url: null, Email: null }) yield return new(Topic.Out, "Registration is open");
        else if (!was.NotNeeded && now.NotNeeded) yield return new(Topic.Out, "No registration is needed");
        if (was.Until != now.Until && now.Until is { } until)
        {
            var old = was.Until is null ? "" : $" (was {was.Until.ToText(before.Programme.Event.Zone, after.Clock)})";
            yield return new(Topic.Deadline, $"Registration is open until {until.ToText(after.Programme.Event.Zone, after.Clock)}{old}");
        }
    }

    private static IEnumerable<Difference> Added(int count, string what, string name) =>
        count > 0 ? [new(Topic.Added, count == 1 ? $"One {what} was added to {name}" : $"{count} {what}s were added to {name}")] : [];

    /// <summary>"The call for posters" for what is headed so, else the heading in quotes.</summary>
    private static string Name(Section section) => section.Heading switch
    {
        "" when section.Kind is SectionKind.About or SectionKind.Custom => "The introduction",
        "" => Words.Quoted(Publishing.Headline.Of(section)),
        _ when section.Kind == SectionKind.Call && section.Heading.StartsWith("Call for ", StringComparison.OrdinalIgnoreCase) =>
            $"The call for {Words.Plain(section.Heading["Call for ".Length..])}",
        "Schedule" or "Programme" or "Program" when section.Kind == SectionKind.Schedule => $"The {section.Heading.ToLowerInvariant()}",
        _ => Words.Quoted(section.Heading),
    };
}
