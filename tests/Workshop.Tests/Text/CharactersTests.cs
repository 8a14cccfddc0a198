using System.Xml;
using Workshop.Tests.Searching;
using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class CharactersTests
{
    [Theory]
    [InlineData("plain\ttext\nö 😀", "plain\ttext\nö 😀")]
    [InlineData("a\0b\u0007c\u007Fd\u009Fe", "abcde")]
    [InlineData("a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf")]
    [InlineData("\uFEFFa\uFFFE\uFFFF\uFDD0b", "ab")]
    [InlineData("a\uD83F\uDFFEb\uDBFF\uDFFFc", "abc")]
    [InlineData("\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee", "abcde")]
    [InlineData("\u200Eשלום\u200F \u061C \u2067x\u2069", "\u200Eשלום\u200F \u061C \u2067x\u2069")]
    public void What_does_harm_goes_and_the_rest_stays(string text, string clean) => Assert.Equal(clean, Characters.Clean(text));

    [Fact] // not a row of the theory: a test runner cannot hand over half a character
    public void Half_a_character_becomes_a_replacement() => Assert.Equal("a\uFFFDb\uFFFDc", Characters.Clean("a\uD800b\uDC00c"));

    [Fact]
    public void What_is_clean_stays_and_is_allowed_in_xml()
    {
        foreach (var text in RandomText.Many(3_000, 40))
        {
            var clean = Characters.Clean(text);
            Assert.Equal(clean, XmlConvert.VerifyXmlChars(clean));
            Assert.Equal(clean, Characters.Clean(clean));
        }
    }
}
