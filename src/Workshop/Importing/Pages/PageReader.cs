using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Importing.Pages;

/// <summary>Makes a programme of the pages of one event: facts, sections by the meaning of their headings, people, sessions, and what is left to be asked.</summary>
internal sealed partial class PageReader
{
    private const int LongestHeading = 200;

    private readonly List<Page> pages;
    private readonly Answers answers;
    private readonly ProgrammeDraft draft;
    private readonly List<LeftAside> aside = [];
    private readonly List<Question> questions = [];
    private readonly Dictionary<Guid, Credit> known = [];
    private List<Chapter> chapters = [];
    private PageFacts facts = null!;

    internal PageReader(List<Page> pages, Answers answers)
    {
        (this.pages, this.answers) = (pages, answers);
        draft = new(PastedPage.FormatName, pages[0].Source.Name);
    }

    internal (ReadEvent Event, List<LeftAside> Aside) Read(Programme? sessionsOf)
    {
        chapters = [.. pages.SelectMany((page, index) => Chapter.Of(page, index == 0))];
        Fill();
        LeaveOut();
        foreach (var page in pages) aside.AddRange(page.Aside);
        facts = new(pages, chapters, answers);
        foreach (var page in pages) LeaveOutAround(page);
        Organized();
        FindRow();
        foreach (var chapter in chapters.Where(chapter => chapter.Kind == SectionKind.People)) Know(PagePeople.OfGroup(chapter.Title, chapter.Blocks).People);
        Schedule(sessionsOf);
        Details();
        Sections();
        var read = draft.Read();
        return (read with { Questions = questions.ToValueList() }, aside);
    }

    /// <summary>A heading below which only a template stands has what the data says that it is filled with.</summary>
    private void Fill()
    {
        var headings = pages.SelectMany(page => page.Data).OfType<Heading>().ToHashSet<Block>(ReferenceEqualityComparer.Instance);
        if (headings.Count == 0) return;
        var empty = chapters.Where(chapter => chapter is { Heading: { } heading, Meaning: not null } && !headings.Contains(heading) && !chapter.Blocks.Exists(block => block.Text().Any(char.IsLetterOrDigit)))
            .GroupBy(chapter => chapter.Meaning!).ToDictionary(same => same.Key, same => same.First());
        var filled = new Dictionary<Chapter, Chapter>();
        foreach (var data in chapters.Where(chapter => chapter.Heading is { } heading && headings.Contains(heading) && chapter.Meaning is not null))
        {
            if (!empty.Remove(data.Meaning!, out var place)) continue;
            var its = new Chapter(data.Page, place.Heading, data.Meaning);
            its.Blocks.AddRange(data.Blocks);
            filled.Add(place, its);
            filled.Add(data, its);
        }
        chapters = [.. chapters.Where(chapter => !filled.ContainsKey(chapter) || !headings.Contains(chapter.Heading!)).Select(chapter => filled.GetValueOrDefault(chapter) ?? chapter)];
    }

    /// <summary>What a page says for the law, what it says again in another language, and what only leads around on it.</summary>
    private void LeaveOut()
    {
        var isLegal = false;
        Page? page = null;
        var left = new HashSet<Chapter>();
        foreach (var chapter in chapters)
        {
            if (chapter.Page != page) (isLegal, page) = (false, chapter.Page);
            if (chapter.Meaning is null && Comments().IsMatch(chapter.Title) || Posts().IsMatch(chapter.Title))
            {
                aside.Add(new(chapter.Page.Origin(chapter.Heading?.Line ?? 1, $"{chapter.Title} {chapter.Text}"), Posts().IsMatch(chapter.Title) ? "It is what else the site has." : "It is a form for comments."));
                left.Add(chapter);
                continue;
            }
            isLegal = chapter.Meaning?.IsLegal == true || isLegal && (chapter.Meaning is null || chapter.Kind is SectionKind.About or SectionKind.Custom);
            if (!isLegal) continue;
            aside.Add(new(chapter.Page.Origin(chapter.Heading?.Line ?? 1, $"{chapter.Title} {chapter.Text}"), "It is what the law asks of a web site."));
            left.Add(chapter);
        }
        chapters.RemoveAll(left.Contains);
        foreach (var other in pages.Skip(1).Where(other => other["lang"] is { } language && pages[0]["lang"] is { } first && language != first).ToList())
        {
            var (mine, its) = (Times(pages[0]), Times(other));
            if (its.Count < 2 || !its.SetEquals(mine)) continue;
            aside.Add(new(other.Origin(1, other["title"] ?? ""), "It says the same in another language."));
            chapters.RemoveAll(chapter => chapter.Page == other);
        }
        foreach (var chapter in chapters)
            for (var at = chapter.Blocks.Count - 1; at >= 0; at--)
            {
                var block = chapter.Blocks[at];
                if (block is not (Paragraph or Item) || Navigation(block) is not { } reason) continue;
                aside.Add(new(chapter.Page.Origin(block), reason));
                chapter.Blocks.RemoveAt(at);
            }
        foreach (var chapter in chapters.Where(chapter => chapter.Blocks.Exists(block => block is Paragraph several && several.Words.Lines.Any(line => PageFacts.Skip().IsMatch(line.Text)))))
            for (var at = 0; at < chapter.Blocks.Count; at++)
                if (chapter.Blocks[at] is Paragraph several && several.Words.Lines is { Count: > 1 } lines && lines.Any(line => PageFacts.Skip().IsMatch(line.Text)))
                {
                    foreach (var line in lines.Where(line => PageFacts.Skip().IsMatch(line.Text))) aside.Add(new(chapter.Page.Origin(several.Line, line.Text), "It is navigation."));
                    chapter.Blocks[at] = several with { Words = InlineBuilder.Lines(lines.Where(line => !PageFacts.Skip().IsMatch(line.Text))) };
                }

        static HashSet<string> Times(Page page) => [.. page.Blocks.Where(block => block is Heading && Chapter.IsTimed(block.Text())).Select(block => SessionTimes.Of(block.Text()).Window.ToString()!)];
    }

