using Workshop.People;
using Workshop.Text;

namespace Workshop.Programmes;

/// <summary>
/// Two identities turn out to be one person: a programme in which only one of them is left. Who was credited as both is credited once, as
/// the one who stays, with what only the other credit said.
/// </summary>
/// <param name="Lines">What that changes, a sentence each; none where the programme does not know the one who goes.</param>
public sealed record PersonMerge(Programme Merged, ValueList<string> Lines)
{
    public static PersonMerge Of(Programme programme, Guid gone, Person kept)
    {
        if (gone == kept.Id) return new(programme, []);
        programme = programme with { Calendar = programme.Calendar.Select(stamp => stamp.People.Contains(gone) ? stamp with { People = stamp.People.Select(Kept).Distinct().ToValueList() } : stamp).ToValueList() };
        var twice = programme.Credits.Where(credit => credit.Person == gone).ToList();
        if (twice.Count == 0) return new(programme, []);
        var lines = new List<string>();
        var merged = programme.Credits.FirstOrDefault(credit => credit.Person == kept.Id) is { } here
            ? twice.Aggregate(programme, (left, credit) => Folded(left, credit, here.Id, lines))
            : programme with { Credits = programme.Credits.Select(credit => credit.Person == gone ? credit with { Person = kept.Id } : credit).ToValueList() };
        if (lines.Count == 0) lines.AddRange(twice.Select(credit => $"{Places(programme, credit)} stays printed as {Words.Quoted(credit.Name)}, and leads to the one page."));
        return new((merged with { People = merged.People.With(kept) }).Settled(), lines.ToValueList());

        Guid Kept(Guid person) => person == gone ? kept.Id : person;
    }

    private static Programme Folded(Programme programme, Credit credit, Guid into, List<string> lines)
    {
        var stays = programme.Credits.Find(into)!;
        lines.Add($"{Places(programme, credit)} becomes {Words.Quoted(stays.Name)}, who is here already.");
        string?[] dropped =
        [
            Drop("affiliation", credit.Affiliation, stays.Affiliation), Drop("page", credit.Url, stays.Url), Drop("biography", credit.Biography, stays.Biography),
            credit.Photo is { } photo && stays.Photo is { } other && !photo.Equals(other) ? "the photo" : null,
        ];
        if (dropped.OfType<string>().ToList() is { Count: > 0 } parts) lines.Add($"Of {Words.Quoted(credit.Name)} {Words.List(parts)} goes: {Words.Quoted(stays.Name)} has another.");
        var whole = stays with
        {
            Affiliation = stays.Affiliation ?? credit.Affiliation,
            Url = stays.Url ?? credit.Url,
            Biography = stays.Biography ?? credit.Biography,
            Photo = stays.Photo ?? credit.Photo,
        };
        return programme with
        {
            Credits = programme.Credits.With(whole).Without(credit.Id),
            Sections = programme.Sections.Select(section => section.Content is PeopleGroup group && group.Members.Contains(credit.Id)
                ? section with { Content = group with { Members = Instead(group.Members) } }
                : section).ToValueList(),
            Sessions = programme.Sessions.Select(session => session.Credits().Contains(credit.Id)
                ? session with { Speakers = Instead(session.Speakers), Chairs = Instead(session.Chairs), Authors = Authors(session.Authors) }
                : session).ToValueList(),
        };

        string? Drop(string what, string? text, string? other) => text is { Length: > 0 } && other is { Length: > 0 } && text != other ? $"the {what} {Words.Quoted(Short(text))}" : null;

        ValueList<Guid> Instead(ValueList<Guid> credits) => credits.Select(One).Distinct().ToValueList();

        ValueList<Author> Authors(ValueList<Author> authors) => authors.Select(author => author with { Credit = One(author.Credit) })
            .GroupBy(author => author.Credit).Select(same => new Author(same.Key, same.Any(author => author.Presents))).ToValueList();

        Guid One(Guid id) => id == credit.Id ? into : id;
    }

    private static string Places(Programme programme, Credit credit)
    {
        List<string> places =
        [
            .. programme.GroupsOf(credit.Id).Select(section => Words.Quoted(Publishing.Headline.Of(section))),
            .. programme.Sessions.Where(session => session.Credits().Contains(credit.Id)).Select(session => Words.Quoted(Publishing.Headline.Of(session, programme))),
        ];
        return places.Count == 0 ? Words.Quoted(credit.Name) : $"{Words.Quoted(credit.Name)} in {Words.List(places)}";
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..59].TrimEnd()}…";
}
