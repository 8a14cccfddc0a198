namespace Workshop.Web.Tests.Walk;

/// <summary>The world at a real address, where requests have a limit and a browser can come.</summary>
public sealed class ListeningWorld : World
{
    public ListeningWorld() => UseKestrel(0);

    public Uri Address => ClientOptions.BaseAddress;

    protected override void Begin() => StartServer();
}
