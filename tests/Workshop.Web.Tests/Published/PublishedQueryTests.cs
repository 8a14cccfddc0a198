using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class PublishedQueryTests
{
    [Theory]
    [InlineData("", "", false)]
    [InlineData("?utm_source=mail&fbclid=1", "", false)]
    [InlineData("?view=grid", "?view=grid", false)]
    [InlineData("?VIEW=grid&utm_source=mail", "?view=grid", false)]
    [InlineData("?view=grid&page=2", "?page=2&view=grid", false)]
    [InlineData("?page=2&view=grid", "?page=2&view=grid", false)]
    [InlineData("?view=&page=&q=&tz", "", false)]
    [InlineData("?view=b&view=a", "?view=b&view=a", false)]
    [InlineData("?q=a+b%26c", "?q=a%20b%26c", true)]
    [InlineData("?tz=Asia/Kathmandu&view=list", "?tz=Asia%2FKathmandu&view=list", true)]
    public void Only_what_the_address_knows_is_left_in_one_spelling(string query, string text, bool passing)
    {
        var read = new QueryCollection(QueryHelpers.ParseQuery(query));
        Assert.Equal(new PublishedQuery(text, passing), PublishedQuery.Of(read, ["view", "page"], ["tz", "q"]));
    }
}
