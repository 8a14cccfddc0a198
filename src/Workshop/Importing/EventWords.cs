using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>What an event's name says of its kind, in five languages: "Mini-seminar", "Herbsttagung", "École d’été".</summary>
internal static class EventWords
{
    private static readonly (EventKind Kind, HashSet<string> Words)[] Kinds =
    [
        (EventKind.Colloquium, Set("colloquium colloquia kolloquium kolloquia colloque coloquio colloquio")),
        (EventKind.Seminar, Set("seminar seminars oberseminar forschungsseminar miniseminar seminaire seminaires seminario seminarios seminari")),
        (EventKind.School, Set("summerschool winterschool sommerschule winterschule fruhjahrsschule herbstschule")),
        (EventKind.Symposium, Set("symposium symposia symposion simposio")),
        (EventKind.Workshop, Set("workshop workshops hackathon atelier taller arbeitstreffen")),
        (EventKind.Conference, Set("conference conferences congress konferenz kongress tagung jahrestagung fruhjahrstagung herbsttagung congres congreso convegno conferenza conferencia")),
    ];

    private static readonly HashSet<string> Schools = Set("school schule ecole escuela scuola");

    private static readonly HashSet<string> Seasons = Set("summer winter spring autumn fall ete hiver automne verano invierno otono estiva invernale research doctoral phd");

    /// <summary>Null where it says nothing, or is a school of a university.</summary>
    internal static EventKind? KindOf(string name)
    {
        var words = Folding.Words(name).ToList();
        foreach (var (kind, known) in Kinds)
            if (words.Exists(known.Contains)) return kind;
        for (var at = 0; at < words.Count; at++)
            if (Schools.Contains(words[at]) && (at > 0 && Seasons.Contains(words[at - 1]) || at + 1 < words.Count && Seasons.Contains(words[at + 1]) || at + 2 < words.Count && Seasons.Contains(words[at + 2])))
                return EventKind.School;
        return null;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
