using Workshop.Web.Tests.Walk;

namespace Workshop.Web.Tests.Forms;

/// <summary>The world at a real address, where requests have a limit and a browser can come.</summary>
public sealed class ListeningWorld : World
{
    public ListeningWorld()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public override HttpClient CreatePlainClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
}
