using System.Buffers;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>Makes sessions of slots, with the same readers of lines as the back office has.</summary>
/// <param name="known">Who is named elsewhere on the page: their names are told from titles by that.</param>
internal sealed partial class PageSchedule(ProgrammeDraft draft, IReadOnlyCollection<Credit> known, Answers answers)
{
    private const int LongestTitle = 300, LongestLine = 600;

    private const string NotUnderstood = "It was not understood as part of the session.";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"«»„()");

    /// <summary>So many lines are "Katie Bouman – Imaging black holes" that those are names; one of them might be "Dark Matter – an introduction".</summary>
    private const int FewestNames = 3;
    private bool areNamesFirst;

    /// <summary>Breaks and the like stand on every day.</summary>
    private readonly Dictionary<string, SessionLine?> read = [];
    private readonly KnownPeople people = new(known.ToValueList());
    private readonly HashSet<string> names = [.. known.Select(credit => credit.Name)];

    /// <summary>The zones that are said beside the times.</summary>
    internal List<string> Zones { get; } = [];

    internal void Read(List<Slot> slots)
    {
        var clock = new RunningClock(answers.To(ClockKey) == "no" || slots.Exists(slot => slot.Window.Has24));
        (LocalDate?, int) day = default;
        areNamesFirst = slots.Where(slot => slot.Lines.Count > 0).Select(slot => NameFirst(slot.Lines[0].Text)).OfType<Match>().Take(FewestNames).Count() == FewestNames;
        foreach (var slot in slots.Take(Source.MostSessions))
        {
            if ((slot.Day, slot.Part) != day) clock.NextDay();
            day = (slot.Day, slot.Part);
            var time = clock.Next(slot.Window, slot.Line);
            if (time.Doubt is { } doubt) AskWhen(doubt, slot.Page.Origin(slot.Line, slot.Lines.Count > 0 ? slot.Lines[0].Text : doubt.Question));
            Add(slot, time.PastMidnight && answers.To(NightKey) == "no" ? time with { PastMidnight = false } : time);
        }
        if (slots.Count > Source.MostSessions) Aside.Add(new(slots[Source.MostSessions].Page.Origin(slots[Source.MostSessions].Line, ""), $"There are more than {Source.MostSessions:N0} sessions: from here on none was read."));
        AskWhoSpeaks();
    }

    private void Add(Slot slot, RunningClock.Reading time)
    {
        if (slot.Zone is { } zone) Zones.Add(zone);
        var (line, speakers) = Said(slot);
        if (line is null && slot.Window.Start is null) return;
        var origin = slot.Page.Origin(slot.Line, string.Join(" ", slot.Lines.Concat(slot.Cells.Select(cell => cell.Words)).Select(words => words.Text)));
        if (line is not null) line = Asked(line, slot.Lines.Count > 0 ? slot.Lines[0] : Inline.Empty, origin);
        var children = new List<(Inline Words, int Line)>();
        foreach (var item in slot.Items)
            if (item.Words.IsLink && item.Words.Text.Split(' ').Length < 9 && item.Words.Links.All(link => PageMarkdown.Safe(link.Url) is null)) continue;
            else if (!IsTitled(item.Words) && PagePeople.Read([new Item(item.Line, 1, null, item.Words)]) is { Left.Count: 0, People: { Count: > 0 } some }) speakers.AddRange(some);
            else children.Add(item);
        var parent = Session(line ?? new SessionLine(slot.Line, SessionKind.Other), slot) with
        {
            Day = slot.Day,
            Start = time.Start,
            PastMidnight = time.PastMidnight,
            End = time.End,
            Minutes = time.End is null ? slot.Window.Minutes ?? line?.Minutes : null,
            Speakers = Credits(line, speakers),
            Authors = slot.Authors.Select(person => draft.Credit(person.Name, fill: credit => credit with { Affiliation = person.Affiliation, Url = person.Url })).Distinct().Select(credit => new Author(credit)).ToValueList(),
            Room = (slot.Room ?? line?.Room) is { } room ? draft.Room(room) : null,
        };
        var talks = children.Where(child => child.Words.Text.Length < 500).ToList();
        // One among several may say no name, or no more than that the title is open.
        var areTalks = talks.Count > 0 && talks.Count(child => !IsTalk(child.Words)) <= talks.Count / 3 && talks.Count == children.Count || talks.Count > 0 && talks.TrueForAll(child => IsTalk(child.Words));
        var texts = slot.Texts.Where(text => !text.Is(Look.Emphasis)).Select(PageMarkdown.Of).Concat(areTalks ? [] : children.Select(child => $"- {PageMarkdown.Of(child.Words)}")).ToList();
        if (texts.Count > 0) parent = parent with { Abstract = Markdown.Check("", string.Join("\n\n", texts)).Succeeded ? string.Join("\n\n", texts) : null };
        draft.Add(parent, origin);
        if (!areTalks) return;
        foreach (var child in talks)
        {
            var its = slot.Page.Origin(child.Line, child.Words.Text);
            if (Line(child.Words, child.Line) is not { } found) continue;
            var inner = Asked(found, child.Words, its);
            draft.Add(Session(inner, slot) with { Day = slot.Day, Parent = parent.Id, Speakers = Credits(inner, []), Minutes = inner.Minutes }, its);
        }
    }

    private Session Session(SessionLine line, Slot slot) =>
        draft.Session($"{slot.Day} {slot.Window.Start?.Time} {line.Label} {line.Title} {string.Join(' ', line.Speakers.Select(speaker => speaker.Name))}", line.Kind) with
        {
            Label = line.Label,
            Chairs = IsPause(line) ? [] : line.Aside.Select(ChairIn).OfType<string>().Select(chair => draft.Credit(chair)).Distinct().ToValueList(),
            Title = line.Title is { Length: > LongestTitle } title ? title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] : line.Title,
            Cancelled = line.Cancelled,
        };

    private ValueList<Guid> Credits(SessionLine? line, List<PagePerson> more)
    {
        var all = new List<Guid>();
        foreach (var speaker in line?.Speakers ?? [])
            all.Add(speaker.Credit is { } its ? its : draft.Credit(WhoIs(speaker), fill: credit => credit with { Affiliation = speaker.Affiliation }));
        foreach (var person in more) all.Add(draft.Credit(person.Name, fill: credit => credit with { Affiliation = person.Affiliation, Url = person.Url }));
        return all.Distinct().ToValueList();
    }

    /// <summary>What the lines or cells of a slot say.</summary>
    private (SessionLine? Line, List<PagePerson> Speakers) Said(Slot slot)
    {
        if (slot.Cells.Count > 0) return OfCells(slot);
        if (slot.Lines.Count > 1 && slot.Lines.Skip(1).Where(words => SessionDraft.IsChair(words.Text)).ToList() is { Count: > 0 } chairing)
        {
            slot.Lines.RemoveAll(chairing.Contains);
            var (line, speakers) = Said(slot);
            if (line is null) Aside.AddRange(chairing.Select(words => new LeftAside(slot.Page.Origin(slot.Line, words.Text), NotUnderstood)));
            return (line is null ? null : line with { Aside = [.. line.Aside, .. chairing.Select(words => words.Text)] }, speakers);
        }
        return slot.Lines.Count > 1 ? OfLabels(slot) : OfLines(slot);
    }

    private (SessionLine? Line, List<PagePerson> Speakers) OfLines(Slot slot)
    {
        if (slot.Lines.Count == 0) return (null, []);
        if (slot.Lines.Count == 1) return (Line(slot.Lines[0], slot.Line), []);
        // One line names people, another what they talk about; whichever has an affiliation is more likely the people's.
        var named = slot.Lines.Take(4).Select((words, index) => (Index: index, Read: PagePeople.Read([new Paragraph(slot.Line, Code().Match(words.Text) is { Success: true } code ? words.From(code.Length) : words)]))).Where(each => each.Read is { Left.Count: 0, People.Count: > 0 }).ToList();
        var chosen = named.OrderByDescending(each => each.Read.People.Exists(person => person.Affiliation is not null)).ThenByDescending(each => each.Index == 0 ? 0 : 1).FirstOrDefault();
        if (chosen.Read.People is null)
        {
            foreach (var line in slot.Lines.Skip(1)) Aside.Add(new(slot.Page.Origin(slot.Line, line.Text), NotUnderstood));
            return (Line(slot.Lines[0], slot.Line), []);
        }
        var together = named.FindAll(each => each.Index != chosen.Index && each.Read.People.TrueForAll(person => person.Affiliation is { } its && slot.Lines[each.Index].Text.EndsWith($"({its})", StringComparison.Ordinal))); // authors, each on a line
        if (together.Count + 1 < slot.Lines.Count && chosen.Read.People.TrueForAll(person => person.Affiliation is not null)) chosen.Read.People.AddRange(together.SelectMany(each => each.Read.People));
        else together.Clear();
        var rest = slot.Lines.Where((_, index) => index != chosen.Index && !together.Exists(each => each.Index == index)).ToList();
        var title = Line(rest[0], slot.Line);
        foreach (var line in rest.Skip(1)) Aside.Add(new(slot.Page.Origin(slot.Line, line.Text), NotUnderstood));
        // "Kernel Design" may be a name, but the people are named already.
        if (title is { Title: null, Speakers.IsEmpty: false } && !names.Contains(title.Speakers[0].Name))
            title = title with { Title = Entry.Of(Words(rest[0])).Words, Speakers = [], Doubts = [], Kind = title.Kind == SessionKind.Other ? SessionKind.ContributedTalk : title.Kind };
        if (title is { Label: null } && Code().Match(slot.Lines[chosen.Index].Text) is { Success: true } numbered) title = title with { Label = numbered.Groups["code"].Value };
        if (title is { Kind: SessionKind.Other, Speakers.IsEmpty: true }) title = title with { Kind = SessionKind.ContributedTalk };
        if (title is { Kind: SessionKind.ContributedTalk } && Marked().Match(slot.Lines[chosen.Index].Text) is { Success: true } mark && SessionWords.KindOf(mark.Groups["kind"].Value) is SessionKind.InvitedTalk or SessionKind.Keynote)
            title = title with { Kind = SessionWords.KindOf(mark.Groups["kind"].Value)!.Value };
        return (title, title is { Speakers.IsEmpty: false } ? [] : chosen.Read.People);
    }

    private (SessionLine? Line, List<PagePerson> Speakers) OfCells(Slot slot)
    {
        var (speakers, left) = (new List<PagePerson>(), new List<Inline>());
        foreach (var (column, words) in slot.Cells)
        {
            if (!words.HasWords) continue;
            if (Modes().IsMatch(words.Text))
            {
                Aside.Add(new(slot.Page.Origin(slot.Line, words.Text), "How one takes part is said of the event, not of a session."));
                continue;
            }
            if (column is "abstract" or "abstracts" or "zusammenfassung" or "resume" or "resumen" or "riassunto") slot.Texts.Add(words);
            else if (column is "room" or "raum" or "salle" or "sala" or "aula" or "location" or "place" or "ort" or "venue" or "hall") slot.Room = words.Text.Length < 100 ? words.Text : null;
            else if (column.Contains("speaker", StringComparison.Ordinal) || HeadingWords.Of(column) is { Kind: SectionKind.People, Role: GroupRole.Speakers } || column is "presenter" or "lead" or "leader" or "led by" or "facilitator" or "instructor" or "wer" or "qui" or "quien" or "chi" or "name" or "who" or "vortragende" or "referent" or "orateur" or "ponente" or "relatore" or "vortragender" or "author" or "authors" or "intervenant")
            {
                if (Everybody().IsMatch(words.Text)) Aside.Add(new(slot.Page.Origin(slot.Line, words.Text), "It names nobody."));
                else if (words.Text.Split(", ") is { Length: > 1 } each && each.All(NameGuess.IsPerson)) speakers.AddRange(each.Select(name => new PagePerson(name, slot.Line)));
                else if (PagePeople.Read([new Paragraph(slot.Line, words)]) is { Left.Count: 0 } read) speakers.AddRange(read.People);
                else left.Add(words);
            }
            else left.Add(words);
        }
        if (speakers.Count == 0 && left is [{ MeantLines.Count: > 1 } several])
        {
            slot.Lines.AddRange(several.MeantLines);
            slot.Cells.Clear();
            return Said(slot);
        }
        if (left.Count == 0) return (speakers.Count > 0 ? new(slot.Line, SessionKind.ContributedTalk) : null, speakers);
        var line = left.Count == 1 ? Line(left[0], slot.Line) : Line(Inline.Of(string.Join('\t', left.Select(words => words.Marked))), slot.Line, string.Join('\t', left.Select(words => words.Marked)));
        return (line is { Kind: SessionKind.Other } && speakers.Count > 0 ? line with { Kind = SessionKind.ContributedTalk } : line, speakers);
    }

    private SessionLine? Line(Inline words, int line, string? marked = null)
    {
        var text = marked ?? Words(words);
        if (text.Length > LongestLine) text = text[..LongestLine];
        var isOff = words.Without(run => run.Look.HasFlag(Look.Struck)) is { } left && left.Text != words.Text && Off().IsMatch(left.Text);
        if (isOff && words.Without(run => !run.Look.HasFlag(Look.Struck)) is { } struck) text = Words(struck);
        if (!read.TryGetValue(text, out var said)) read.Add(text, said = Line(text));
        return said is null ? null : said with { Line = line, Cancelled = said.Cancelled || isOff || words.Is(Look.Struck) };
    }

    /// <summary>"Kjersti Solhaug, Bergen (invited)".</summary>
    [GeneratedRegex(@"\((?<kind>[^()]{4,30})\)\s*$")]
    private static partial Regex Marked();

    private static Match? NameFirst(string text) => text.Length < LongestLine && Dashed().Match(text) is { Success: true } dashed && NameGuess.IsPerson(dashed.Groups["name"].Value) && SessionWords.KindOf(dashed.Groups["name"].Value) is null ? dashed : null;

    [GeneratedRegex(@"^(?<name>[^:|()–—]{4,60}?)\s+(?:[–—]|-{1,2})\s+(?=\S)")]
    private static partial Regex Dashed();

    private SessionLine? Line(string text)
    {
        if (areNamesFirst && NameFirst(text) is { } first) text = $"{first.Groups["name"].Value}: {text[first.Length..]}";
        var reading = new SessionDraft(line: 0, [], people);
        reading.Read(text.Trim(' ', ':', '–', '-'));
        if (!reading.IsSession) return null;
        var line = reading.Session() with { Cancelled = reading.IsCancelled };
        // "Dinner of the Society, The Old Mill, 7 rue Borie": nobody works at a street and number.
        return line is { Title: null, Speakers: [{ Credit: null, Affiliation: { } at }] } && PageFacts.IsAddress(at)
            ? line with { Title = text.Trim(), Speakers = [], Doubts = [], Kind = SessionWords.KindAtFront(text) ?? SessionKind.Other } : line;
    }

    /// <summary>
    /// Without the links to slides and the like, with a colon behind what is printed strongly and says what kind of session it is, and what is emphasized at
    /// the end, as titles are, in quotation marks.
    /// </summary>
    private static string Words(Inline words)
    {
        var text = words.Without(run => run.Url is not null && IsMaterial(run.Text))?.Marked ?? words.Text;
        if (words.Runs is [{ Look: Look.Strong, Text: var label }, _, ..] && text.StartsWith(label, StringComparison.Ordinal) && SessionWords.KindOf(label) is not null
            && text[label.Length..].TrimStart() is [var next, ..] && char.IsLetterOrDigit(next)) text = $"{label.Trim(' ', ':')}: {text[label.Length..].TrimStart()}";
        if (words.Runs is [{ Look: Look.Emphasis or Look.Strong, Url: null, Text: { Length: > 5 } front }, _, ..] && text.StartsWith(front, StringComparison.Ordinal) && front.AsSpan().IndexOfAny(Quotes) < 0
            && Behind().Match(text, front.Length) is { Success: true } mark && PagePeople.Read([new Paragraph(1, Inline.Of(text[(front.Length + mark.Length)..]))]) is { Left.Count: 0, People.Count: > 0 } && !NameGuess.IsPerson(front) && SessionWords.KindOf(front) is null)
            return $"“{front.Trim(' ', ',', ':')}”, {text[(front.Length + mark.Length)..]}";
        return words.Runs is [.., not { Look: Look.Emphasis }, { Look: Look.Emphasis, Url: null, Text: { Length: > 5 } title }] && text.EndsWith(title, StringComparison.Ordinal)
            && !NameGuess.IsInstitution(title) && !NameGuess.IsPerson(title) && SessionWords.KindOf(title) is null && title.AsSpan().IndexOfAny(Quotes) < 0
            ? $"{text[..^title.Length]}“{title.Trim()}”" : text;
    }

    /// <summary>A quoted title, "Name: title", "Title (Name)", "Title – Name".</summary>
    private bool IsTalk(Inline words) => Line(words, 1) is { } line && (words.Text[0] is '"' or '“' or '„' or '«' || !line.Speakers.IsEmpty && line.Title is not null);

    [GeneratedRegex(@"^\W{0,2}(?:on[- ]?site|in[- ]person|online|remote|virtual|hybrid|präsenz|vor ort|en ligne|presencial|virtual)\W{0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modes();

    [GeneratedRegex(@"^(?:all|everybody|everyone|all (?:participants|partners)|alle|tous|toutes|todos|tutti|allen)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everybody();

    /// <summary>Beside what is struck through: that it does not take place, and perhaps why.</summary>
    [GeneratedRegex(@"^\W*(?:is |has been )?(?:cancell?ed|canceled|entfällt|fällt aus|fällt leider aus|abgesagt|annulée?|cancelad[oa]|annullat[oa]|vervalt)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Off();

    /// <summary>"P1", "K-02", "T3:" in front of a name.</summary>
    [GeneratedRegex(@"^(?<code>[A-Z]{1,3}-?[0-9]{1,3})(?:[:.)]\s*|\s+)(?=\p{Lu})")]
    private static partial Regex Code();

    [GeneratedRegex(@"\G\s*(?:[.,;:|–—-]+\s*|(?:by|von|par|por|di)\s+)(?=\S)")]
    private static partial Regex Behind();

    private static bool IsMaterial(string words) => words.Trim(' ', '[', ']').ToLowerInvariant() is "slides" or "lecture slides" or "video" or "pdf" or "recording" or "paper" or "abstract" or "lab instructions" or "ipython notebook" or "notebook" or "link" or "code" or "poster" or "folien";
}
