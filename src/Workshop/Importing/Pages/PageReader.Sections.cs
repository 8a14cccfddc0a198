using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing.Pages;

internal sealed partial class PageReader
{
    private void Details()
    {
        var place = PageFacts.PlaceOf(facts.Where);
        var isOnline = facts.IsOnline;
        var text = string.Join(' ', new[] { facts.Where, facts.Title }.OfType<string>());
        var zone = ZoneOf(text);
        draft.Event = draft.Event with
        {
            Title = Clamped(facts.Title) ?? "",
            Acronym = Clamped(facts.Acronym, 60),
            Kind = KindOf($"{facts.Title} {facts.Conference?.Label} {(facts.Title.Length < 60 ? facts.Lead.FirstOrDefault()?.Text() : "")}"),
            Summary = Clamped(pages[0]["tagline"] ?? pages[0]["subtitle"]),
            Languages = Language is { } language ? [language] : [],
            When = facts.When,
            Zone = zone,
            Place = place,
            Attendance = isOnline ? new() { Mode = AttendanceMode.Online, HowToJoin = Clamped(facts.OnlineWords) } : facts.IsHybrid ? new() { Mode = AttendanceMode.Hybrid } : null,
            Contact = facts.Email is { } email ? new(Email: email) : null,
            Links = facts.Conference is { } conference ? [conference] : [],
        };
        Contradicted(facts.Contradiction, facts.WhenOrigin);
        if (facts.Title.Length == 0)
            questions.Add(new("title", null, "Title", "What is the event called?", facts.TitleProposed is { } proposed ? [new(proposed)] : []) { IsOpen = true });
        if (facts.IsYearAsked)
            questions.Add(new("year", null, "When", "In which year is it?", facts.Choices.Distinct().Take(8).Select(year => new Choice(year.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToValueList(), facts.WhenOrigin,
                IsProposed: draft.Event.When is not (When.Undecided or When.NotGiven)) { IsOpen = true });
    }

    /// <summary>As the page says, else by its words.</summary>
    private string? Language => pages[0]["lang"] is { } language && EventDetails.IsLanguageTag(language) ? language
        : Languages.In(string.Join(' ', chapters.Where(chapter => chapter.Page == pages[0]).SelectMany(chapter => chapter.Blocks.OfType<Paragraph>()).Take(40).Select(block => block.Text())));

    private string? ZoneOf(string place)
    {
        var isTimed = draft.Sessions.Any(session => session.Start is not null || session.End is not null) || facts.When.HasTime;
        var lead = string.Join(' ', chapters.Where(chapter => chapter.IsSchedule || chapter.Page == pages[0]).SelectMany(chapter => chapter.Blocks.Where(block => block is Paragraph && block.Text().Length < 600).Take(12)).Select(block => block.Text())
            .Concat(chapters.Select(chapter => chapter.Title)));
        var said = Zones.Select(PageZones.OfWords).FirstOrDefault(found => found.Count > 0) ?? PageZones.OfWords(lead);
        var named = (facts.Where is { } where ? PageZones.OfPlace(where) : null) ?? PageZones.OfPlace(place) ?? PageZones.OfPlace(string.Join(' ', chapters.Where(chapter => chapter.Kind == SectionKind.Venue).Select(chapter => chapter.Text)));
        if (answers.To("zone") is { } answer && Workshop.Time.Zones.Find(answer) is { } given) return given.Id;
        if (facts.Zone is { } its) return its;
        if (said.Count > 0)
        {
            if (named is not null && (said.Contains(named) || said[0] != "UTC" && SameClock(said[0], named))) return named;
            if (said.Count > 1) Ask([.. said], true);
            return said[0];
        }
        if (named is not null) return named;
        if (!isTimed) return null;
        var organization = PageZones.OfPlace(string.Join(' ', facts.Lead.Take(40).Select(block => block.Text())));
        if (organization is null && pages[0]["lang"] is { } language) organization = language[..Math.Min(2, language.Length)] switch { "de" => "Europe/Berlin", "fr" => "Europe/Paris", "es" => "Europe/Madrid", "it" => "Europe/Rome", _ => null };
        Ask(organization is null ? [] : [organization], organization is not null);
        return organization;

        void Ask(List<string> zones, bool isProposed) => questions.Add(new("zone", null, "Zone", "In which time zone are the times?", zones.Select(zone => new Choice(zone)).ToValueList(), null, isProposed) { IsOpen = true });
    }

    private bool SameClock(string one, string other)
    {
        var at = (facts.When.FirstDay ?? new LocalDate(2024, 1, 15)).AtMidnight().InUtc().ToInstant();
        return Workshop.Time.Zones.Find(one)?.GetUtcOffset(at) == Workshop.Time.Zones.Find(other)?.GetUtcOffset(at);
    }

    private static EventKind KindOf(string text) => Kinds().Match(text).Value.ToLowerInvariant() switch
    {
        "workshop" or "atelier" or "taller" => EventKind.Workshop,
        "conference" or "konferenz" or "tagung" or "colloque" or "congrès" or "congreso" or "convegno" => EventKind.Conference,
        "symposium" => EventKind.Symposium,
        "school" or "summer school" or "winter school" or "herbstschule" or "sommerschule" or "winterschule" or "école" or "escuela" or "scuola" => EventKind.School,
        "seminar" => EventKind.Seminar,
        "colloquium" or "kolloquium" => EventKind.Colloquium,
        _ => EventKind.Other,
    };

    private void Sections()
    {
        var hasSchedule = false;
        var lead = new List<Block>();
        foreach (var (index, chapter) in chapters.Index())
        {
            if (chapter.Heading is { } umbrella && chapter.Blocks.Count == 0 && index + 1 < chapters.Count && chapters[index + 1] is { Heading: { } below, Page: var its } && its == chapter.Page && below.Level > umbrella.Level) continue; // what it stands for stands below it
            var blocks = chapter.Blocks.Where(block => !asSessions.Contains(block)).ToList();
            if (IsHead(index, chapter))
            {
                Bare(blocks);
                AddText(SectionKind.About, "", blocks, chapter);
            }
            else if (chapter.IsSchedule)
            {
                if (!hasSchedule) AddText(SectionKind.Schedule, chapter.Kind == SectionKind.Schedule ? chapter.Title : "", draft.Sessions.Count > 0 ? Unsaid(Ahead) : blocks, chapter, always: true);
                hasSchedule = true;
            }
            else if (chapter.Kind == SectionKind.People) AddPeople(chapter, blocks);
            else AddSection(chapter, blocks);
        }
        if (draft.Sessions.Count > 0 && !hasSchedule) draft.Add(draft.Section(SectionKind.Schedule, ""));
        AddRow();
    }

    private static ValueList<Choice> Roles(GroupRole first) => [new(first.ToString()), .. Enum.GetValues<GroupRole>().Where(role => role != first).Select(role => new Choice(role.ToString()))];

    private void AddPeople(Chapter chapter, List<Block> blocks)
    {
        var (people, left) = PagePeople.OfGroup(chapter.Title, blocks);
        var role = chapter.Meaning!.Role;
        // Who is host of a workshop organizes it, unless others do.
        if (role == GroupRole.Hosts && !chapters.Exists(other => other.Meaning is { Kind: SectionKind.People, Role: GroupRole.Organizers })) role = GroupRole.Organizers;
        if (role == GroupRole.Other && left.Exists(block => OrganizedBy().IsMatch(block.Text()))) role = GroupRole.Organizers;
        var key = $"group {Slug.From(chapter.Title)}";
        if (people.Count > 0 && chapter.Meaning.IsMixed)
        {
            role = answers.To(key) is { } answer && Enum.TryParse<GroupRole>(answer, out var said) ? said : GroupRole.Other;
            questions.Add(new(key, null, "Role", $"{Words.Quoted(chapter.Title)} names people of several roles. As what should the group count?", Roles(GroupRole.Other), chapter.Page.Origin(chapter.Heading?.Line ?? 1, chapter.Title), IsProposed: true));
        }
        // Biographies below a list of names are theirs; whoever has one alone was not on the list.
        var listed = people.Where(person => person.Biography is null).ToList();
        if (listed.Count > 2 && people.Count > listed.Count)
            foreach (var person in people.Where(person => person.Biography is not null).ToList())
            {
                if (listed.Exists(other => other.Name == person.Name)) draft.Credit(person.Name, fill: credit => credit with { Biography = person.Biography });
                else aside.Add(new(chapter.Page.Origin(person.Line, $"{person.Name} {person.Biography}"), "It is a biography of somebody who is in no list here."));
                people.Remove(person);
            }
        if (people.Count == 0)
        {
            AddText(SectionKind.People, chapter.Title, blocks, chapter, content: new PeopleGroup(role, []));
            return;
        }
        AddGroup(chapter.Title, role, people, chapter.Page.Origin(chapter.Heading?.Line ?? 1, chapter.Title), PageMarkdown.Of(left));
    }

    private PeopleGroup AddGroup(string heading, GroupRole role, List<PagePerson> people, Origin origin, string body = "")
    {
        var members = people.Select(person => draft.Credit(person.Name, fill: credit => credit with { Affiliation = Clamped(person.Affiliation), Url = person.Url, Biography = person.Biography })).Distinct().ToValueList();
        var group = new PeopleGroup(role, members);
        draft.Add(draft.Section(SectionKind.People, Clamped(heading, LongestHeading)!) with { Body = Shown(body), Content = group }, origin);
        return group;
    }

    private void AddSection(Chapter chapter, List<Block> blocks)
    {
        switch (chapter.Kind)
        {
            case SectionKind.Dates when PageLists.Dates(blocks, facts.InYear, draft.Event.Zone is not null) is ({ Count: > 0 } dates, var others):
                AddText(SectionKind.Dates, chapter.Title, others, chapter, always: true, new ImportantDates(dates.ToValueList()));
                break;
            case SectionKind.Sponsors when PageLists.Sponsors(blocks) is { Count: > 0 } sponsors:
                AddText(SectionKind.Sponsors, chapter.Title, [.. blocks.Where(block => block is Paragraph && !sponsors.Exists(sponsor => block.Text() == sponsor.Name))], chapter, always: true, new Sponsors(sponsors.ToValueList()));
                break;
            case SectionKind.Papers when PageLists.Papers(blocks) is { Count: > 0 } papers:
                AddText(SectionKind.Papers, chapter.Title, [], chapter, always: true, new AcceptedPapers(papers.ToValueList()));
                break;
            case SectionKind.Call:
                var submit = blocks.SelectMany(block => BlockText.Flat([block])).SelectMany(block => block.Words().Links).Select(link => PageMarkdown.Safe(link.Url)).FirstOrDefault(url => url is not null && Submitting().IsMatch(url));
                AddText(SectionKind.Call, chapter.Title, blocks, chapter, content: new Call(submit));
                break;
            case SectionKind.Registration:
                var register = blocks.SelectMany(block => block.Words().Links).Select(link => PageMarkdown.Safe(link.Url)).FirstOrDefault(url => url is not null && Href.IsExternal(url));
                AddText(SectionKind.Registration, chapter.Title, blocks, chapter, content: new Registration { Url = register });
                break;
            case SectionKind.Custom when blocks.Text() is { Length: < 300 } thanks && Sponsored().IsMatch(thanks) && PageLists.Sponsors(blocks) is { Count: > 0 } thanked:
                AddText(SectionKind.Sponsors, chapter.Title, blocks, chapter, always: true, new Sponsors(thanked.ToValueList()));
                break;
            default: AddText(chapter.Kind, chapter.Title, blocks, chapter); break;
        }
    }

    private void AddText(SectionKind kind, string heading, List<Block> blocks, Chapter chapter, bool always = false, SectionContent? content = null)
    {
        var text = blocks.Text().Trim();
        var isComing = Coming().IsMatch(text) || text.Length == 0 && heading.Length > 0 && kind is not (SectionKind.Custom or SectionKind.About or SectionKind.Schedule) && content?.IsEmpty() != false && !always;
        var body = isComing ? "" : PageMarkdown.Of(blocks);
        if (body.Length == 0 && !isComing && !always) return;
        draft.Add(draft.Section(kind, Clamped(heading, LongestHeading)!) with
        {
            Body = Shown(body),
            State = isComing ? SectionState.ComingSoon : SectionState.Shown,
            Content = content ?? SectionContent.Empty(kind),
        }, chapter.Page.Origin(chapter.Heading?.Line ?? 1, chapter.Title));
    }

    /// <summary>A text that could not be shown stands aside.</summary>
    private string Shown(string body)
    {
        if (Markdown.Check("Body", body).Succeeded) return body;
        aside.Add(new(pages[0].Origin(0, body), "It is longer or more nested than a text may be."));
        return "";
    }

    /// <summary>Below a heading of its event's own ("Money", "Thanks") nothing but who pays.</summary>
    [GeneratedRegex(@"^(?:sponsored by|we thank our (?:sponsors|partners)|(?:this|the) (?:workshop|meeting|event|conference) is (?:sponsored|supported|funded) by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sponsored();

    /// <summary>"The workshop is organized by", above those who do.</summary>
    [GeneratedRegex(@"\b(?:organi[sz]ed by|organisiert von|organisée?s? par|organizad[oa]s? por|organizzat[oaie] da)\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganizedBy();

    [GeneratedRegex(@"\b(?:summer school|winter school|school|workshop|conference|symposium|seminar|colloquium|kolloquium|konferenz|tagung|herbstschule|sommerschule|winterschule|école|escuela|scuola|atelier|taller|colloque|congrès|congreso|convegno)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"^(?:coming soon|to be announced|to come|tba|tbd|tbc|soon|details to follow|in kürze|folgt|folgt in kürze|wird noch bekannt gegeben|à venir|bientôt|próximamente|prossimamente|in arrivo)[\s.!…]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex(@"openreview|easychair|cmt3?\.|hotcrp|softconf|submit|forms\.gle|goo\.gl/forms|docs\.google\.com/forms|indico", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Submitting();
}
