using Workshop.Text;

namespace Workshop.Importing;

internal sealed partial class SessionDraft
{
    /// <summary>What was asked before: an end of a line is looked at in several ways.</summary>
    private readonly Dictionary<(string Piece, bool MayTurn), List<SpeakerName>?> read = [];

    /// <summary>Somebody whom the event knows, or may know.</summary>
    private bool TryTakeKnown(string piece)
    {
        if (Names(piece) is not { } names || !names.TrueForAll(IsSure)) return false;
        Add(names);
        return true;
    }

    /// <summary>It is a name at any rate, for the event has one like it.</summary>
    private static bool IsSure(SpeakerName speaker) => speaker.Credit is not null || !speaker.Candidates.IsEmpty;

    private static bool IsOddlyAffiliated(SpeakerName speaker) =>
        !IsSure(speaker) && speaker.Affiliation is { } its && !NameGuess.IsInstitution(its);

    /// <summary>The people that the piece consists of; null where something in it is neither known nor looks like a name.</summary>
    /// <param name="mayTurn">"Bouman, Katie" is a person here, not a speaker and a title.</param>
    private List<SpeakerName>? Names(string piece, bool mayTurn = false)
    {
        if (piece.Length is 0 or > LongestNames) return null;
        if (!read.TryGetValue((piece, mayTurn), out var names)) read.Add((piece, mayTurn), names = NamesIn(piece, mayTurn));
        return names;
    }

    private List<SpeakerName>? NamesIn(string piece, bool mayTurn)
    {
        var found = PeopleLines.Of(piece, line);
        if (found is [{ Otherwise: { Count: > 1 } both }]) found = [.. both];
        var names = found.Select(person => people.Find(person.Name) with { Affiliation = person.Affiliation }).ToList();
        var turned = found.Exists(person => person.Otherwise.Count == 1);
        return names.Count > 0 && names.TrueForAll(name => SessionWords.KindOf(name.Name) is null && (IsSure(name) || (!turned || mayTurn) && NameGuess.IsPerson(name.Name))
            && (piece.EndsWith(')') || IsAffiliation(name.Affiliation))) ? names : null;
    }

    /// <summary>Its words are written large, as those of titles often are not.</summary>
    private static bool IsAffiliation(string? words) => words is null
        || words.Split([' ', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => char.IsUpper(word[0]) || !char.IsLetter(word[0]) || word.Length < 4)
        || NameGuess.IsInstitution(words);

    private void Add(List<SpeakerName> names)
    {
        foreach (var name in names)
        {
            speakers.Add(name);
            if (name.Candidates.IsEmpty) continue;
            var known = name.Candidates.Select(people.NameOf).ToList();
            var question = $"Is {Words.Quoted(name.Name)} {string.Join(" or ", known)}, whom the event knows, or somebody else?";
            Doubt(nameof(SessionLine.Speakers), question, [.. known, name.Name]);
        }
    }
}
