using System.Text;

namespace Workshop.Tests.Text;

/// <summary>The same texts on every run: Markdown's own signs in every order, with what attackers add.</summary>
internal static class RandomMarkdown
{
    private static readonly string[] Pieces =
    [
        "word ", "keep1 ", "keep2 ", "a", "*", "**", "_", "~~", "`", "``", "[", "]", "](", ")", "(", "![", "<", ">", "<b>", "</b>", "\"", "'", "&", "&lt;", "&#8238;", "\\", "|", "| a | b |\n|:-|-:|\n",
        "\n", "\n", "\n\n", "\n    ", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n### ", "\n---\n", "\n===\n", "\n```\n", "\n:   ", "\n[^1]: ", "[^1]", "\n[x]: /y\n", "[x]", "$", "$$", "\n$$\n", "\\(", "\\)",
        "\\[", "\\]", "_1", "https://x.example/a", "www.x.example", "javascript:alert(1)", "data:text/html,1", "//x.example", "mailto:a@x.example", " onclick=alert(1) ", " style=\"x\" ", "{#id}", ":", "!", "\t", "  \n",
        "é", "日程", "\u202E", "\0", "\uD83D", "😀", "\r\n", "5", " $5 to $10 ",
    ];

    internal static IEnumerable<string> Many(int count)
    {
        var random = new Random(20191213);
        for (var i = 0; i < count; i++)
        {
            var source = new StringBuilder();
            for (var left = random.Next(60); left > 0; left--) source.Append(Pieces[random.Next(Pieces.Length)]);
            yield return source.ToString();
        }
    }
}
