using System.Text.RegularExpressions;

namespace Workshop.Importing.Tables;

/// <summary>Somebody in a cell.</summary>
/// <param name="IsExact">The name stood in quotation marks: somebody of exactly this name and affiliation is meant.</param>
/// <param name="Marked">An asterisk stood behind.</param>
internal sealed record CellPerson(string Name, string? Affiliation = null, bool IsExact = false, bool Marked = false)
{
    internal string? Url { get; init; }
}

/// <summary>
/// People in one cell: "Katie Bouman (Caltech); Jeanette Bohg (MPI)". What is written is read back as it is: a name or an affiliation that would
/// be understood in another way stands in quotation marks. What others have typed is read as people write lists of people.
/// </summary>
internal static partial class PeopleCell
{
    private const string Mark = " *";
    private const int LongestPiece = 500;

    internal static string Write(IEnumerable<CellPerson> people) => string.Join("; ", people.Select(Write));

    /// <summary>Whether nothing but the name, and the affiliation behind it, is needed for it to be read back.</summary>
    internal static bool IsPlain(string name, string? affiliation) =>
        Read(Plain(name, affiliation)) is [{ IsExact: false, Marked: false } one] && one.Name == name && one.Affiliation == affiliation;

    /// <param name="aside">What stood beside the names and is no part of them.</param>
    internal static List<CellPerson> Read(string cell, List<string>? aside = null)
    {
        var people = new List<CellPerson>();
        for (var at = 0; at < cell.Length;)
        {
            if (Exact().Match(cell, at) is { Success: true } exact)
            {
                if (CellText.Line(Unquoted(exact.Groups["name"].Value), CellText.LongestName) is { } name)
                    people.Add(new(name, CellText.Line(Unquoted(exact.Groups["at"].Value), CellText.LongestLine), IsExact: true, exact.Groups["mark"].Success));
                at += exact.Length;
                continue;
            }
            var end = End(cell, at);
            people.AddRange(Typed(cell[at..end].Trim(), aside));
            at = end + 1;
        }
        return people;
    }

    private static string Write(CellPerson person) => (person.IsExact ? Quoted(person) : Plain(person.Name, person.Affiliation)) + (person.Marked ? Mark : "");

    private static string Plain(string name, string? affiliation) => affiliation is null ? name : $"{name} ({affiliation})";

    private static string Quoted(CellPerson person) => person.Affiliation is { } affiliation
        ? $"{InMarks(person.Name)} ({(affiliation.AsSpan().ContainsAny("\"()“”") ? InMarks(affiliation) : affiliation)})"
        : InMarks(person.Name);

    internal static string InMarks(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Unquoted(string text) =>
        text is ['"', .. var inside, '"'] ? inside.Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text.Trim('“', '”', ' ');

    private static IEnumerable<CellPerson> Typed(string piece, List<string>? aside)
    {
        var marked = piece.EndsWith('*');
        if (marked) piece = piece.TrimEnd('*', ' ');
        if (piece.Length > LongestPiece) aside?.Add($"{piece[..40]}…");
        if (piece.Length is 0 or > LongestPiece || SessionWords.IsToBeAnnounced(piece)) yield break;
        var found = PeopleLines.Of(piece, 0);
        if (found is [{ Otherwise: { Count: > 1 } both }]) found = [.. both]; // in a list of people a second name is a second person
        if (found.Count == 0) aside?.Add(piece);
        foreach (var (index, person) in found.Index())
        {
            aside?.AddRange(person.Aside.Where(text => text.Any(char.IsLetter)));
            if (person.Email is not null) aside?.Add("an e-mail address");
            if (CellText.Line(person.Name, CellText.LongestName) is { } name)
                yield return new(name, CellText.Line(person.Affiliation, CellText.LongestLine), Marked: marked && index == found.Count - 1) { Url = person.Url };
        }
    }

    /// <summary>Where the piece ends: at a semicolon, a bar or a line's end that stands in no brackets. Brackets that are never closed are none.</summary>
    private static int End(string cell, int at)
    {
        var (depth, first) = (0, -1);
        for (var i = at; i < cell.Length; i++)
            switch (cell[i])
            {
                case '(' or '[': depth++; break;
                case ')' or ']' when depth > 0: first = --depth == 0 ? -1 : first; break;
                case '\n': return depth == 0 || first < 0 ? i : first;
                case ';' or '|' when depth == 0: return i;
                case ';' or '|' when first < 0: first = i; break;
            }
        return depth > 0 && first >= 0 ? first : cell.Length;
    }

    [GeneratedRegex(
        """\G[\s;|]*(?<name>"(?:[^"]|"")*"|“[^“”]*”)(?:[^\S\n]*\((?:(?<at>"(?:[^"]|"")*")|(?<at>[^()"]*))\))?(?<mark>[^\S\n]*\*)?[^\S\n]*(?:[;|\n]|$)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
