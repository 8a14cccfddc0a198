using System.CommandLine;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>Writes one event as published, hidden things left out, in one of the formats.</summary>
internal static class ExportCommand
{
    public static Command Create(Launch launch)
    {
        var names = Formats.All.Select(format => format.Name).ToArray();
        var slug = new Argument<string>("EVENT") { Description = "The event, as its address names it." };
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", names)}.", Required = true };
        format.AcceptOnlyFromAmong(names);
        var output = new Option<string?>("--output") { Description = "The file to write; without it the standard output." };
        var command = new Command("export", "Writes one published event in one of the formats.") { slug, format, output };
        command.SetAction((parsed, stop) => launch.RunAsync((app, settings) => RunAsync(
            app, settings, parsed.GetRequiredValue(slug), Formats.Find(parsed.GetRequiredValue(format))!, parsed.GetValue(output), stop)));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, string slug, IFormat format, string? output, CancellationToken stop)
    {
        var services = app.Services;
        if (!services.GetRequiredService<Store>().Exists) return Launch.Fail($"There is no database at {settings.Database.File}.");

        var publications = services.GetRequiredService<Publications>();
        var sought = await publications.FindAsync(slug, stop);
        if (sought.MovedTo is { } present) sought = await publications.FindAsync(present, stop);
        if (sought.Found is not { } publication) return Launch.Fail($"There is no published event \"{slug}\" in {settings.Database.File}.");

        if (format.Refuses(publication) is { } reason) return Launch.Fail(reason.Message);
        foreach (var left in format.LeavesOut(publication))
            await Console.Error.WriteLineAsync($"Left out: {left.ToText(publication.Programme)}.".ReplaceLineEndings(" "));

        var site = await services.GetRequiredService<SiteQueries>().SiteAsync(stop);
        var content = format.Write(publication, site.At(settings.LikelyAddress));
        if (output is null)
        {
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(content, stop);
            return 0;
        }
        await File.WriteAllBytesAsync(output, content, stop);
        return 0;
    }
}
