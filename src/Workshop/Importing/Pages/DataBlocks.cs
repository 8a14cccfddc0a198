using Workshop.Events;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>
/// Data of a site generator as the blocks that its templates would make of them: lists of people, a table of the programme, dates, sponsors. What they
/// are is said by their keys, in the words that headings have.
/// </summary>
internal static class DataBlocks
{
    private const int MostDepth = 3;

    private static readonly string[] Columns = ["time", "title", "speaker", "room", "abstract"];

    /// <param name="name">By which the whole is called, where it is a file of its own.</param>
    internal static IEnumerable<Block> Of(DataNode data, string? name = null) => Of(data, name ?? "", 0);

    private static IEnumerable<Block> Of(DataNode data, string key, int depth)
    {
        var (heading, meaning) = (Heading(key), key.Length > 0 ? HeadingWords.Of(Heading(key)) : null);
        string? day = null;
        if (meaning is null && IsProgramme(data)) (day, heading, meaning) = (Chapter.IsDay(heading) ? heading : null, "", new(SectionKind.Schedule));
        if (meaning is not null && !data.Items.IsEmpty)
        {
            IEnumerable<Block?> blocks = meaning.Kind switch
            {
                SectionKind.People => data.Items.Select(Person),
                SectionKind.Schedule => day is null ? Programme(data) : Programme(data).Prepend(new Heading(data.Line, 3, Inline.Of(day))),
                SectionKind.Sponsors => data.Items.Select(Sponsor),
                SectionKind.Dates => data.Items.Select(Dated),
                _ => [],
            };
            var found = blocks.OfType<Block>().ToList();
            if (found.Count > 0) return [new Heading(data.Line, 2, Inline.Of(heading)), .. found];
        }
        if (meaning is { Kind: SectionKind.People } && data.IsRecord && Person(data) is { } one) return [new Heading(data.Line, 2, Inline.Of(heading)), one];
        if (meaning is { Kind: SectionKind.People } && data.Text.Length > 0) return [new Heading(data.Line, 2, Inline.Of(heading)), new Item(data.Line, 1, null, Inline.Of(data.Text))];
        if (meaning is { Kind: SectionKind.Dates } && data.Members.Any(member => PageDate.In(member.Value.Text).Any()))
            return [new Heading(data.Line, 2, Inline.Of(heading)), .. data.Members.Where(member => member.Value.Text.Length > 0).Select(member => new Item(member.Value.Line, 1, null, Inline.Of($"{Heading(member.Key)}: {member.Value.Text}")))];
        return depth < MostDepth ? data.Members.SelectMany(member => Of(member.Value, member.Key, depth + 1)) : [];
    }

