using System.Text;
using System.Text.RegularExpressions;
using Workshop.Importing.Seminars;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>Somebody on a page, as a list or a card has them.</summary>
internal sealed record PagePerson(string Name, int Line)
{
    internal string? Affiliation { get; init; }

    internal string? Url { get; init; }

    internal string? Biography { get; init; }
}

/// <summary>Reads the people of a chapter: lines, list items, rows of a table, cards of a heading with lines below it. What is no person is left for the text.</summary>
internal static partial class PagePeople
{
    private const int Short = 160, MostPairs = 500;

    internal static (List<PagePerson> People, List<Block> Left) Read(IReadOnlyList<Block> blocks)
    {
        var (people, left) = (new List<PagePerson>(), new List<Block>());
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            switch (block)
            {
                case Paragraph when Pairs(blocks, at) is ({ Count: > 0 } pairs, var behind):
                    people.AddRange(pairs);
                    at = behind - 1;
                    break;
                case Heading heading when Name(heading.Words.Text) is { } name:
                    var card = new PagePerson(name, heading.Line) { Url = Url(heading.Words) };
                    while (at + 1 < blocks.Count && blocks[at + 1] is Paragraph or Item && !(blocks[at + 1] is Item { Words: var next } && Persons(next) is { Count: > 0 }))
                        card = With(card, blocks[++at].Words());
                    people.Add(card);
                    break;
                case Paragraph or Item when Serving().IsMatch(block.Words().Text): left.Add(block); break;
                case Paragraph or Item:
                    if (Persons(block.Words()) is { Count: > 0 } found) people.AddRange(found.Select(person => person with { Line = block.Line }));
                    else if (people.Count > 0 && block.Words().Text is { Length: > 40 } bio && bio.StartsWith(people[^1].Name.Split(' ')[0], StringComparison.Ordinal)) people[^1] = With(people[^1], block.Words());
                    else left.Add(block);
                    break;
                case Definition definition when Name(definition.Term.Text) is { } term:
                    people.Add(definition.Blocks.Aggregate(new PagePerson(term, definition.Line) { Url = Url(definition.Term) }, (person, inner) => With(person, inner.Words())));
                    break;
                case Table table:
                    var others = OtherColumns(table);
                    var isNamed = table.Header?.Cells.Any(cell => TalkLabels.Of(cell.Words.Text) == TalkField.Affiliation) == true;
                    foreach (var row in table.Rows.Where(row => !row.IsHeader))
                    {
                        if (row.Cells.All(cell => cell.Words is { HasWords: false } or { Lines.Count: 2 }) && Paired([.. row.Cells.SelectMany(cell => cell.Words.Lines)], row.Line) is { Count: > 0 } cards)
                        {
                            people.AddRange(cards);
                            continue;
                        }
                        var cells = row.Cells.Where(cell => !others.Contains(cell.Column)).Select(cell => cell.Words).Where(words => words.HasWords && !(words.Text.Length < 40 && words.Text.EndsWith(':'))).ToList(); // "Chair:", ahead of the name
                        left.AddRange(row.Cells.Where(cell => others.Contains(cell.Column)).SelectMany(cell => cell.Blocks));
                        if (cells.Count > 0 && !isNamed && cells.TrueForAll(cell => Persons(cell) is { Count: > 0 }))
                            people.AddRange(cells.SelectMany(Persons).Select(person => person with { Line = row.Line }));
                        else if (Of(string.Join('\t', cells.Select(cell => cell.Marked))) is { Count: > 0 } inRow)
                            people.AddRange(inRow.Select(person => person with { Line = row.Line, Url = person.Url ?? cells.Select(Url).FirstOrDefault(url => url is not null) }));
                    }
                    break;
                default:
                    if (block is not Rule) left.Add(block);
                    break;
            }
        }
        return (people, left);
    }

    /// <summary>The same under a heading: "Organisers: Jane Doe, Richard Roe" are two people, whatever else a comma means.</summary>
    internal static (List<PagePerson> People, List<Block> Left) OfGroup(string heading, IReadOnlyList<Block> blocks)
    {
        var (people, left) = Read(blocks);
        return people is [{ Affiliation: { } other } only] && blocks.Any(block => block.Text().EndsWith($", {other}", StringComparison.Ordinal))
            && Plural().IsMatch(heading) && NameGuess.IsPerson(other) && !NameGuess.IsInstitution(other) && PageZones.OfPlace(other) is null
                ? ([only with { Affiliation = null }, new(other, only.Line)], left) : (people, left);
    }

    [GeneratedRegex(@"(?:ers|ors|eurs|rices|ores|oren|innen|atori|hosts|chairs)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    /// <summary>Who helps with the page or the letters, named beside those who are of the group: "Website: Ada Lovelace", "Secretariat: …".</summary>
    [GeneratedRegex(@"^(?:web ?site|web ?(?:master|page)|secretariat|sekretariat|secretaría|segreteria|secrétariat|design|layout|photos?|fotos?)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Serving();

    /// <summary>Paragraphs that are a name and an affiliation by turns, with pictures between them.</summary>
    private static (List<PagePerson> People, int Behind) Pairs(IReadOnlyList<Block> blocks, int at)
    {
        if (blocks[at] is not Paragraph { Words: { HasWords: true, Lines.Count: 1 } first } || Name(first.Text) is null) return ([], at);
        var (lines, ends) = (new List<Inline>(), new List<int>());
        for (var next = at; next < blocks.Count && lines.Count < 2 * MostPairs && blocks[next] is Paragraph paragraph && (!paragraph.Words.HasWords || paragraph.Words is { Lines.Count: 1, Text.Length: < Short }); next++)
        {
            if (!paragraph.Words.HasWords) continue;
            lines.Add(paragraph.Words);
            ends.Add(next + 1);
        }
        var people = Paired(lines, blocks[at].Line);
        return (people, people.Count > 0 ? ends[2 * people.Count - 1] : at);
    }

    /// <summary>
    /// Names and affiliations by turns: every first line is a name, and some second line an institution, so that those are affiliations too that by
    /// themselves might be names ("KU Leuven"). None where it is not so.
    /// </summary>
    private static List<PagePerson> Paired(List<Inline> lines, int line)
    {
        var pairs = lines.Chunk(2).TakeWhile(pair => pair.Length == 2 && Name(pair[0].Text) is not null && pair[1].Text.Length < Short).ToList();
        return pairs.Count < 2 || !pairs.Exists(pair => NameGuess.IsInstitution(pair[1].Text)) || !pairs.TrueForAll(pair => NameGuess.IsPerson(Entry.Of(pair[0].Text).Words) && Entry.Trailing(pair[1].Text) is null) || pairs.Exists(pair => PersonName.Of(pair[1].Text).Title.Length > 0) ? []
            : [.. pairs.Select(pair => new PagePerson(Name(pair[0].Text)!, line) { Url = Url(pair[0]), Affiliation = pair[1].Text.Trim(' ', ',') })];
    }

    /// <summary>Columns that say something else of people than who they are and where: their topics, where the first is one of names.</summary>
    private static HashSet<int> OtherColumns(Table table) => table.Header is null && table.Columns > 2 && table.Rows.Count(row => row.At(0) is { } first && NameGuess.IsPerson(first.Words.Text)) * 2 > table.Rows.Count
        && Says(table, 1) && Enumerable.Range(2, table.Columns - 2).Where(column => !Says(table, column)).ToHashSet() is { Count: > 0 } others ? others : table.Header is { } header && header.Cells.Any(cell => cell.Column == 0 && NameGuess.IsColumn(cell.Words.Text))
        ? [.. header.Cells.Where(cell => TalkLabels.Of(cell.Words.Text) is TalkField.Title or TalkField.Topic or TalkField.Abstract).Select(cell => cell.Column)]
        : [];

    /// <summary>Some cell of that column names an institution.</summary>
    private static bool Says(Table table, int column) => table.Rows.Any(row => row.At(column) is { } cell && NameGuess.IsInstitution(cell.Words.Text));

    private static PagePerson With(PagePerson person, Inline words)
    {
        var text = words.Text.Trim(' ', ',');
        if (text.Length == 0) return person; // a picture, maybe of the next one
        if (text.Length > Short || person.Affiliation is not null && text.Length > 80)
            return person with { Biography = person.Biography is null ? PageMarkdown.Of(words) : $"{person.Biography}\n\n{PageMarkdown.Of(words)}" };
        var line = words.Lines[0].Text.Trim(' ', ',');
        return person with { Affiliation = person.Affiliation ?? (line.Length is > 1 and < Short ? line : null), Url = person.Url ?? Url(words) };
    }

    /// <summary>The people of a line or a few; none where some of it is no person.</summary>
    private static List<PagePerson> Persons(Inline words)
    {
        if (words.Text.Length > 1_500 || !words.HasWords) return [];
        var lines = words.Lines;
        if (Linked(words) is { Count: > 1 } linked) return linked;
        if (lines.Count > 1 && lines.Any(line => line.Text.Contains("),", StringComparison.Ordinal)) && Of(Wrapped(lines)) is var whole && whole.Count > lines.Count) return whole;
        if (lines.Count > 1 && Name(lines[0].Text.Trim(',', ' ')) is { } name && (lines[0].Is(Look.Strong) && !lines.Skip(1).Any(line => line.Is(Look.Strong)) || !lines.Skip(1).Any(line => Name(Entry.Of(line.Text).Words) is not null)))
            return [lines.Skip(1).Aggregate(new PagePerson(name, 0) { Url = Url(lines[0]) }, With)];
        var found = new List<PagePerson>();
        foreach (var line in lines)
        {
            if (line.Text.Length > 400 || Of(line.Marked) is not { Count: > 0 } read) return [];
            found.AddRange(read.Select(person => person with { Url = person.Url ?? Url(line) }));
        }
        return found;
    }

    /// <summary>Names that lead each to a page of their own, with nothing but commas between them.</summary>
    private static List<PagePerson> Linked(Inline words) => words.Links.Count() > 1 && words.Runs.All(run => run.Url is not null || run.Kind != RunKind.Words || run.Text.Trim(' ', ',', ';', '&') is "" or "and" or "und" or "et" or "y" or "e")
        && words.Links.All(link => NameGuess.IsPerson(link.Words)) ? [.. words.Links.Select(link => new PagePerson(link.Words, 0) { Url = Safe(link.Url) })] : [];

    /// <summary>Lines that only their source breaks; the hyphen of a name stays, that of a syllable goes.</summary>
    private static string Wrapped(ValueList<Inline> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var isCut = text.Length > 0 && text[^1] == '-';
            if (isCut && char.IsLower(line.Text.FirstOrDefault())) text.Length--;
            text.Append(isCut || text.Length == 0 ? "" : " ").Append(line.Marked);
        }
        return text.ToString();
    }

    /// <param name="line">With tabs between the cells of a table.</param>
    private static List<PagePerson> Of(string line)
    {
        var read = PeopleLines.Of(line, 1);
        read.RemoveAll(person => IsPosition(person.Name)); // "…; Adjunct Professor, University of …" goes on with the same person
        return read.TrueForAll(IsPerson) ? [.. read.Select(person => new PagePerson(person.Name, 0) { Affiliation = person.Affiliation, Url = Safe(person.Url) })] : [];
    }

    private static bool IsPerson(PersonLine person) => (NameGuess.IsPerson(person.Name) || person.Affiliation is { } its && NameGuess.IsInstitution(its) && person.Name.Split(' ').Length is > 0 and < 5 && char.IsUpper(person.Name[0]) && !NameGuess.IsInstitution(person.Name))
        && (person.Affiliation is null || person.Affiliation.Length < Short && person.Affiliation.AsSpan().IndexOfAny('"', '“', '„') < 0) && !SessionWords.IsToBeAnnounced(person.Name);

    private static bool IsPosition(string name) => name.Split(' ')[^1] is "Professor" or "Director" or "Fellow" or "Scientist" or "Researcher" or "Student" or "Postdoc" or "Engineer" or "Manager" or "Lecturer" or "Chair";

    internal static string? Name(string text)
    {
        text = Footnotes().Replace(text.Trim(' ', ':', ','), "");
        if (NameGuess.IsPerson(text)) return text;
        return Entry.Trailing(text) is var (before, _) && NameGuess.IsPerson(before) ? before : null;
    }

    /// <summary>"Ada Lovelace1,2*".</summary>
    [GeneratedRegex(@"(?<=\p{L})(?:[0-9]{1,2}(?:\s?,\s?[0-9]{1,2})*)?[*†‡§]*$")]
    private static partial Regex Footnotes();

    private static string? Url(Inline words) => words.Links.Select(link => Safe(link.Url)).FirstOrDefault(url => url is not null);

    private static string? Safe(string? url) => url is not null && PageMarkdown.Safe(url) is { } safe && Href.IsExternal(safe) ? safe : null;
}
