using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

public sealed class IdleMemoryTests
{
    private const long Half = 1 << 19;

    [Fact]
    public void What_a_busy_time_left_is_given_back_once_when_it_is_over()
    {
        using var memory = new IdleMemory(TimeProvider.System);
        // In megabytes: a start, then little, then enough to be worth it.
        Assert.Equal(
            [(100, false), (200, false), (200.5, true), (200.5, false), (201, false), (210, false), (210.5, false), (217, false), (217.5, true), (217.5, false)],
            new[] { 100, 200, 200.5, 200.5, 201, 210, 210.5, 217, 217.5, 217.5 }.Select(megabytes => (megabytes, memory.IsDue((long)(megabytes * 2) * Half))));
    }
}
