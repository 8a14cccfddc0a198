using System.Globalization;
using System.Text;

namespace Workshop.Text;

/// <summary>
/// Columns of a mail or a terminal, in which every character has the same width: East Asian wide ones and pictures take two, combining marks none.
/// </summary>
public static class Columns
{
    /// <summary>No line begins with these.</summary>
    private const string Closing = "、。，．・：；！？）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /// <summary>No line ends with these.</summary>
    private const string Opening = "（［｛「『【〈《〔";

    public static int Of(string text)
    {
        var width = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext()) width += OfCluster(clusters.GetTextElement());
        return width;
    }

    /// <summary>Breaks a text at its blanks, between ideographs, and in a word that is wider than a line; an address is never broken, however long it is.</summary>
    /// <param name="first">In front of the first line.</param>
    /// <param name="rest">In front of the others.</param>
    public static IEnumerable<string> Wrap(string text, int width, string first = "", string rest = "")
    {
        var line = new StringBuilder(first);
        var (used, isFresh) = (Of(first), true);
        foreach (var (piece, isSpaced) in Pieces(text, Math.Max(1, width - Math.Max(Of(first), Of(rest)))))
        {
            var wide = Of(piece);
            var gap = isSpaced && !isFresh ? 1 : 0;
            if (!isFresh && used + gap + wide > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(rest);
                (used, gap) = (Of(rest), 0);
            }
            line.Append(' ', gap).Append(piece);
            used += gap + wide;
            isFresh = false;
        }
        if (!isFresh) yield return line.ToString().TrimEnd();
    }

    /// <summary>What holds together, each with whether a blank stands before it.</summary>
    private static IEnumerable<(string Text, bool IsSpaced)> Pieces(string text, int most)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isSpaced = true;
            if (IsAddress(word)) yield return (word, true);
            else
                foreach (var piece in Broken(word, most))
                {
                    yield return (piece, isSpaced);
                    isSpaced = false;
                }
        }
    }

    private static IEnumerable<string> Broken(string word, int most)
    {
        var piece = new StringBuilder();
        var (wide, before) = (0, "");
        var clusters = StringInfo.GetTextElementEnumerator(word);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            var its = OfCluster(cluster);
            var mayBreak = before.Length > 0 && (IsIdeograph(before) || IsIdeograph(cluster)) && !Closing.Contains(cluster, StringComparison.Ordinal) && !Opening.Contains(before, StringComparison.Ordinal);
            if (piece.Length > 0 && (mayBreak || wide + its > most))
            {
                yield return piece.ToString();
                piece.Clear();
                wide = 0;
            }
            piece.Append(cluster);
            wide += its;
            before = cluster;
        }
        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool IsAddress(string word) => word.Contains("://", StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal) && word.Contains('.', StringComparison.Ordinal);

    private static bool IsIdeograph(string cluster) => Rune.TryGetRuneAt(cluster, 0, out var rune) && TextWidth.IsIdeograph(rune);

    private static int OfCluster(string cluster)
    {
        var width = 0;
        foreach (var rune in cluster.EnumerateRunes())
            width = Math.Max(width, TextWidth.IsIdeograph(rune) || rune.Value is >= 0x1F000 and <= 0x1FAFF or 0xFE0F ? 2
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control ? 0 : 1);
        return width;
    }
}
