using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Workshop.Web.Hosting;

/// <summary>Where the program stands and what it was told, before anything is made of it.</summary>
internal static class Portal
{
    private static string ProgramFolder => Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <param name="arguments">Settings as <c>--Key=value</c>; they win over the environment, which wins over the file.</param>
    public static WebApplicationBuilder CreateBuilder(string[] arguments)
    {
        var told = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var current = Directory.GetCurrentDirectory();
        var content = told[WebHostDefaults.ContentRootKey]
            ?? (File.Exists(Path.Combine(current, "appsettings.json")) ? current : ProgramFolder);
        var assets = Path.Combine(ProgramFolder, "wwwroot");

        // The smaller of the framework's beginnings: without what it prepares for another web server and for HTTP/3.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The framework's own reading of the settings is dropped below; it need not watch a file for that.
            Args = [.. arguments, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = content,
            WebRootPath = Directory.Exists(assets) ? assets : null,
        });

        // One file, and nothing that is not written in it: neither per-environment files nor ASPNETCORE_ defaults.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(Path.Combine(content, "appsettings.json"), optional: false, reloadOnChange: false);
        if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls)
            builder.Configuration.AddInMemoryCollection([new("Urls", urls)]);
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(arguments);

        // Without it a plain `dotnet run` (Production, no launch profile) answers compressed assets with nothing in them.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(Limit);

        // A start that fails says so in one line; keys lie unencrypted in the database, which only its owner reads.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // Routing has set the limit before the form was read; the filter finds it read, and warns each time that it comes too late.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
        // Its log scope and trace of every request cost more than a published page does; failures are logged where they happen.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        return builder;
    }

    /// <summary>What relative paths in settings mean: the repository under <c>dotnet run</c>, else the program's folder.</summary>
    public static string SettingsFolder(string contentRoot) =>
        ProgramFolder.StartsWith(Path.Combine(contentRoot, "src", "Workshop.Web", "bin") + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? contentRoot
            : ProgramFolder;

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;   // a page that takes files raises it for itself
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
