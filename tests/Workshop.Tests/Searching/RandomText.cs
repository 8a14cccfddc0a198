using System.Text;

namespace Workshop.Tests.Searching;

/// <summary>The same texts on every run: letters of many scripts, marks, punctuation, controls, unpaired surrogates.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "b", "z", "ö", "o\u0308", "ø", "ß", "ł", "Æ", "ue", "oe", "aa", "É", "İ", "ı", "ﬁ", "½", "²", " ", " ", " ", "-", "’", "'", "\"", "*",
        "(", ")", "^", ":", "NEAR", "OR", "\0", "\t", "\n", "\uD83D", "\uDE00", "😀", "学", "習", "が", "ｶﾞ", "김", "ไ", "รู้", "हि", "न्दी", "ع", "ָ", "\u0301",
        "\u200D", "\u00AD", "\u202E", "\uFFFF", "𝛼", "�", "Ǆ", "ŉ", "\u0345", "ﷺ", "㍿", "0", "9", "_", "\\", "{", "}", "+",
    ];

    internal static IEnumerable<string> Many(int count, int length)
    {
        var random = new Random(20191214);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var left = random.Next(length); left > 0; left--) text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }
}