    private static string? Navigation(Block block)
    {
        var words = block.Words();
        if (words.HasWords && words.Lines.Count == 1 && PageFacts.Skip().IsMatch(words.Text)) return "It is navigation.";
        if (words.Text.Length < 200 && Copyright().IsMatch(words.Text) && !Chapter.IsTimed(words.Text)) return "It is the page’s footer.";
        if (words.Lines.Count == 1 && words.Text.Length < 160 && Trail().IsMatch(words.Text)) return "It is navigation.";
        if (words.Text is "[TOC]" or "[[TOC]]" or "[[_TOC_]]" or "[toc]") return "It is navigation.";
        if (!words.IsLink || words.Text.Length > 300) return null;
        return words.Links.All(link => link.Url.StartsWith('#') || Inside().IsMatch(link.Url)) && (words.Links.Count() > 1 || block is Item) && !words.Links.Any(link => NameGuess.IsPerson(link.Words)) ? "It leads to another part of the page." : null;
    }

    /// <summary>People of a group are known before the sessions are read, so that their names are told from titles.</summary>
    private void Know(List<PagePerson> people)
    {
        foreach (var person in people)
        {
            var id = draft.Credit(person.Name, fill: credit => credit with { Affiliation = Clamped(person.Affiliation), Url = person.Url });
            known.TryAdd(id, new(id, Guid.Empty, person.Name));
        }
    }

    /// <param name="at">Where it is printed.</param>
    private LocalDate? Dated(PageDate date, Origin at)
    {
        Contradicted(date.Contradiction, at);
        return facts.InYear(date) is { HasYear: true, Days: [{ Date: { } day }, ..] } ? day : null;
    }

    /// <summary>A day of the week that is not the date's is told once, however often both are printed.</summary>
    private void Contradicted(string? wrong, Origin? at)
    {
        if (wrong is not null && at is not null && contradictions.Add(wrong)) aside.Add(new(at, $"{wrong}; the date was taken."));
    }

    private readonly HashSet<string> contradictions = [];

    private void Schedule(Programme? sessionsOf)
    {
        var schedules = chapters.Where(chapter => chapter.IsSchedule).ToList();
        var isUntimed = !schedules.Exists(chapter => chapter.IsTimedAnywhere);
        var slots = new Slots(facts.When is When.Alternatives ? [] : [.. facts.When.Dates()], Dated, isUntimed);
        foreach (var chapter in schedules)
            if (!isUntimed || chapter.Blocks.Sum(block => block.Words().Lines.Count) > 2) slots.Read(chapter);
        if (slots.All.Count == 0) Lines(slots);
        var schedule = new PageSchedule(draft, known.Values, answers);
        schedule.Read(slots.All);
        if (slots.All.Count == 0 && sessionsOf is not null) Adopt(sessionsOf);
        // Where some sessions are on other days, those of which no day is said are on the one that the page names.
        if (facts.When.OnlyDay is { } only && draft.Sessions.Any(session => session.Day is not null && session.Day != only.Date))
            draft.ReplaceAll(draft.Sessions.ToDictionary(session => session.Id, session => session.Day is null ? session with { Day = only.Date } : session));
        facts.Include([.. draft.Sessions.Select(session => session.Day).OfType<LocalDate>().Distinct().Order()]);
        Zones = schedule.Zones;
        questions.AddRange(schedule.Questions);
        aside.AddRange(schedule.Aside);
        aside.AddRange(slots.Aside);
        Ahead = slots.Ahead;
    }

    private List<string> Zones { get; set; } = [];

    private List<Block> Ahead { get; set; } = [];

    /// <summary>The very blocks: two that say the same are two, and what is kept of a text once it was read is part of a record.</summary>
    private readonly HashSet<Block> asSessions = new(ReferenceEqualityComparer.Instance);

