using System.Globalization;
using Workshop.Importing;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Working;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>One run of <c>import</c> on a portal: says what comes of what was read, and does it.</summary>
internal sealed class ImportRun(IServiceProvider services, Settings settings, ImportArguments told, IReadableFormat format, IReadOnlyList<Source> sources, ReadResult result)
{
    /// <summary>By which it is said which of several events is meant.</summary>
    private const string Which = "event";

    private readonly string names = Words.List([.. sources.Select(source => source.Name)]);

    public Task<int> RunAsync(CancellationToken stop)
    {
        services.GetRequiredService<CurrentAccount>().BecomeOperator();
        return told.Event is { } slug ? ChangeAsync(slug, stop) : BeginAsync(stop);
    }

    private async Task<int> ChangeAsync(string slug, CancellationToken stop)
    {
        if (Meant() is not { } read)
            return Launch.Fail($"{names} holds {result.Events.Count} events: say which is meant with --answer {Which}=1 to {Which}={result.Events.Count} ({Words.List([.. result.Events.Take(5).Select((each, at) => $"{at + 1} {Headline.Of(each.Programme)}")])}).");
        var copies = services.GetRequiredService<WorkingCopies>();
        await using var copy = told.DryRun ? await copies.FindAsync(slug, Role.Editor, stop) : await copies.BeginAsync(slug, Role.Editor, stop);
        if (copy is null) return Launch.Fail($"There is no event \"{slug}\" in {settings.Database.File}.");

        var plan = await ImportProgress.OfAsync("Comparing", () => services.GetRequiredService<ImportPlans>().OfAsync(copy.Programme, read, format, told.Answers, stop));
        if (Unanswered(plan) is { } question) return Launch.Fail(question);
        Print(plan, read);
        if (told.DryRun) return plan.Apply(ImportChoices.Proposed, Codes(plan)) is { Succeeded: false } refused ? Launch.Fail(refused.Problems[0].Message) : 0;

        var nothing = plan.Changes.All(change => !change.IsProposed);
        if (await copy.ImportAsync(plan, ImportChoices.Proposed, format, names, stop) is { Succeeded: false } wrong) return Launch.Fail(wrong.Problems[0].Message);
        await ImportProgress.OfAsync("Saving", async () =>
        {
            if (told.Publish && (!nothing || copy.Unpublished.Count > 0)) await copy.PublishAsync(note: null, stop);
            else await copy.SaveAsync(stop);
            return true;
        });
        Say($"{copy.Event.Slug} {(nothing ? "is as it was" : told.Publish ? "is changed and published" : "is changed, and waits to be published")}.");
        return 0;
    }

    private async Task<int> BeginAsync(CancellationToken stop)
    {
        var imports = result.Events.Select(read => new NewImport(read, told.Answers, ImportChoices.Proposed, Guid.CreateVersion7())).ToList();
        foreach (var import in imports)
        {
            var plan = await services.GetRequiredService<ImportPlans>().OfNewAsync(import.Read, format, import.Answers, null, import.Otherwise, stop);
            if (Unanswered(plan) is { } question) return Launch.Fail(question);
            Print(plan, import.Read);
            if (told.DryRun && plan.Apply(ImportChoices.Proposed, Codes(plan)) is { Succeeded: false } refused) return Launch.Fail(refused.Problems[0].Message);
        }
        if (told.DryRun) return 0;
        var series = result.Series is { } known ? new SeriesChoice(Title: known.Title) : new();
        var added = await ImportProgress.OfAsync("Saving", () => services.GetRequiredService<ImportedEvents>().AddAsync(imports, format, names, series, told.Publish, stop));
        if (!added.TryGetValue(out var slugs)) return Launch.Fail(added.Problems[0].Message);
        foreach (var slug in slugs) Say($"{slug} {(told.Publish ? "is published" : "is new, and nobody but its team sees it")}.");
        return 0;
    }

    private ReadEvent? Meant() => result.Events.Count == 1 ? result.Events[0]
        : int.TryParse(told.Answers.To(Which), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= result.Events.Count ? result.Events[number - 1] : null;

    /// <summary>A question without whose answer nothing can be done, with how it is answered.</summary>
    private string? Unanswered(ImportPlan plan) =>
        plan.Questions.FirstOrDefault(question => question.Field == nameof(Workshop.Events.EventDetails.Zone) && told.Answers.To(question.Key) is null && !question.IsProposed) is { } zone
            ? $"{zone.Text} Say it with --answer {zone.Key}={(zone.Choices.IsEmpty ? "Europe/Berlin" : zone.Choices[0].Value)}."
            : null;

    private void Print(ImportPlan plan, ReadEvent read)
    {
        if (told.Json) return;
        foreach (var line in ImportWords.Of(plan, read, told.Answers)) Console.WriteLine(line);
        foreach (var aside in result.Aside) Console.WriteLine($"  left aside: {aside.Origin.Source}{(aside.Origin.Line > 0 ? $", line {aside.Origin.Line}" : "")}: {aside.Reason}");
    }

    private void Say(string line)
    {
        if (!told.Json) Console.WriteLine(line);
    }

    private static IReadOnlyList<string> Codes(ImportPlan plan) => [.. Enumerable.Range(0, plan.CodesNeeded).Select(number => $"{number:000000}")];
}
