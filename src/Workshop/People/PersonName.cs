using System.Text;
using Workshop.Text;

namespace Workshop.People;

/// <summary>
/// A printed name taken apart. What follows from it, a sort name and a slug, is a proposal: no rule knows which of three words is the
/// family's, so people correct it.
/// </summary>
/// <param name="Title">"Prof. Dr.": printed, but nothing to sort by.</param>
/// <param name="Particle">"van der": written small, it sorts behind the given name; written large it belongs to the family.</param>
/// <param name="Suffix">"Jr.", "III".</param>
/// <param name="Degree">"PhD", "M.D.".</param>
public sealed partial record PersonName(string Title, string Given, string Particle, string Family, string Suffix, string Degree)
{
    /// <summary>In UTF-16 units; what is longer is no name, and stays as it is.</summary>
    public const int Longest = 200;

    /// <summary>"Berg, Wouter van der"; a single name, and one in other than Latin letters, as it is printed.</summary>
    public string SortName
    {
        get
        {
            var sort = new StringBuilder(Family);
            if (Given.Length > 0) sort.Append(", ").Append(Given);
            if (Particle.Length > 0) sort.Append(Given.Length > 0 ? " " : ", ").Append(Particle);
            if (Suffix.Length > 0) sort.Append(", ").Append(Suffix);
            return sort.ToString();
        }
    }

    /// <summary>The name in its order of speaking, without title and degree.</summary>
    public string Plain => string.Join(' ', new[] { Given, Particle, Family, Suffix }.Where(part => part.Length > 0));

    public string Slug => Text.Slug.From(Plain);

    /// <param name="printed">"Prof. Dr. Bernhard Schölkopf", "Schölkopf, Bernhard", "WANG Xiaoming", "山田 太郎".</param>
    public static PersonName Of(string printed)
    {
        var words = Characters.Clean(printed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (printed.Length > Longest || words.Count == 0) return Whole(string.Join(' ', words));

        var title = Take(words, NameWords.TitlesAtFront(words));
        var (degree, suffix) = TakeBehind(words);
        if (words.Count == 0) return Whole(string.Join(' ', new[] { title, suffix, degree }.Where(part => part.Length > 0)));
        words[^1] = words[^1].TrimEnd(',', ';');

        var name = words.FindIndex(word => word.EndsWith(',')) is var comma and >= 0 ? Inverted(words, comma)
            : !words.TrueForAll(NameWords.IsLatin) ? Whole(string.Join(' ', words))
            : Split(words);
        return name with { Title = title, Suffix = suffix, Degree = degree };
    }

    private static PersonName Whole(string name) => new("", "", "", name, "", "");

    /// <summary>"van der Berg, Wouter" says itself what is what, and where the particle sorts.</summary>
    private static PersonName Inverted(List<string> words, int comma)
    {
        var family = string.Join(' ', words[..(comma + 1)]).TrimEnd(',');
        var given = words[(comma + 1)..];
        var small = given.Count;
        while (small > 1 && NameWords.IsSmall(given[small - 1])) small--;
        return new("", string.Join(' ', given[..small]), string.Join(' ', given[small..]), family, "", "");
    }

    private static PersonName Split(List<string> words)
    {
        if (NameWords.Capitals(words) is var (first, count))
        {
            List<string> others = [.. words[..first], .. words[(first + count)..]];
            return new("", string.Join(' ', others), "", string.Join(' ', words.GetRange(first, count)), "", "");
        }
        var last = words.Count - 1;
        var smallEnd = last > 1 ? words.FindLastIndex(last - 1, last - 1, NameWords.IsSmall) : -1;
        if (smallEnd < 1)
        {
            var family = last;
            while (family > 1 && NameWords.IsLargeParticle(words[family - 1])) family--;
            return new("", string.Join(' ', words[..family]), "", string.Join(' ', words[family..]), "", "");
        }
        var small = smallEnd;
        while (small > 1 && NameWords.IsSmall(words[small - 1])) small--;
        if (small == smallEnd && small > 1 && words[small] is "y" or "e" or "i") // Ortega y Gasset: both names are the family's
            return new("", string.Join(' ', words[..(small - 1)]), "", string.Join(' ', words[(small - 1)..]), "", "");
        return new("", string.Join(' ', words[..small]), string.Join(' ', words[small..(smallEnd + 1)]), string.Join(' ', words[(smallEnd + 1)..]), "", "");
    }

    private static (string Degree, string Suffix) TakeBehind(List<string> words)
    {
        var (degree, suffix) = (new List<string>(), new List<string>());
        while (words.Count > 1)
        {
            var word = words[^1].Trim(',');
            if (NameWords.IsDegree(word)) degree.Insert(0, word);
            else if (words.Count > 2 && NameWords.IsSuffix(word)) suffix.Insert(0, word);
            else break;
            words.RemoveAt(words.Count - 1);
            if (words[^1].EndsWith(',')) words[^1] = words[^1].TrimEnd(',');
        }
        return (string.Join(' ', degree), string.Join(' ', suffix));
    }

    private static string Take(List<string> words, int count)
    {
        var taken = string.Join(' ', words.Take(count));
        words.RemoveRange(0, count);
        return taken;
    }
}
