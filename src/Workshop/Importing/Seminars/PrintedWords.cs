using System.Buffers;
using System.Globalization;
using Workshop.Searching;

namespace Workshop.Importing.Seminars;

/// <summary>Words that a poster prints in capitals, as they are written elsewhere.</summary>
internal static class PrintedWords
{
    private static readonly HashSet<string> Small = new(
        ("a an and at by for in of on the to with am an auf aus bei beim der die das dem den des für im in mit und von vom zu zum zur au aux d de des du en et la le les l à " +
        "al con de del el en la las los para por un una y ai alla con da dal degli dei del della delle dello di e gli il in la le lo nel per su").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Acronyms = new(
        ("AI CEA CERN CNR CNRS CSIC DESY DFG EMBL ENS EPFL ERC ESA ESO ETH FAU FU HU IBM ICFO ICMAT ICTP INAF INFN INRIA IST JGU KIT LMU MIT ML MPG MPI NASA NIST NYU PDE RWTH SISSA " +
        "TU TUM UAM UB UBC UC UCL UCLA UCM UK UPC USA UZH VU WWU II III IV VI VII").Split(' '), StringComparer.Ordinal);

    private const int FewWords = 4;

    private static readonly SearchValues<char> Opening = SearchValues.Create("(\"'“„«’");

    internal static bool AreShouted(string text) => text.Count(char.IsLetter) > 4 && !text.Any(char.IsLower);

    /// <summary>"MAX-PLANCK-INSTITUT FÜR CHEMIE" as a name is written; what is not in capitals stays.</summary>
    internal static string Calm(string text)
    {
        if (!AreShouted(text)) return text;
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++) words[i] = Calm(words[i], isFirst: i == 0);
        return string.Join(' ', words);
    }

    /// <summary>"SCIENTIFIC SEMINAR" with one capital letter.</summary>
    internal static string CalmSentence(string text)
    {
        if (!AreShouted(text)) return text;
        if (text.Count(c => c == ' ') >= FewWords) return Calm(text); // it is called after somebody
        var words = text.Split(' ').Select(word => Acronyms.Contains(word.Trim(',', '.', '(', ')')) ? word : word.ToLower(CultureInfo.InvariantCulture)).ToArray();
        words[0] = Acronyms.Contains(words[0]) ? words[0] : Raised(words[0]);
        return string.Join(' ', words);
    }

    private static string Calm(string word, bool isFirst)
    {
        if (Acronyms.Contains(word.Trim(',', '.', '(', ')', '-'))) return word;
        var small = word.ToLower(CultureInfo.InvariantCulture);
        if (!isFirst && Small.Contains(small)) return small;
        return string.Join('-', small.Split('-').Select((part, at) => at > 0 && Small.Contains(part) ? part : Raised(part)));
    }

    private static string Raised(string word)
    {
        var first = word.AsSpan().IndexOfAnyExcept(Opening);
        return first < 0 || !char.IsLetter(word[first]) ? word : $"{word[..first]}{char.ToUpper(word[first], CultureInfo.InvariantCulture)}{word[(first + 1)..]}";
    }

    /// <summary>Whether two texts say the same, capitals and accents aside.</summary>
    internal static bool AreAlike(string one, string other) => Folding.Words(one).SequenceEqual(Folding.Words(other));
}
