using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

public sealed class InstanceLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Many_share_it_and_none_owns_it_meanwhile()
    {
        using var one = InstanceLock.TryShare(folder.Path);
        using var two = InstanceLock.TryShare(folder.Path);

        Assert.NotNull(one);
        Assert.NotNull(two);
        Assert.Null(InstanceLock.TryOwn(folder.Path));
    }

    [Fact]
    public void Its_owner_is_alone()
    {
        using var owner = InstanceLock.TryOwn(folder.Path);

        Assert.NotNull(owner);
        Assert.Null(InstanceLock.TryOwn(folder.Path));
        Assert.Null(InstanceLock.TryShare(folder.Path));
    }

    [Fact]
    public void Given_back_it_can_be_had_again()
    {
        InstanceLock.TryShare(folder.Path)!.Dispose();
        using var owner = InstanceLock.TryOwn(folder.Path);
        Assert.NotNull(owner);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_a_lock_that_is_taken() =>
        Assert.Throws<DirectoryNotFoundException>(() => InstanceLock.TryShare(Path.Combine(folder.Path, "nowhere")));
}
