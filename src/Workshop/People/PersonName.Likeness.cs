using Workshop.Searching;

namespace Workshop.People;

/// <summary>How likely two printed names are one person's: from <see cref="Initials"/> on they agree in all that both say.</summary>
public enum Likeness
{
    None,

    /// <summary>"Jeanette" and "Jeannette", "Alex" and "Alexander", a family name alone: a question, never an answer.</summary>
    Near,

    /// <summary>"K. Bouman" and "Katie L. Bouman".</summary>
    Initials,

    /// <summary>But for title, accents, case and the order in which they are written.</summary>
    Same,
}

public sealed partial record PersonName
{
    /// <summary>Symmetric. Accents and umlauts count as <see cref="Folding"/> has them.</summary>
    public Likeness LikenessTo(PersonName other)
    {
        var (mine, others) = (Words(), other.Words());
        if (mine.All.Count == 0 || others.All.Count == 0) return Likeness.None;
        if (mine.All.SequenceEqual(others.All, Spelled.Alike)) return Likeness.Same;
        if (mine.Family.SequenceEqual(others.Family, Spelled.Alike)) return OfGiven(mine.Given, others.Given);
        var swapped = mine.All.Count == others.All.Count && mine.All.All(word => others.All.Contains(word, Spelled.Alike));
        var oneIsNear = mine.Family.Count == others.Family.Count && mine.Family.Zip(others.Family).All(pair => Spelled.Near(pair.First, pair.Second))
            && OfGiven(mine.Given, others.Given) >= Likeness.Initials && mine.Given.Count > 0 && others.Given.Count > 0;
        return swapped || oneIsNear ? Likeness.Near : Likeness.None;
    }

    private static Likeness OfGiven(List<string> mine, List<string> others)
    {
        if (mine.Count == 0 || others.Count == 0) return Likeness.Near;
        var (shorter, longer) = mine.Count <= others.Count ? (mine, others) : (others, mine);
        var first = OfWord(mine[0], others[0]);
        if (first != Likeness.Initials) return first;
        var at = 1;
        foreach (var word in shorter.Skip(1))
        {
            var found = longer.FindIndex(at, other => OfWord(word, other) == Likeness.Initials);
            if (found < 0) return Likeness.Near;
            if (longer[at..found].Exists(left => left.Length > 1)) return Likeness.Near;
            at = found + 1;
        }
        return longer[at..].Exists(left => left.Length > 1) ? Likeness.Near : Likeness.Initials;
    }

    private static Likeness OfWord(string one, string other)
    {
        if (Spelled.Alike.Equals(one, other)) return Likeness.Initials;
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0] ? Likeness.Initials : Likeness.None;
        var isShort = one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
        return isShort || Spelled.Near(one, other) ? Likeness.Near : Likeness.None;
    }

    private (List<string> Given, List<string> Family, List<string> All) Words()
    {
        var given = Folding.Words(Given).ToList();
        var family = Folding.Words($"{Particle} {Family}").ToList();
        return (given, family, [.. given, .. family, .. Folding.Words(Suffix)]);
    }

    /// <summary>Folded words, compared.</summary>
    private sealed class Spelled : IEqualityComparer<string>
    {
        private const int ShortestToDiffer = 4;

        internal static readonly Spelled Alike = new();

        public bool Equals(string? x, string? y) => Spelling.Shorten(x ?? "") == Spelling.Shorten(y ?? "");

        public int GetHashCode(string obj) => Spelling.Shorten(obj).GetHashCode(StringComparison.Ordinal);

        /// <summary>One letter more, less, other, or two changed about.</summary>
        internal static bool Near(string one, string other)
        {
            if (Alike.Equals(one, other)) return true;
            var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
            if (shorter.Length < ShortestToDiffer || longer.Length - shorter.Length > 1) return false;
            var front = shorter.AsSpan().CommonPrefixLength(longer);
            var (left, right) = (shorter[front..], longer[front..]);
            if (left.Length < right.Length) return left == right[1..];
            return left[1..] == right[1..] || left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..];
        }
    }
}
