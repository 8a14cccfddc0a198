using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Tests.Forms;

public sealed partial class SentTextsTests
{
    /// <summary>Every field of every page into which a password or a code is typed.</summary>
    public static TheoryData<string> Secrets() => [.. Names()];

    private static IEnumerable<string> Names() => Directory.GetFiles(Path.Combine(Repository.Root, "src", "Workshop.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)
        .SelectMany(file => Secret().Matches(File.ReadAllText(file))).Select(field => field.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_password_or_a_code_is_given_back_to_nobody(string field) => Assert.Empty(SentTexts.Of(Request(field)));

    [Fact]
    public void What_is_typed_is_named_in_words() =>
        Assert.Equal([new("Rows 3 start time", "half past two")], SentTexts.Of(Request("Form.Rows[2].StartTime", "half past two")));

    [Fact]
    public void So_is_what_is_typed_into_a_table() => Assert.Equal([new("Title 3", "Imaging a black hole")], SentTexts.Of(Request("Title-3", "Imaging a black hole")));

    [Theory]
    [InlineData("Form.")]
    [InlineData("Form")]
    [InlineData("")]
    public void A_field_without_a_name_is_none(string field) => Assert.Empty(SentTexts.Of(Request(field)));

    [Theory]
    [InlineData("Form..")]
    [InlineData("Form.[")]
    [InlineData("Form.[999999]")]
    [InlineData("Form.[1000000]")]
    [InlineData("Form. ")]
    public void A_strange_name_is_printed_as_it_is(string field) => Assert.Single(SentTexts.Of(Request(field)));

    [Fact]
    public void The_pages_have_fields_for_passwords() => Assert.Contains("Form.Current", Names());

    private static HttpRequest Request(string field, string text = "a text of letters")
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType) = ("POST", "application/x-www-form-urlencoded");
        request.Form = new FormCollection(new Dictionary<string, StringValues> { [field] = text });
        return request;
    }

    [GeneratedRegex(@"<field for=""(?<name>[^""]+)""[^>]*(?:type=""password""|autocomplete=""one-time-code"")")]
    private static partial Regex Secret();
}
