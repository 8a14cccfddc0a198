using Workshop.Events;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Publishing.Texts;

public sealed partial class PlainText
{
    private static void WriteSection(TextPage page, Publication publication, Section section, ClockStyle clock)
    {
        if (section.State == SectionState.Hidden || section.Kind == SectionKind.Schedule && section.State == SectionState.Shown && publication.Talk is not null) return;
        page.Heading(Headline.Of(section), '-');
        if (section.State == SectionState.ComingSoon)
        {
            page.Put("Coming soon.");
            return;
        }
        page.Prose(section.Body);
        if (section.Body.Length > 0 && section.Content?.IsEmpty() == false) page.Blank();
        var zone = publication.Programme.Event.Zone;
        switch (section.Content)
        {
            case ImportantDates dates:
                foreach (var row in dates.Rows)
                    page.Put("- ", $"{row.Label}: {row.Due.ToText(zone, clock)}{(row.Earlier.IsEmpty ? "" : $" (extended, earlier {Words.List([.. row.Earlier.Select(earlier => earlier.ToText(zone, clock))])})")}", "  ");
                break;
            case Call { Submit: { } submit } call:
                page.Put((call.SubmitLabel is { Length: > 0 } label ? label : "Submit") + page.Link(submit));
                break;
            case Registration registration:
                Write(page, registration, zone, clock);
                break;
            case PeopleGroup group:
                foreach (var credit in group.Members.Select(publication.Index.Credit)) page.Put("- ", credit.Affiliation is { Length: > 0 } affiliation ? $"{credit.Name}, {affiliation}" : credit.Name, "  ");
                break;
            case AcceptedPapers papers:
                foreach (var paper in papers.Papers) Write(page, paper);
                break;
            case Sponsors sponsors:
                foreach (var sponsor in sponsors.Items) page.Put("- ", sponsor.Name + (sponsor.Level is { Length: > 0 } level ? $" ({level})" : "") + page.Link(sponsor.Url), "  ");
                break;
        }
    }

    private static void Write(TextPage page, Registration registration, string? zone, ClockStyle clock)
    {
        if (registration.NotNeeded) page.Put("No registration is needed.");
        page.Fact("Register", (page.Link(registration.Url) + (registration.Email is { Length: > 0 } mail ? page.Link($"mailto:{mail}") : "")).Trim());
        page.Fact("Until", registration.Until?.ToText(zone, clock));
        page.Fact("Cost", registration.Cost);
        page.Fact("For", registration.Audience);
    }

    private static void Write(TextPage page, AcceptedPaper paper)
    {
        page.Put("- ", paper.Title + (paper.Award is { Length: > 0 } award ? $" ({award})" : ""), "  ");
        page.Put(string.Join(", ", paper.Authors), "  ");
        foreach (var material in paper.Materials)
            if (page.Link(material.Address()) is { Length: > 0 } link) page.Put($"{(material.Label is { Length: > 0 } label ? label : material.Name())}:{link}", "  ");
    }
}