    /// <summary>"keynote_speakers" as a heading has it.</summary>
    private static string Heading(string key) => key.Length == 0 ? "" : $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('_', ' ').Replace('-', ' ')}";

    private static Block? Person(DataNode person)
    {
        var name = person.IsRecord ? NameOf(person) : person.Text;
        if (name.Length == 0) return null;
        var url = person["url", "website", "homepage", "link", "web"]?.Text;
        var affiliation = Affiliation(person);
        return new Item(person.Line, 1, null, Inline.Of(affiliation is null ? name : $"{name} ({affiliation})") is var words && url is not null && Href.IsExternal(url) ? new(words.Runs.Select(run => run with { Url = url }).ToValueList()) : words);
    }

    private static string NameOf(DataNode person)
    {
        var (given, family) = (person["first_name", "firstname", "given", "given_name", "first"]?.Text, person["last_name", "lastname", "family", "family_name", "last", "surname"]?.Text);
        return person["full_name", "fullname"]?.Text ?? (family is null ? null : $"{given ?? person["name"]?.Text} {family}".Trim()) ?? person["name", "speaker", "title"]?.Text ?? given ?? "";
    }

    /// <summary>As it is called, or as it calls itself under a key that says nothing.</summary>
    private static string? Affiliation(DataNode person) => SaidAffiliation(person) ?? person["from", "at", "place", "info", "details", "where"] switch
    {
        { Text: { Length: > 0 and < 200 } text } when NameGuess.IsInstitution(text) && !text.Contains("://", StringComparison.Ordinal) => text,
        _ => null,
    };

    private static string? SaidAffiliation(DataNode person) => person["affiliation", "institution", "institute", "university", "org", "organization", "organisation", "company"]?.Said;

    private static Block? Sponsor(DataNode sponsor)
    {
        var url = sponsor["url", "website", "link", "web"]?.Text;
        var words = Inline.Of(sponsor.IsRecord ? NameOf(sponsor) : sponsor.Text);
        return new Item(sponsor.Line, 1, null, url is not null && Href.IsExternal(url) ? new(words.Runs.Select(run => run with { Url = url }).ToValueList()) : words);
    }

    private static Block? Dated(DataNode date) => date.IsRecord
        ? date["date", "when", "day", "deadline"] is { } day && date["label", "title", "name", "what", "event", "description"] is { } label ? new Item(date.Line, 1, null, Inline.Of($"{label.Said}: {day.Said}")) : null
        : new Item(date.Line, 1, null, Inline.Of(date.Text));

    /// <summary>Records of sessions, or of days or parts with sessions in them.</summary>
    private static IEnumerable<Block> Programme(DataNode list)
    {
        var rows = new List<Row>();
        foreach (var each in list.Items)
        {
            if (Inner(each) is { } inner && StartOf(each) is null)
            {
                foreach (var table in Flushed(rows)) yield return table;
                if (DayOf(each) is { Length: > 0 } day) yield return new Heading(each.Line, 3, Inline.Of(day));
                foreach (var block in Programme(inner)) yield return block;
                continue;
            }
            if (each["day", "date"] is { } own && own.Said is { Length: > 0 } on && !Chapter.IsTimed(on))
            {
                foreach (var table in Flushed(rows)) yield return table;
                yield return new Heading(each.Line, 3, Inline.Of(on));
            }
            rows.Add(Session(each));
            if (Inner(each) is { } talks) rows.AddRange(talks.Items.Select(Session));
        }
        foreach (var table in Flushed(rows)) yield return table;
    }

    private static IEnumerable<Table> Flushed(List<Row> rows)
    {
        if (rows.Count == 0) yield break;
        var header = new Row(rows[0].Line, Columns.Index().Select(column => new Cell([new Paragraph(rows[0].Line, Inline.Of(column.Item))], column.Index, IsHeader: true)).ToValueList());
        yield return new(rows[0].Line, [header, .. rows]);
        rows.Clear();
    }

    /// <summary>A file that is nothing but sessions, or days of them, whatever it is called.</summary>
    private static bool IsProgramme(DataNode list) => list.Items.Count > 1 && list.Items.All(each => StartOf(each) is not null || DayOf(each) is { Length: > 0 } day && PageDate.In(day).Any() && Inner(each) is not null);

    /// <summary>The list of records in a record.</summary>
    private static DataNode? Inner(DataNode each) => each.Members.Select(member => member.Value).FirstOrDefault(value => !value.Items.IsEmpty && value.Items.All(item => item["title", "what", "name"] is not null || StartOf(item) is not null) && value.Items.Any(item => item["title", "what"] is not null || StartOf(item) is not null));

    /// <summary>"from" is said of places too.</summary>
    private static string? StartOf(DataNode session) => session["time", "times", "start"]?.Text ?? (session["from"]?.Text is { } from && Chapter.IsTimed(from) ? from : null);

    /// <summary>Whichever of what it says of itself is a date with most in it.</summary>
    private static string DayOf(DataNode each) => new[] { each["date"]?.Text, each["day"]?.Text, each["label", "title", "name"]?.Text }.OfType<string>().OrderByDescending(text => PageDate.In(text).Any(date => date.HasYear)).ThenByDescending(Chapter.IsDay).FirstOrDefault() ?? "";

    private static Row Session(DataNode session)
    {
        var (start, end) = (session["start", "begin", "start_time", "starts"]?.Text ?? StartOf(session), session["end", "to", "until", "end_time", "ends"]?.Text);
        var speaker = session["speaker", "speakers", "speaking", "who", "presenter", "presenters", "by", "author", "authors"];
        var (name, at) = (speaker?.Said ?? "", SaidAffiliation(speaker is { IsRecord: true } ? speaker : session));
        var (title, subtitle) = (session.IsRecord ? session["title", "what", "name", "talk", "topic", "event", "session", "activity", "label"]?.Said : session.Text, session["subtitle", "subheading"]?.Text);
        // "Keynote: Jane Doe" beside "Knots".
        if (session["name"]?.Said is { Length: > 0 } called && title is not null && session["title"] is not null && called != title)
            if (name.Length == 0 && NameGuess.IsPerson(called[(called.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())) name = called[(called.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            else title = $"{called}: {title}";
        // Who speaks stands above what about.
        if (name.Length == 0 && title is not null && subtitle is { Length: > 0 } && SessionWords.KindOf(title) is null && PagePeople.Read([new Paragraph(session.Line, Inline.Of(title))]) is { Left.Count: 0, People.Count: > 0 }) (name, title, subtitle) = (title, subtitle, null);
        string?[] cells =
        [
            session["time", "times", "hours", "slot"]?.Text ?? (end is null ? start : $"{start}–{end}"),
            title,
            name.Length > 0 && at is not null && !name.Contains(';', StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal) ? $"{name} ({at})" : name,
            session["room", "where", "location", "hall", "venue"]?.Said,
            string.Join("\n\n", new[] { subtitle, session["abstract", "description", "details", "text"]?.Text }.Where(text => text is { Length: > 0 })),
        ];
        return new(session.Line, cells.Index().Select(cell => new Cell(cell.Item is { Length: > 0 } text ? [new Paragraph(session.Line, Inline.Of(text))] : [], cell.Index)).ToValueList());
    }
}
