using System.CommandLine;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Posters;

namespace Workshop.Web.Commands;

/// <summary>One line for each thing that a portal stands on; what is wrong makes the exit code 1.</summary>
internal static class CheckCommand
{
    public static Command Create(Launch launch)
    {
        var command = new Command("check", "Verifies settings, database, schema, mail and browser.");
        command.SetAction((_, stop) => launch.RunAsync((app, settings) => RunAsync(app, settings, stop)));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        var migration = scope.ServiceProvider.GetRequiredService<Migration>();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var printer = scope.ServiceProvider.GetRequiredService<PosterPrinter>();
        var failures = 0;
        foreach (var warning in settings.Warnings())
            Say("note", "settings", warning);
        Say("ok", "settings", "all of them can work.");
        await foreach (var (what, wrong, fine) in InspectAsync(store, db, migration, printer, settings, stop))
        {
            failures += wrong is null ? 0 : 1;
            Say(wrong is null ? "ok" : "WRONG", what, wrong ?? fine);
        }
        return failures == 0 ? 0 : Launch.Fail($"check: {failures} found wrong, see above.");
    }

    private static async IAsyncEnumerable<(string What, string? Wrong, string Fine)> InspectAsync(
        Store store, WorkshopDb db, Migration migration, PosterPrinter printer, Settings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var engine = await store.InspectEngineAsync(stop);
        yield return ("engine", engine.Lack is null ? null : $"{engine.Name}: {engine.Lack}", $"{engine.Name}, with full-text search.");
        if (!store.Exists)
        {
            yield return ("database", $"there is none at {store.Location}; serve or migrate makes it.", "");
        }
        else
        {
            var damage = await db.FindDamageAsync(stop);
            yield return ("database", damage.Length == 0 ? null : damage, $"{store.Location}, undamaged; changes survive a power failure.");
            var schema = await migration.ReadAsync(stop);
            yield return ("schema", schema.Refusal ?? (schema.Pending.Count == 0 ? null : $"{schema.Pending.Count} migration(s) behind; serve or migrate applies them."), "up to date.");
            if (schema is { Refusal: null, Pending.Count: 0 })
                yield return ("lists", await Furnishing.NeedsAsync(store, stop), "up to date, search too.");
        }
        yield return ("mail", settings.Mail is null ? null : await MailServer.ProbeAsync(settings.Mail, stop),
            settings.Mail is null ? "Mail:Host is not set; mail waits in the outbox." : $"{settings.Mail.Host} takes mail.");
        foreach (var line in await InspectPrintingAsync(printer, settings, stop)) yield return line;
    }

    /// <summary>By printing. What is missing is no fault unless a browser was set: posters have their print page.</summary>
    private static async Task<IReadOnlyList<(string, string?, string)>> InspectPrintingAsync(PosterPrinter printer, Settings settings, CancellationToken stop)
    {
        if (PosterBrowser.Find(settings) is not { } browser) return [("browser", null, "none found; posters have their print page alone.")];
        var lack = printer.Lack;
        if (lack is null && await printer.PrintAsync("<!DOCTYPE html><title>A sheet</title><p>A sheet", stop) is { Sheet: null, Said: var said }) lack = said;
        if (lack is not null) return [("browser", settings.PosterBrowser is null ? null : $"{browser} prints nothing: {lack}", $"{browser} is not used, and posters have their print page alone: {lack}.")];
        var missing = Lettering.OfMachine.Missing().GroupBy(system => system.Package).Select(package => $"{string.Join(", ", package.Select(system => system.Name))} ({package.Key})").ToList();
        return [("browser", null, $"{browser} prints posters."), ("fonts", null, missing.Count == 0 ? "letters of every writing system."
            : $"posters with these letters have no PDF until a package with them is installed: {string.Join("; ", missing)}.")];
    }

    private static void Say(string verdict, string what, string line) => Console.WriteLine($"{verdict,-6}{what,-10}{line}");
}
