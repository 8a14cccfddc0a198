using System.Text.RegularExpressions;
using Workshop.Importing;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Sheets;

/// <summary>A person as somebody types them: "Katie Bouman", "Katie Bouman (Caltech)", "Jo Li, Stanford University", "“King, Jr., Martin Luther”".</summary>
/// <param name="Whole">Without the quotation marks around it.</param>
/// <param name="Alone">Without an affiliation behind it.</param>
/// <param name="Problem">Why it is probably not a name.</param>
internal sealed partial record TypedName(string Whole, string Alone, string? Affiliation, string? Problem)
{
    internal static TypedName Of(string piece)
    {
        if (Quoted().Match(piece) is { Success: true } quoted)
        {
            var name = quoted.Groups["name"].Value.Trim();
            var affiliation = quoted.Groups["affiliation"] is { Success: true } behind ? behind.Value.Trim() : null;
            return new(affiliation is null ? name : $"{name} ({affiliation})", name, affiliation, ProblemOf(name));
        }
        if (piece.Split(", ") is [var person, .. { Length: > 0 } at] && IsAt(person, at)) return new(piece, person, string.Join(", ", at), ProblemOf(person));
        return Entry.Trailing(piece) is { Before.Length: > 0 } apart
            ? new(piece, apart.Before, apart.Inside, ProblemOf(apart.Before) ?? Several(apart.Before))
            : new(piece, piece, null, ProblemOf(piece) ?? Several(piece));
    }

    /// <summary>A person, an institution, and nothing that could be another person.</summary>
    private static bool IsAt(string person, string[] at) => NameGuess.IsPerson(person) && NameGuess.IsInstitution(at[0])
        && !Array.Exists(at, part => NameGuess.IsPerson(Entry.Trailing(part)?.Before ?? part));

    private static string? ProblemOf(string name) => name.Length == 0 ? "There is no name between these marks."
        : name.Length > PersonName.Longest ? $"A name holds up to {PersonName.Longest} characters."
        : null;

    private static string? Several(string name) => And().IsMatch(name) || name.Contains(',', StringComparison.Ordinal) && PersonName.Of(name) is { Suffix: "", Degree: "" }
        ? $"Are these several people? Put a semicolon between them. If it is one name, put it in quotation marks: {Words.Quoted(name)}."
        : null;

    [GeneratedRegex(@"^(?:“(?<name>[^“”]*)”|""(?<name>[^""]*)"")(?:\s*[(\[](?<affiliation>.+)[)\]])?$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s(?:and|&|und)\s", RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
