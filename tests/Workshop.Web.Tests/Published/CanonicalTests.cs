using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class CanonicalTests
{
    [Theory]
    [InlineData("/events/ml4ps-2019", null, null)]
    [InlineData("/", null, null)]
    [InlineData("/Events/ML4PS-2019/", null, "/events/ml4ps-2019")]
    [InlineData("/events/ml4ps-2019/", null, "/events/ml4ps-2019")]
    [InlineData("/events/a/sessions/AB12CD", "AB12CD", null)]
    [InlineData("/events/a/sessions/ab12cd", "ab12cd", "/events/a/sessions/AB12CD")]
    [InlineData("/events/a/sessions/ab12cd.ICS", "ab12cd", "/events/a/sessions/AB12CD.ics")]
    [InlineData("/EVENTS/AB12CD/SESSIONS/ab12cd/", "ab12cd", "/events/ab12cd/sessions/AB12CD")]
    public void A_path_has_one_spelling(string path, string? code, string? right) => Assert.Equal(right, Canonical.Elsewhere(path, code));
}
