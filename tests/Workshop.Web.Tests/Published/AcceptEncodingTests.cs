using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip, deflate", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("br;q=0.8,gzip;q=0.8", "Brotli")]
    [InlineData("br; q=0, gzip", "Gzip")]
    [InlineData("br;q=0.000, gzip;q=0", "Identity")]
    [InlineData("identity, gzip;q=0.5", "Identity")]
    [InlineData("identity;q=0.5, gzip;q=0.5", "Gzip")]
    [InlineData("*", "Brotli")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("*;q=0.5, br;q=0", "Gzip")]
    [InlineData("deflate, compress", "Identity")]
    [InlineData("gzip;q=often", "Identity")]
    [InlineData(", ,;;q=1,gzip", "Gzip")]
    [InlineData("brotli", "Identity")]
    public void The_coding_that_the_client_likes_best_is_chosen(string? header, string coding) =>
        Assert.Equal(coding, AcceptEncoding.Choose(header).ToString());

    [Fact]
    public void A_header_in_several_lines_is_one_list() => Assert.Equal(Coding.Brotli, AcceptEncoding.Choose(new(["gzip", "br"])));
}