    /// <summary>A list of sessions without a heading and without times: most lines are what programmes have.</summary>
    private void Lines(Slots slots)
    {
        foreach (var chapter in chapters.Where(chapter => chapter.Kind is SectionKind.Custom or SectionKind.About))
            foreach (var block in chapter.Blocks.OfType<Paragraph>().Where(AreSessions))
            {
                var list = new Chapter(chapter.Page, null, new(SectionKind.Schedule));
                list.Blocks.Add(block);
                asSessions.Add(block);
                slots.Read(list);
            }
    }

    private static bool AreSessions(Paragraph block) => block.Words.Lines is { Count: > 3 } lines
        && lines.Count(line => Labelled().IsMatch(line.Text) || SessionWords.KindOf(line.Text) is not null) * 2 >= lines.Count;

    private void Adopt(Programme other)
    {
        var names = other.Credits.ToDictionary(credit => credit.Id);
        var rooms = other.Rooms.ToDictionary(room => room.Id, room => room.Name);
        var made = new Dictionary<Guid, Guid>();
        foreach (var session in other.Sessions)
        {
            var its = draft.Session(session.Id.ToString(), session.Kind);
            made[session.Id] = its.Id;
            draft.Add(session with
            {
                Id = its.Id, Code = its.Code, Number = 0, Tracks = [], Chairs = [], Authors = [],
                Speakers = session.Speakers.Select(credit => draft.Credit(names[credit].Name, fill: mine => mine with { Affiliation = names[credit].Affiliation })).Distinct().ToValueList(),
                Room = session.Room is { } room ? draft.Room(rooms[room]) : null,
                Parent = session.Parent is { } parent && made.TryGetValue(parent, out var known) ? known : null,
            });
        }
    }

    /// <summary>"The meeting is organised by Ada Lovelace (London) and Emmy Noether (Göttingen)", where no list says so.</summary>
    private void Organized()
    {
        if (chapters.Exists(chapter => chapter.Meaning is { Kind: SectionKind.People, Role: GroupRole.Organizers } && chapter.Blocks.Count > 0)) return;
        foreach (var chapter in chapters)
            foreach (var block in chapter.Blocks.OfType<Paragraph>().Where(block => block.Words.Text.Length < 1_500))
                foreach (Match said in By().Matches(block.Words.Text))
                {
                    var people = new Paragraph(block.Line, Inline.Of(said.Groups["people"].Value));
                    if (PagePeople.Read([people]) is not { Left.Count: 0, People.Count: > 0 }) continue;
                    chapters.Add(new(chapter.Page, new Heading(block.Line, 2, Inline.Of($"{char.ToUpperInvariant(said.Groups["by"].Value[0])}{said.Groups["by"].Value[1..]}")), new(SectionKind.People, GroupRole.Organizers)) { Blocks = { people } });
                    return;
                }
    }

    [GeneratedRegex(@"\b(?<by>organi[sz]ed by|initiative (?:of|by)(?:\s[^.!?:;]{3,60}:)?|organisiert von|organisée?s? par|organizad[oa]s? por|organizzat[oaie] da)\s+(?<people>\p{Lu}[^.!?:;]{3,600}?)(?=[.!?](?:\s|$)|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    private static string? Clamped(string? text, int longest = 300) => text is null || text.Length <= longest ? text : text[..longest];

    [GeneratedRegex(@"\((?:invited|contributed|keynote|plenary|coffee|lunch|poster|panel|talk|spotlight|tutorial)[^()]{0,30}\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:\W*copyright\b|©)|all rights reserved|powered by|^\W*(?:built|made|generated|created) (?:using|with|by) \[?(?:jekyll|hugo|quarto|sphinx|mkdocs|pandoc|nikola|pelican|gatsby|docusaurus)\b|\blast build(?: date)?:|\bcc[- ]by(?:-(?:sa|nc|nd))*\b|alle rechte vorbehalten|(?:^|[.!] )(?:this (?:page|site) was )?last (?:modified|updated?|edit(?:ed)?|change[ds]?)\b|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|^(?:submitted|posted|created|published|written) by\b.{1,80}\b(?:on|modified|updated|ago)\b|ultimo aggiornamento|dernière (?:modification|mise à jour)|última (?:actualización|modificación)|visitor number|best viewed|\b(?:template|theme) by\b|^theme:\s|^exported (?:from|by)\b|^printed(?: on)? [0-9]|\bpage [0-9]{1,3} of [0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^(?:leave a (?:reply|comment)|deixe um comentário|schreiben? (?:sie )?einen kommentar|deja (?:un comentario|una respuesta)|lascia un commento|laisser un commentaire)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    /// <summary>What else the site has.</summary>
    [GeneratedRegex(@"^(?:recent (?:posts|comments)|latest posts|neueste (?:beiträge|kommentare)|letzte beiträge|articles récents|entradas recientes|articoli recenti|posts recentes):?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posts();

    /// <summary>"Home > Events > Workshops".</summary>
    [GeneratedRegex(@"^[^>»›]{2,60}(?:\s[>»›]\s[^>»›]{2,80}){2,12}$")]
    internal static partial Regex Trail();

    [GeneratedRegex(@"^(?:\.{0,2}/|[\w-]+/)*[\w-]*(?:\.html?|\.md|/)?$")]
    private static partial Regex Inside();
}
