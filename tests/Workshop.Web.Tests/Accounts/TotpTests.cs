using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

public sealed class TotpTests
{
    /// <summary>RFC 6238, appendix B: the last six digits of its SHA-1 codes for the key "12345678901234567890".</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));

    [Fact]
    public void Keys_differ_and_are_as_long_as_the_standard_wants()
    {
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
        Assert.True(Totp.IsKey(Totp.NewKey()));
        Assert.False(Totp.IsKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"));
        Assert.False(Totp.IsKey("AAAA"));
    }

    [Fact]
    public void What_is_in_the_name_of_a_site_stays_in_its_name() =>
        Assert.Equal("otpauth://totp/A%26B%3F%2F%C3%BC:ada%2Bx%40example.org?secret=KEY&issuer=A%26B%3F%2F%C3%BC", Totp.Address("KEY", "A&B?/ü", "ada+x@example.org"));
}
