using System.Globalization;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>One run of <c>import</c> on a portal: says what comes of what was read, and does it.</summary>
internal sealed class ImportRun(IServiceProvider services, Settings settings, ImportArguments told, IReadableFormat format, IReadOnlyList<Source> sources, ReadResult result)
{
    /// <summary>By which it is said which of several events is meant.</summary>
    private const string Which = "event";

    private readonly string names = Words.List([.. sources.Select(source => source.Name)]);

    /// <summary>What was said, and of an event that there is what is supposed besides.</summary>
    private Answers answers = told.Answers;

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
        if (copy is null) return Launch.Fail($"There is no event \"{slug}\" in {settings.Database.File}; without --event a new one begins.");

        var plans = services.GetRequiredService<ImportPlans>();
        if ((await plans.KnownAsync(copy.Programme, format, result, stop)).Given is { Count: > 0 } known)
        {
            answers = new(known.Concat(answers.Given).GroupBy(answer => answer.Key).ToDictionary(same => same.Key, same => same.Last().Value));
            if (format.Read(sources, answers).TryGetValue(out var again)) result = again;
            read = Meant() ?? read;
        }
        var plan = await ImportProgress.OfAsync("Comparing", () => plans.OfAsync(copy.Programme, read, format, answers, stop));
        if (Refusal(plan) is { } refusal) return Launch.Fail(refusal);
        Print(plan, read);
        PrintAside();
        if (told.DryRun) return 0;

        var nothing = plan.Changes.All(change => !change.IsProposed);
        if (await copy.ImportAsync(plan, ImportChoices.Proposed, format, answers.Without(Which), names, stop) is { Succeeded: false } wrong) return Launch.Fail(wrong.Problems[0].Message);
        var publish = told.Publish && (!nothing || copy.Unpublished.Count > 0);
        if (publish && copy.IsWithdrawn) return Launch.Fail($"{copy.Event.Slug} was unpublished: an owner puts it back first, or leave out --publish.");
        await ImportProgress.OfAsync("Saving", async () =>
        {
            if (publish) await copy.PublishAsync(note: null, stop);
            else await copy.SaveAsync(stop);
            return true;
        });
        Say($"{copy.Event.Slug} {(publish ? "is published" : nothing ? "is as it was" : "is changed, and waits to be published")}.");
        return 0;
    }

    private async Task<int> BeginAsync(CancellationToken stop)
    {
        var here = await services.GetRequiredService<Neighbourhood>().HereAsync(format, result.Events, stop);
        var known = result.Events.Where(read => here.ContainsKey(read.Programme.Id)).Select(read => $"{Headline.Of(read.Programme)} is here already: --event {here[read.Programme.Id]} changes it.").ToList();
        if (result.Events.Count == 1 && known.Count == 1) return Launch.Fail(known[0]);
        foreach (var line in known) Say(line);
        var imports = result.Events.Where(read => !here.ContainsKey(read.Programme.Id)).Select(read => new NewImport(read, Guid.CreateVersion7())).ToList();
        if (imports.Count == 0) return 0;
        var plans = await ImportProgress.OfAsync("Comparing", () => services.GetRequiredService<ImportPlans>().OfNewAsync(imports, format, answers, null, stop));
        foreach (var (import, plan) in imports.Zip(plans))
        {
            if (Refusal(plan) is { } refusal) return Launch.Fail(imports.Count == 1 ? refusal : $"{Headline.Of(import.Read.Programme)}: {refusal}");
            Print(plan, import.Read);
        }
        PrintAside();
        if (told.DryRun) return 0;
        var beginning = new Beginning(imports, format, names, answers, ImportChoices.Proposed) { Series = await SeriesAsync(stop), Publish = told.Publish };
        var added = await ImportProgress.OfAsync("Saving", imports.Count, each => services.GetRequiredService<ImportedEvents>().AddAsync(beginning, stop, each));
        if (!added.TryGetValue(out var slugs)) return Launch.Fail(added.Problems[0].Message);
        foreach (var slug in slugs) Say($"{slug} {(told.Publish ? "is published" : "is new, and nobody but its team sees it")}.");
        return 0;
    }

    /// <summary>The one of that name, else a new one.</summary>
    private async Task<SeriesChoice> SeriesAsync(CancellationToken stop) => result.Series is not { } series ? new()
        : (await services.GetRequiredService<Kin>().SeriesAsync(Role.Owner, stop)).Find(known => known.Title.Equals(series.Title, StringComparison.OrdinalIgnoreCase)) is { } known ? new(known.Id) : new(Title: series.Title);

    private ReadEvent? Meant() => result.Events.Count == 1 ? result.Events[0]
        : int.TryParse(answers.To(Which), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= result.Events.Count ? result.Events[number - 1] : null;

    /// <summary>Why nothing can be done: a question without whose answer it cannot, with how it is answered, or what would not hold together.</summary>
    private string? Refusal(ImportPlan plan)
    {
        if (plan.Questions.FirstOrDefault(question => question is { Part: null, Field: nameof(EventDetails.Zone) or nameof(EventDetails.Title), IsProposed: false } && answers.To(question.Key) is null) is { } open)
            return $"{open.Text} Say it with --answer {Quoted($"{open.Key}={(open.Choices.IsEmpty ? "…" : open.Choices[0].Value)}")}.";
        return plan.Try(ImportChoices.Proposed) is { Succeeded: false } refused ? refused.Problems[0].Message : null;
    }

    /// <summary>As a shell takes it for one word.</summary>
    private static string Quoted(string answer) => answer.Contains(' ', StringComparison.Ordinal) ? $"\"{answer}\"" : answer;

    private void Print(ImportPlan plan, ReadEvent read)
    {
        foreach (var line in ImportWords.Of(plan, read, answers)) Say(line);
    }

    private void PrintAside()
    {
        foreach (var aside in result.Aside) Say($"  left aside: {aside.Origin.Source}{(aside.Origin.Line > 0 ? $", line {aside.Origin.Line}" : "")}: {aside.Reason}");
    }

    private void Say(string line)
    {
        if (!told.Json) Console.WriteLine(line);
    }
}
