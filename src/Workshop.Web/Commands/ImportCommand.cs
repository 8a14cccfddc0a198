using System.CommandLine;
using Workshop.Importing;
using Workshop.Text;

namespace Workshop.Web.Commands;

/// <summary>Reads files as the page for importing does, says what would come of it, and does it: all of it or nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(Launch launch)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "What to read; several are parts of one event.", Arity = ArgumentArity.OneOrMore };
        var slug = new Option<string?>("--event") { Description = "The event, as its address names it, that changes. Without it one begins, or as many as there are in the files." };
        var format = new Option<string?>("--format") { Description = $"One of {string.Join(", ", ReadableFormats.All.Select(each => each.Name))}. Without it, as it is recognized." };
        format.AcceptOnlyFromAmong([.. ReadableFormats.All.Select(each => each.Name)]);
        var answer = new Option<string[]>("--answer") { Description = "Answers a question, as KEY=VALUE; may stand several times." };
        var publish = new Option<bool>("--publish") { Description = "Publishes what comes of it." };
        var dry = new Option<bool>("--dry-run") { Description = "Says what would come of it, and changes nothing." };
        var json = new Option<bool>("--json") { Description = "Prints the programme as read, its questions and what was left aside." };
        answer.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong) result.AddError($"--answer {wrong.Value}: write it as KEY=VALUE.");
        });
        var command = new Command("import", "Reads files and makes or changes an event with what they say.") { files, slug, format, answer, publish, dry, json };
        command.SetAction((parsed, stop) => RunAsync(launch, new(
            parsed.GetRequiredValue(files), parsed.GetValue(slug), parsed.GetValue(format) is { } name ? ReadableFormats.Find(name) : null,
            new((parsed.GetValue(answer) ?? []).Select(given => given.Split('=', 2)).GroupBy(given => given[0]).ToDictionary(same => same.Key, same => same.Last()[1])),
            parsed.GetValue(publish), parsed.GetValue(dry), parsed.GetValue(json)), stop));
        return command;
    }

    private static async Task<int> RunAsync(Launch launch, ImportArguments told, CancellationToken stop)
    {
        var opened = await OpenAsync(told.Files, stop);
        if (!opened.TryGetValue(out var sources)) return Launch.Fail(opened.Problems[0].Message);
        var names = Words.List([.. sources.Select(source => source.Name)]);
        if ((told.Format ?? ReadableFormats.Of(sources)) is not { } format) return Launch.Fail($"{names}: nothing that can be read is recognized in it; --format says what it is.");

        var read = await ImportProgress.OfAsync("Reading", () => Task.Run(() => format.Read(sources, told.Answers)));
        if (!read.TryGetValue(out var result))
            return Launch.Fail($"{names} cannot be read as {format.Label}: {read.Problems[0].Message}{(read.Problems.Count > 1 ? $" (And {read.Problems.Count - 1} more.)" : "")}");
        if (told.Json) await ImportJson.WriteAsync(Console.OpenStandardOutput(), format, result, stop);
        if (result.Events.IsEmpty) return Launch.Fail($"{names} was read as {format.Label}, but there is no event in it; --format says what it is.");
        // What is only to be looked at needs no portal.
        if (told is { Json: true, DryRun: true, Event: null }) return 0;
        return await launch.RunOnDatabaseAsync((services, settings) => new ImportRun(services, settings, told, format, sources, result).RunAsync(stop), stop);
    }

    private static async Task<Outcome<IReadOnlyList<Source>>> OpenAsync(IReadOnlyList<FileInfo> files, CancellationToken stop)
    {
        var sources = new List<Source>();
        foreach (var file in files)
        {
            if (!file.Exists) return new Problem("", $"There is no file {file}.");
            if (file.Length > Source.Largest) return new Problem("", $"{file} is larger than {Source.Largest / 1024 / 1024} MB: give its parts one by one.");
            try
            {
                sources.Add(new(file.Name, await File.ReadAllBytesAsync(file.FullName, stop)));
            }
            catch (IOException wrong)
            {
                return new Problem("", $"{file} cannot be opened: {wrong.Message}");
            }
            catch (UnauthorizedAccessException wrong)
            {
                return new Problem("", $"{file} cannot be opened: {wrong.Message}");
            }
        }
        return Source.Distinct(sources);
    }
}

/// <param name="Event">A slug; null: new events.</param>
/// <param name="Format">As chosen; null: as it is recognized.</param>
internal sealed record ImportArguments(FileInfo[] Files, string? Event, IReadableFormat? Format, Answers Answers, bool Publish, bool DryRun, bool Json);
