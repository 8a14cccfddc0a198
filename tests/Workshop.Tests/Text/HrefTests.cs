using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class HrefTests
{
    [Theory]
    [InlineData("https://x.example/a?b=c&d#e", "https://x.example/a?b=c&d#e")]
    [InlineData(" HTTPS://X.example ", "HTTPS://X.example")]
    [InlineData("http://[::1]:5080/a", "http://[::1]:5080/a")]
    [InlineData("https://münchen.example/é", "https://münchen.example/%C3%A9")]
    [InlineData("https://x.example/a b|c^d%20%2g\"'<>`{}[]", "https://x.example/a%20b%7Cc%5Ed%20%252g%22'%3C%3E%60%7B%7D%5B%5D")]
    [InlineData("https://x.example/#a#b", "https://x.example/#a%23b")]
    [InlineData("https://x.example/😀", "https://x.example/%F0%9F%98%80")]
    [InlineData("mailto:a@x.example?subject=A b", "mailto:a@x.example?subject=A%20b")]
    [InlineData("mailto:a@x.example,b@y.example", "mailto:a@x.example,b@y.example")]
    [InlineData("tel:+49-551-2010", "tel:+49-551-2010")]
    [InlineData("/a/b:c", "/a/b:c")]
    [InlineData("a/b:c", "a/b:c")]
    [InlineData("../a", "../a")]
    [InlineData("?tz=Asia/Kathmandu", "?tz=Asia/Kathmandu")]
    [InlineData("#a", "#a")]
    public void An_address_that_may_be_a_link_is_written_so_that_it_is_valid(string typed, string href) => Assert.Equal(href, Href.From(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:,x")]
    [InlineData("//x.example")]
    [InlineData("/\\x.example")]
    [InlineData("https://user@x.example")]
    [InlineData("https://x.example:99999")]
    [InlineData("https:x.example")]
    [InlineData("https://")]
    [InlineData("https://x y.example")]
    [InlineData("https://x.example/\u202Egnp.exe")]
    [InlineData("https://x.example/a\tb")]
    [InlineData("mailto:")]
    [InlineData("mailto:nobody")]
    [InlineData("mailto:a@b@c")]
    [InlineData("tel:alert(<)")]
    [InlineData("x.example:80")]
    public void Any_other_address_is_no_link(string? typed) => Assert.Null(Href.From(typed));

    [Fact]
    public void An_address_without_end_is_no_link() => Assert.Null(Href.From($"https://x.example/{new string('a', 2_000)}"));

    [Theory]
    [InlineData("https://x.example", true)]
    [InlineData("HTTP://x.example", true)]
    [InlineData("/http://x", false)]
    [InlineData("http", false)]
    [InlineData("mailto:a@x.example", false)]
    public void The_web_outside_is_external(string href, bool external) => Assert.Equal(external, Href.IsExternal(href));
}
