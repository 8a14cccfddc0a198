using System.Runtime.CompilerServices;

namespace Workshop.Web.Tests;

/// <summary>
/// A host watches its settings file for as long as the process lives, and a machine lets one user watch only so many (128 by default):
/// the hosts of one test run would use them up.
/// </summary>
internal static class Watching
{
    [ModuleInitializer]
    internal static void Stop() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
