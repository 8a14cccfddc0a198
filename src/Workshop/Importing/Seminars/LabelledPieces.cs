using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A line cut where labels stand in it: "Title: Knots", "John Doe (MIT) Host: B. Roe", "5 May | Speaker: Jane Doe | Room: 202".</summary>
/// <param name="Field">Null for what stands before the first label.</param>
internal sealed partial record LabelledPiece(TalkField? Field, Inline Words);

internal static partial class LabelledPieces
{
    private const int Most = 12;

    internal static IReadOnlyList<LabelledPiece> Of(PageLine line)
    {
        var text = line.Words.Text;
        var cuts = new List<(int At, int Behind, TalkField? Field)>();
        if (TalkLabels.AtFront(text, out var rest) is { } front) cuts.Add((0, text.Length - rest.Length, front));
        else cuts.Add((0, 0, null));
        foreach (var label in Within().Matches(text).Take(Most))
        {
            var words = label.Groups["label"];
            if (words.Index <= cuts[^1].Behind || TalkLabels.Of(words.Value) is not { } field) continue;
            if (!MayStandWithin(field, text, words.Index, label.Index + label.Length, line.IsProse || cuts[^1].Field is TalkField.Abstract or TalkField.Title, cuts[^1].Field is not null)) continue;
            cuts.Add((label.Index, label.Index + label.Length, field));
        }
        if (cuts is [{ Field: null }]) return [new(null, line.Words)];
        var pieces = new List<LabelledPiece>();
        for (var i = 0; i < cuts.Count; i++)
        {
            var words = i + 1 < cuts.Count ? line.Words.From(cuts[i].Behind).Until(cuts[i + 1].At - cuts[i].Behind) : line.Words.From(cuts[i].Behind);
            if (cuts[i].Field is not null || words.HasWords) pieces.Add(new(cuts[i].Field, words));
        }
        return pieces;
    }

    /// <summary>In a text or a title a label is one where a sentence or a bracket begins; "After the talk: …" is none.</summary>
    private static bool MayStandWithin(TalkField field, string text, int at, int behind, bool isText, bool isLabelled)
    {
        var before = text[..at].TrimEnd();
        var isCut = before.Length > 0 && before[^1] is '.' or '|' or ';' or '(' or '[' or ',' or '–' or '—' or '•' or '·' or ')';
        return field switch
        {
            TalkField.Host or TalkField.Abstract or TalkField.Speaker => isCut || !isText,
            TalkField.Title => isCut || !isText && isLabelled,
            TalkField.Room or TalkField.Place or TalkField.Join or TalkField.JoinNote or TalkField.Slides or TalkField.Video or TalkField.Affiliation or TalkField.Contact => isCut,
            TalkField.Time or TalkField.Date or TalkField.When => isCut && behind < text.Length && !isText,
            _ => false,
        };
    }

    [GeneratedRegex(@"(?<=[\s(\[|,;.])(?<label>\p{Lu}[\p{L}\p{M}]{1,20}(?:\s(?:by|von|par|da|di|de|link|ID)){0,2})\s?[:：]\s+")]
    private static partial Regex Within();
}
