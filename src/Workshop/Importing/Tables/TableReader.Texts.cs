using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private static readonly HashSet<string> Yes =
        ["cancelled", "canceled", "withdrawn", "yes", "y", "x", "true", "1", "abgesagt", "entfallt", "zuruckgezogen", "ja", "annule", "annulee", "oui", "cancelado", "cancelada", "si", "annullato", "annullata"];

    private static readonly Dictionary<string, string> Languages = new(
        from line in "en english englisch anglais ingles inglese|de german deutsch allemand aleman tedesco|fr french franzosisch francais frances francese|es spanish spanisch espagnol espanol spagnolo|it italian italienisch italien italiano".Split('|')
        let words = line.Split(' ')
        from word in words.Skip(1)
        select KeyValuePair.Create(word, words[0]));

    private readonly HashSet<string> unknownStates = [];

    /// <summary>Running text; HTML as the Markdown that says the same.</summary>
    private static string? Prose(string text) => CellText.Lines(HtmlText.ToMarkdown(text));

    private string? Language(RowReading row)
    {
        if (row.Words(TableColumn.Language, CellText.LongestLine) is not { } text) return null;
        if (Languages.TryGetValue(Folding.Fold(text), out var tag)) return tag;
        if (EventDetails.IsLanguageTag(text) && (text.Length < 4 || text.Contains('-', StringComparison.Ordinal))) return text;
        aside.Add(new(row.Origin, $"{Words.Quoted(Short(text))} is not a language that is known; write it like en, de or zh-Hant."));
        return null;
    }

    private bool IsCancelled(RowReading row)
    {
        if (row.Words(TableColumn.Cancelled, CellText.LongestLine) is not { } text) return false;
        var isCancelled = Yes.Contains(Folding.Fold(text)) || SessionWords.IsCancelled(text);
        if (!isCancelled && unknownStates.Add(text)) aside.Add(new(row.Origin, $"{Words.Quoted(Short(text))} was not read as “cancelled”, here and wherever it stands."));
        return isCancelled;
    }

    private IEnumerable<Material> Materials(RowReading row)
    {
        foreach (var (_, text) in row.Cells(TableColumn.Materials))
            foreach (var material in ListCell.Materials(text)) yield return material;
        foreach (var column in Enum.GetValues<TableColumn>())
            if (column.MaterialKind() is { } kind)
                foreach (var (heading, text) in row.Cells(column))
                    foreach (var word in text.Split((char[]?)[' ', '\n', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                        if (IsAddress(word, kind) && ListCell.Fitted(new(kind, word)) is { } material) yield return material;
                        else aside.Add(new(row.Origin, $"{Words.Quoted(Short(word))} under {Words.Quoted(heading.Text)} is no address."));
        if (row.Words(TableColumn.Code, CellText.LongestAddress) is { } code && IsAddress(code, MaterialKind.Code)) yield return new(MaterialKind.Code, code);
    }

    /// <summary>An address of the web, or what a DOI, arXiv's and OpenReview's identifiers are by themselves.</summary>
    private static bool IsAddress(string word, MaterialKind kind) => word.Length <= CellText.LongestAddress
        && (Href.From(word) is { } href && Href.IsExternal(href) || kind is MaterialKind.Doi or MaterialKind.Arxiv or MaterialKind.OpenReview && Identifier().IsMatch(word));

    /// <summary>What a row is part of: by its code, its title or its number, and never in a circle.</summary>
    private void SetWholes()
    {
        var sessions = draft.Sessions.ToDictionary(session => session.Id);
        var byCode = sessions.Values.ToDictionary(session => session.Code);
        var byName = sessions.Values.SelectMany(session => new[] { session.Title, session.Label }.OfType<string>().Select(name => (name, session))).ToLookup(pair => Folding.Fold(pair.name), pair => pair.session.Id);
        var byNumber = sessions.Values.Where(session => session.Number > 0).ToDictionary(session => session.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (row, whole) in parts)
        {
            if (row.Session is not { } part) continue;
            var found = byCode.TryGetValue(whole.Split(' ')[0], out var coded) ? coded.Id
                : byName[Folding.Fold(whole)].Distinct().ToList() is [var named] ? named
                : byNumber.TryGetValue(whole, out var numbered) ? numbered.Id : (Guid?)null;
            if (found is not { } parent || Within(parent, part))
                aside.Add(new(row.Origin, $"It is said to be part of {Words.Quoted(Short(whole))}, {(found is null ? "which is in no row" : "which is part of it")}."));
            else sessions[part] = sessions[part] with { Parent = parent };
        }
        draft.ReplaceAll(sessions);

        bool Within(Guid session, Guid whole)
        {
            for (Guid? at = session; at is { } id; at = sessions[id].Parent)
                if (id == whole) return true;
            return false;
        }
    }

    [GeneratedRegex(@"^[\w./:()-]{4,80}$")]
    private static partial Regex Identifier();
}
