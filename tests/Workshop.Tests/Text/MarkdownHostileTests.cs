using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class MarkdownHostileTests
{
    public static TheoryData<string> Attacks =>
    [
        // raw HTML in all its shapes
        "<script>alert(1)</script>", "<SCRIPT SRC=//x.example/a.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<b onclick=alert(1)>x</b>",
        "<a href=\"javascript:alert(1)\">x</a>", "<iframe src=\"//x.example\">", "<style>body{display:none}</style>", "<div style=\"position:fixed\">x</div>",
        "<!-- --><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!DOCTYPE html>", "</p></main><script>", "<math><mtext></form><form>",
        "<base href=//x.example>", "<form action=//x.example><input name=a>", "<template><script>1</script></template>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;", "<scr\0ipt>", "*<b>*</b>", "`</code><script>`", "```\n</code></pre><script>\n```", "    </code></pre><script>",
        "```\" onmouseover=\"alert(1)\nx\n```", "```<script>\nx\n```",
        // schemes
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](<java\tscript:alert(1)>)",
        "[x](java&#9;script:alert(1))", "[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:alert(1))", "[x](javascript&colon;alert(1))",
        "[x](javascript&#58;alert(1))", "[x](javascript&#x3a;alert(1))", "[x](&#106;avascript:alert(1))", "[x](&#x6A&#x61vascript:1)", "[x](javascript\\:alert(1))",
        "[x](&#1;javascript:alert(1))", "[x](&#8238;javascript:alert(1))", "[x](\u00A0javascript:alert(1))", "[x](\u200Bjavascript:alert(1))", "[x](java\u00ADscript:alert(1))",
        "[x](\0javascript:alert(1))", "[x](ｊavascript:alert(1))", "[x](vbscript:msgbox)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](data:,x)", "[x](file:///etc/passwd)",
        "[x](ftp://x.example)", "[x](blob:https://x.example/1)", "[x](about:blank)", "[x](view-source:https://x.example)", "[x](ws://x.example)", "[x](intent://x)",
        "[x](feed:javascript:alert(1))", "[x](a.b+c-d:1)", "[x](:alert(1))", "<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>", "javascript:alert(1)",
        "[x][y]\n\n[y]: javascript:alert(1)", "[x][y]\n\n[y]: <data:text/html,1>", "![x](javascript:alert(1))", "![x][y]\n\n[y]: data:image/svg+xml,1", "[x](javascript://%0aalert(1))",
        "[x](https:javascript:alert(1))", "[x](http:/x.example)", "[x](https:///x.example)", "[x](https://)", "[x](https://good.example@x.example)", "[x](https://good.example:pw@x.example)",
        "[x](https://x.example\\@good.example)", "[x](mailto:)", "[x](tel:)",
        // elsewhere in disguise
        "[x](//x.example)", "[x](/\\x.example)", "[x](\\\\x.example)", "[x](/&#9;/x.example)", "[x](/&#10;/x.example)", "[x](&#47;/x.example)", "[x](///x.example)",
        "![x](//x.example/p.png)", "![x](https://x.example/p.png)", "![x](/\\x.example/p.png)", "![x](data:image/png;base64,AA)", "![x](#a)", "![x](?a)", "![x]()",
        // out of an attribute
        "[x](https://x.example/\"onmouseover=alert(1))", "[x](https://x.example/'onmouseover='alert(1))", "[x](<https://x.example/\" onclick=\"alert(1)>)",
        "[x](https://x.example \"\\\" onclick=\\\"alert(1)\")", "[x](https://x.example '&quot; onclick=&quot;1')", "[x](https://x.example (\"><script>))", "![\" onerror=\"alert(1)](/p.png)",
        "![x](/p.png\"onerror=\"alert(1))", "![<script>](/p.png)", "[<script>](/p)", "https://x.example/\"onclick=alert(1)", "<https://x.example/\"onclick=\"1>", "<\"onclick=1@x.example>",
        "# \" onclick=\"alert(1)", "# <script>", "# x {#id onclick=alert(1)}", "x {onclick=alert(1)}", "| \" onclick=\" |\n|--|\n| <script> |", "[^\" onclick=\"]\n\n[^\" onclick=\"]: <script>",
        "# constructor\n# __proto__\n# toString", "# note 1\n\nx[^1]\n\n[^1]: y", "# ref 1\n\nx[^1]\n\n[^1]: y", "[x](#\"onclick=1)",
        // structure
        "[a [b](/c) d](/e)", "[https://x.example](/e)", "[![a](https://x.example/p)](https://y.example)", "[x[^1]](/e)\n\n[^1]: y", "x[^1]\n\n[^1]: y[^1]", "[^1]: never", "x[^2]",
        "[^1]\n\n[^1]:\n    - a\n\n    | b |\n    |--|\n    | c |", "- [ ] task", "- \n-", "1)\n2)", "***\n***", ">", "> \n>\n> #", "#", "######", "# #", "|\n|-", "| a |\n|--|", "|--|\n|--|",
        ": a", "a\n:   ", "a\n:   - b\n:   > c", "a\n\n:   b\n\n    c", "<dl>\na\n:   b", "* a\n\n      b\n\n  c", "\t\ta", "***a** b*", "**a*", "~~a~~b~~", "_a__b_", "![[[]]]", "[](", "[]()", "![]()", "[]",
        // TeX
        "$</span><script>alert(1)</script>$", "$$\n</div><script>\n$$", "\\(<img src=x onerror=1>\\)", "\\[\" onclick=\"_\\]", "$\u202Ex$", "$$\\[$$\\]", "\\($\\)$", "[$](javascript:1)$", "$[x](javascript:1)$",
        // characters
        "\0\u0001\u0008\u007F\u0085\u009F", "&#0;&#1;&#8;&#127;&#x80;&#xFFFF;&#xD800;&#x110000;", "\uFFFF \uFFFE", "\u202Eabc\u202C\u2066x", "&#8238;&#x202e;", "\r\n\r\r\n\u2028\u2029", "\uFEFFa",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_is_typed_to_harm_comes_out_harmless(string source)
    {
        HtmlFragment.AssertHarmless(Markdown.Render(source, new("s", 2)).Value, "s");
        HtmlFragment.AssertHarmless(Markdown.Render($"> - {source.Replace("\n", "\n>   ", StringComparison.Ordinal)}\n\n{source}\n\n{source}", new("s", 5)).Value, "s");
        HtmlFragment.AssertHarmless(Markdown.Show(source, new("s", 2)), "s");
        Assert.DoesNotContain(Markdown.PlainText(source), c => char.IsControl(c) && c is not ('\n' or '\t') || c == '\u202E');
        Assert.NotNull(Markdown.Summary(source, 20));
    }

    [Theory]
    [InlineData("[look](javascript:alert(1))", "<p>look</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("[a *b*](//x.example)", "<p>a <em>b</em></p>\n")]
    [InlineData("<!-- hidden? -->", "<p>&lt;!-- hidden? --&gt;</p>\n")]
    [InlineData("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n")]
    public void What_is_refused_stays_readable(string source, string html) => Assert.Equal(html, Markdown.Render(source, new("s", 2)).Value);

    [Fact]
    public void Random_markdown_is_harmless_well_formed_and_keeps_ids_apart()
    {
        foreach (var source in RandomMarkdown.Many(4_000))
        {
            var first = Markdown.Render(source, new("a", 2));
            if (!first.Succeeded) continue;
            var ids = HtmlFragment.AssertHarmless(first.Value, "a").QuerySelectorAll("[id]").Select(element => element.Id);
            var others = HtmlFragment.AssertHarmless(Markdown.Render(source, new("a-a", 3)).Value, "a-a").QuerySelectorAll("[id]").Select(element => element.Id);
            Assert.Empty(ids.Intersect(others));
            Assert.Equal(first.Value, Markdown.Render(source, new("a", 2)).Value);
        }
    }

    [Fact]
    public void No_word_is_lost_on_the_way()
    {
        // Definitions, titles and a code block's language are meant to be read by machines.
        string[] unseen = ["]:", "](", "``"];
        foreach (var source in RandomMarkdown.Many(6_000).Where(source => !unseen.Any(source.Contains)))
        {
            if (!Markdown.Render(source, new("a", 2)).TryGetValue(out var html)) continue;
            var shown = HtmlFragment.Parse(html).TextContent;
            foreach (var word in source.Split().Where(word => word.StartsWith("keep", StringComparison.Ordinal) && word.All(char.IsAsciiLetterOrDigit)))
            {
                Assert.Contains(word, shown, StringComparison.Ordinal);
                Assert.Contains(word, Markdown.PlainText(source), StringComparison.Ordinal);
            }
        }
    }
}
