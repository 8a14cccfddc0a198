using Workshop.Text;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private const int LongestPeople = 20_000;

    private readonly HashSet<string> otherwiseAffiliated = [];

    /// <summary>Who is named in the columns of that role, with what the columns beside them say of them.</summary>
    private List<(Guid Credit, bool Marked)> People(RowReading row, TableColumn role)
    {
        var found = new List<(Guid, bool)>();
        foreach (var (ordinal, people) in Named(row, role).ToList())
        {
            var known = Completed(row, role, ordinal, people);
            found.AddRange(known.Select(person => (Credited(row, person.Person, person.Biography), person.Person.Marked)));
        }
        return [.. found.DistinctBy(person => person.Item1)];
    }

    private IEnumerable<(int Ordinal, List<CellPerson> People)> Named(RowReading row, TableColumn role)
    {
        foreach (var (heading, text) in row.Cells(role))
        {
            var beside = new List<string>();
            if (text.Length > LongestPeople) aside.Add(new(row.Origin, $"This is long for a list of people ({Words.Count(text.Length, "character")})."));
            else yield return (heading.Ordinal, PeopleCell.Read(text, beside));
            if (beside.Count > 0) aside.Add(new(row.Origin, $"Beside the names stands {Words.List([.. beside.Distinct().Take(5).Select(Words.Quoted)])}."));
        }
        if (role != TableColumn.Speakers) yield break;
        var given = row.Cells(TableColumn.GivenName).ToLookup(cell => cell.Heading.Ordinal, cell => cell.Text);
        foreach (var (heading, family) in row.Cells(TableColumn.FamilyName))
            if (CellText.Line($"{given[heading.Ordinal].FirstOrDefault()} {family}", CellText.LongestName) is { } name) yield return (heading.Ordinal, [new(name)]);
    }

    /// <summary>With affiliation, biography and page, where they stand in columns of their own and it is clear whose they are.</summary>
    private List<(CellPerson Person, string? Biography)> Completed(RowReading row, TableColumn role, int ordinal, List<CellPerson> people)
    {
        if (people.Count == 0 || role == TableColumn.Chairs || role == TableColumn.Authors && row.Header.Has(TableColumn.Speakers)) return Alone();
        var affiliations = Of(TableColumn.Affiliation).ToList();
        if (affiliations is [var one] && people.Count > 1) affiliations = [.. one.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (people is [var only])
        {
            var text = affiliations.Count > 0 ? CellText.Line(string.Join(", ", affiliations), CellText.LongestLine) : null;
            var page = Of(TableColumn.Homepage).Select(Address).FirstOrDefault(url => url is not null);
            return [(only with { Affiliation = only.Affiliation ?? text, Url = only.Url ?? page }, Of(TableColumn.Biography).Select(Prose).FirstOrDefault())];
        }
        if (affiliations.Count == people.Count)
            return [.. people.Zip(affiliations, (person, text) => (person with { Affiliation = person.Affiliation ?? CellText.Line(text, CellText.LongestLine) }, (string?)null))];
        if (affiliations.Count > 0 && people.TrueForAll(person => person.Affiliation is null))
            aside.Add(new(row.Origin, $"It is not said whose affiliation {Words.List([.. affiliations.Take(5).Select(Words.Quoted)])} is."));
        if (Of(TableColumn.Biography).Any()) aside.Add(new(row.Origin, "It is not said whose biography it is."));
        return Alone();

        List<(CellPerson, string?)> Alone() => people.ConvertAll(person => (person, (string?)null));

        IEnumerable<string> Of(TableColumn column) => row.Cells(column).Where(cell => cell.Heading.Ordinal == ordinal).Select(cell => cell.Text);
    }

    private Guid Credited(RowReading row, CellPerson person, string? biography) => draft.Credit(person.Name, person.IsExact ? $"{person.Name}\0{person.Affiliation}" : null, credit =>
    {
        if (credit.Affiliation is { } first && person.Affiliation is { } other && first != other && otherwiseAffiliated.Add($"{person.Name}\0{other}"))
            aside.Add(new(row.Origin, $"{person.Name} is given as of {Words.Quoted(other)} here and of {Words.Quoted(first)} above, which was kept: one person or two?"));
        return credit with { Affiliation = person.Affiliation, Url = person.Url, Biography = biography };
    });

    private static string? Address(string text) => CellText.Line(text, CellText.LongestAddress + 1) is { Length: <= CellText.LongestAddress } address && Href.From(address) is { } href && Href.IsExternal(href) ? address : null;
}
