using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Searching;

namespace Workshop.Publishing.Frab;

/// <summary>The word by which schedules say what an event is.</summary>
internal static class FrabKind
{
    private static readonly Dictionary<string, SessionKind> Ours = Enum.GetValues<SessionKind>().ToDictionary(kind => Folding.Fold(Headline.KindOf(kind)));

    /// <summary>Null for a word that says nothing of it here.</summary>
    internal static SessionKind? Of(string type)
    {
        var word = Folding.Fold(type);
        if (Ours.TryGetValue(word, out var kind)) return kind;
        return word switch
        {
            "lecture" or "talk" or "vortrag" or "lightningtalk" or "lightning_talk" or "lightning talk" or "short talk" or "long talk" or "submission" or "maintrack" or "devroom" => SessionKind.ContributedTalk,
            "workshop" or "hands-on" or "hands on" or "training" or "course" or "lab" => SessionKind.Tutorial,
            "podium" or "panel discussion" or "discussion" or "podiumsdiskussion" => SessionKind.Panel,
            "performance" or "concert" or "music" or "party" or "game" or "film" or "movie" => SessionKind.Social,
            "other" or "session" => SessionKind.Other,
            _ => SessionWords.KindOf(type),
        };
    }
}
