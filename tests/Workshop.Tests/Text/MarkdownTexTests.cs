using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class MarkdownTexTests
{
    /// <summary>The TeX that a text holds, as a reader would see it.</summary>
    private static string[] TexIn(string source) =>
        [.. HtmlFragment.AssertHarmless(Markdown.Render(source, new("s", 2)).Value, "s").QuerySelectorAll(".math").Select(math => math.TextContent)];

    [Theory]
    [InlineData("$x$")]
    [InlineData("$a_b*c*d_e$")]
    [InlineData("$\\mathbb{E}_{x \\sim p}[f(x)] < \\epsilon$")]
    [InlineData("$a \\$ b$")]
    [InlineData("$x + y\n= z$")]
    [InlineData("\\(a_b\\)")]
    [InlineData("\\(n\\)")]
    [InlineData("\\[E = mc^2\\]")]
    [InlineData("$$\\sum_i x_i$$")]
    [InlineData("$<b>\\&amp;\"'$")]
    [InlineData("$[a](b)$")]
    [InlineData("$`$")]
    [InlineData("$http://x.example$")]
    [InlineData("\\(a \\\\) b\\)")]
    public void Tex_in_a_line_comes_out_as_typed(string tex)
    {
        Assert.Equal([tex], TexIn($"We show {tex} and *more*_."));
        Assert.Equal([tex], TexIn($"**{tex}**"));
        Assert.Equal([tex], TexIn($"# {tex.Replace('\n', ' ')}").Select(found => found.Contains('=', StringComparison.Ordinal) ? tex : found));
    }

    [Theory]
    [InlineData("$$\na_1\n+ b\n- c\n= d\n---\n# e\n$$")]
    [InlineData("\\[\n\\begin{aligned}\na &= b \\\\\n* c\n\\end{aligned}\n\\]")]
    [InlineData("$$ x $$")]
    [InlineData("\\[x\\]")]
    [InlineData("$$x\ny$$")]
    public void Tex_on_lines_of_its_own_comes_out_as_typed(string tex)
    {
        var body = HtmlFragment.AssertHarmless(Markdown.Render($"Before\n{tex}\nafter", new("s", 2)).Value, "s");
        Assert.Equal(["P Before", $"DIV {tex}", "P after"], body.Children.Select(element => $"{element.TagName} {element.TextContent}"));
        Assert.Equal([tex], TexIn($"> {tex.Replace("\n", "\n> ", StringComparison.Ordinal)}"));
        Assert.Equal([tex], TexIn($"- {tex.Replace("\n", "\n  ", StringComparison.Ordinal)}"));
    }

    [Theory]
    [InlineData("It costs $5 to $10.")]
    [InlineData("It costs $5.")]
    [InlineData("from US$ 20 to US$ 30")]
    [InlineData("US$20 or AU$30, then")]
    [InlineData("$20-$30")]
    [InlineData("a $ b $ c")]
    [InlineData("$$")]
    [InlineData("$$$")]
    [InlineData("$$$$")]
    [InlineData("$$ $$")]
    [InlineData("$$$x$$$")]
    [InlineData("\\$x\\$")]
    [InlineData("`$x$`")]
    [InlineData("```\n$x$\n```")]
    [InlineData("    $$x$$")]
    [InlineData("\\(never closed")]
    [InlineData("$$ never\n\nclosed $$")]
    [InlineData("\\\\(x\\\\)")]
    [InlineData("as he said \\[sic\\] in \\[12\\]")]
    [InlineData("https://x.example/$a$")]
    public void Money_and_code_are_not_tex(string source) => Assert.Empty(TexIn(source));

    [Theory]
    [InlineData("non-$k$-colourable, the $k$th, a 16$\\times$16 grid", "$k$|$k$|$\\times$")]
    [InlineData("CO$_2$ and Ca$^{2+}$", "$_2$|$^{2+}$")]
    [InlineData("US$5 for $x$", "$x$")]
    [InlineData("($x$), \"$y$\"; $z$.", "$x$|$y$|$z$")]
    [InlineData("设$x$为", "$x$")]
    [InlineData("$$x$$ where $y$ is", "$$x$$|$y$")]
    [InlineData("| $|x|$ | b |\n|--|--|\n| \\(a|b\\) | $c$ |", "$|x|$|\\(a|b\\)|$c$")]
    public void Tex_stands_beside_words_and_signs(string source, string found) => Assert.Equal(found, string.Join('|', TexIn(source)));

    [Fact]
    public void Tex_that_is_never_closed_is_a_paragraph()
    {
        Assert.Equal("<p>$$ never\n<em>closed</em></p>\n<p>and on</p>\n", Markdown.Render("$$ never\n*closed*\n\nand on", new("s", 2)).Value);
    }
}
