using System.Text.RegularExpressions;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Pages;

internal sealed partial class PageSchedule
{
    private const string ClockKey = "afternoon", NightKey = "night", SpeakersKey = "speakers";

    /// <summary>Lines of which it was guessed who speaks in them: asked once for all, for they are written alike.</summary>
    private readonly List<(Doubt Doubt, Origin Origin)> guessed = [];

    internal List<Question> Questions { get; } = [];

    /// <summary>What of a line has no place in a session.</summary>
    internal List<LeftAside> Aside { get; } = [];

    private void AskWhen(Doubt doubt, Origin origin)
    {
        var (key, field) = doubt.Field == nameof(SessionLine.PastMidnight) ? (NightKey, nameof(SessionLine.PastMidnight)) : (ClockKey, nameof(SessionLine.Start));
        if (Questions.Exists(question => question.Key == key)) return;
        Questions.Add(new(key, null, field, doubt.Question, [new("yes", doubt.Choices.IsEmpty ? null : doubt.Choices[0]), new("no", doubt.Choices is [_, var other, ..] ? other : null)], origin, IsProposed: true));
    }

    private SessionLine Asked(SessionLine line, Inline words, Origin origin)
    {
        Aside.AddRange(line.Aside.Where(left => ChairIn(left) is null || IsPause(line)).Select(left => new LeftAside(origin with { Text = left }, "It has no place in a session.")));
        foreach (var doubt in line.Doubts)
            if (doubt.Field != nameof(SessionLine.Speakers)) Aside.Add(new(origin, doubt.Question));
            else if (line.Speakers.FirstOrDefault(speaker => doubt.Choices.Contains(speaker.Name) && !speaker.Candidates.IsEmpty) is { } somebody) AskWhoIs(somebody, doubt, origin);
            else if (!line.Speakers.Any(speaker => speaker.Affiliation is { } its && NameGuess.IsInstitution(its))) guessed.Add((doubt, origin));
        var isGuess = guessed.Count > 0 && guessed[^1].Origin == origin;
        return isGuess && answers.To(SpeakersKey) == "no" && words.HasWords ? line with { Speakers = [], Title = Entry.Of(Words(words)).Words } : line;
    }

    private void AskWhoSpeaks()
    {
        if (guessed.Count == 0) return;
        var more = guessed.Count == 1 ? "" : $" {Workshop.Text.Words.Count(guessed.Count - 1, "line")} more of the programme were read likewise.";
        Questions.Add(new(SpeakersKey, null, nameof(SessionLine.Speakers), guessed[0].Doubt.Question + more, [new("yes", "As it was read"), new("no", "No, it belongs to the title")], guessed[0].Origin, IsProposed: true));
    }

    private void AskWhoIs(SpeakerName somebody, Doubt doubt, Origin origin)
    {
        if (!Questions.Exists(question => question.Key == KeyOf(somebody)))
            Questions.Add(new(KeyOf(somebody), null, nameof(SessionLine.Speakers), doubt.Question, doubt.Choices.OrderBy(choice => choice == somebody.Name ? 0 : 1).Select(choice => new Choice(choice)).ToValueList(), origin, IsProposed: true));
    }

    /// <summary>Nobody is taken for another without an answer.</summary>
    private string WhoIs(SpeakerName somebody) => !somebody.Candidates.IsEmpty && answers.To(KeyOf(somebody)) is { } name ? name : somebody.Name;

    private static string KeyOf(SpeakerName somebody) => $"speaker {Slug.From(somebody.Name)}";

    /// <summary>Nobody is in the chair of it: who is, is of what follows.</summary>
    private static bool IsPause(SessionLine line) => line.Kind is SessionKind.Break or SessionKind.Meal;

    /// <summary>Who is named in "Chair: Ada Lovelace", "moderated by Ada Lovelace".</summary>
    private static string? ChairIn(string words) => Chairing().Match(words) is { Success: true } chair && !chair.Value.StartsWith("discussant", StringComparison.OrdinalIgnoreCase) && NameGuess.IsPerson(words[chair.Length..]) ? words[chair.Length..] : null;

    /// <summary>"Ada Lovelace: On engines", "Ada Lovelace, *On engines*": a talk, though what stands behind the name could be an affiliation.</summary>
    private static bool IsTitled(Inline words) =>
        words.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 100 and var colon && NameGuess.IsPerson(words.Text[..colon].Trim()) || Words(words).EndsWith('”') && !words.Text.EndsWith('”');

    [GeneratedRegex(@"^(?:session\s+)?\p{L}{4,14}(?:\s*:\s+|\s+(?:by|von|par|por|da)\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chairing();
}
