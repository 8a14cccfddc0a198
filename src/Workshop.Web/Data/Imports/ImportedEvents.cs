using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Published;

namespace Workshop.Web.Data.Imports;

/// <summary>Begins events, and perhaps their series, with what a source says of them: all of them in one transaction, or none.</summary>
public sealed class ImportedEvents(WorkshopDb db, CurrentAccount me, ImportPlans plans, ImportDrafts drafts, WorkingCopies copies, Releases releases, RevisionWatch watch, TimeProvider clock)
{
    /// <param name="each">Is told of every event that is done.</param>
    /// <returns>The slugs, in the order of the events.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> AddAsync(Beginning beginning, CancellationToken stop, Action? each = null)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        var draft = beginning.Draft is { } id ? await drafts.FindAsync(id, null, stop) : null;
        if (draft is { Became: not null } || draft is null && beginning.Draft is not null) return new Problem("", "This import has been finished or dropped in another window.");
        using var step = new Step(db, told: true);
        var series = beginning.Series.Title is { } title ? await BeginAsync(title, at, stop) : beginning.Series.Id;
        var slugs = new List<string>();
        foreach (var (read, plan) in beginning.Imports.Select(import => import.Read).Zip(await plans.OfNewAsync(beginning.Imports, beginning.Format, beginning.Answers, series, stop)))
        {
            var added = await AddAsync(read, plan, beginning, at, stop);
            if (!added.TryGetValue(out var meeting)) return new List<Problem>(added.Problems);
            if (beginning.Publish) await releases.WriteAsync(meeting, before: null, note: null, at, stop);
            slugs.Add(meeting.Slug);
            each?.Invoke();
        }
        draft?.Become(slugs is [var only] ? $"{Addresses.Working(only)}?imported=1" : Addresses.Manage);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
        return slugs;
    }

    private async Task<Outcome<Event>> AddAsync(ReadEvent read, ImportPlan plan, Beginning beginning, Instant at, CancellationToken stop)
    {
        var applied = plan.Apply(beginning.Choices, await db.NewCodesAsync(plan.CodesNeeded, stop));
        if (!applied.TryGetValue(out var programme)) return Of(read, beginning, applied.Problems);
        var meeting = new Event(programme.Id, await db.FreeAsync(SlugKind.Event, read.Slug ?? Called(programme), stop));
        if (meeting.Apply(programme) is { Succeeded: false } refused) return Of(read, beginning, refused.Problems);
        meeting.ComesWith(read.StatusChanges);
        if (read.Cancelled) meeting.Become(EventStatus.Cancelled);
        db.Events.Add(meeting);
        if (!me.IsOperator) db.Team.Add(new() { AccountId = me.Id, Subject = meeting.Id, Role = Role.Owner });
        await copies.ReintroduceAsync(programme.People, stop);
        await plans.NoteAsync(meeting.Id, beginning.Format, plan.Brings, beginning.Answers, beginning.Sources, at, stop);
        await db.SaveChangesAsync(stop);
        return meeting;
    }

    /// <summary>Which of several events a problem is in.</summary>
    private static List<Problem> Of(ReadEvent read, Beginning beginning, IReadOnlyList<Problem> problems) =>
        [.. problems.Select(problem => beginning.Imports.Count == 1 ? problem : problem with { Message = $"{Headline.Of(read.Programme)}: {problem.Message}" })];

    private async Task<Guid> BeginAsync(string title, Instant at, CancellationToken stop)
    {
        var series = new Workshop.Events.Series(Guid.CreateVersion7(), await db.FreeAsync(SlugKind.Series, title, stop), title);
        db.Series.Add(new(series));
        if (!me.IsOperator) db.Team.Add(new() { AccountId = me.Id, Subject = series.Id, Role = Role.Owner });
        var projector = new Projector(db);
        projector.Touch(series.Id);
        await Revisions.RaiseAsync(db, projector.Touched, at, stop);
        return series.Id;
    }

    private static string Called(Programme programme) =>
        Headline.Of(programme) is { Length: > 0 } title ? title : programme.Sessions.IsEmpty ? "event" : $"event {programme.Sessions[0].Code}";
}

/// <summary>Events that are to begin with what was read, as somebody decided.</summary>
/// <param name="Sources">What they are called, for the audit trail.</param>
public sealed record Beginning(IReadOnlyList<NewImport> Imports, IReadableFormat Format, string Sources, Answers Answers, ImportChoices Choices)
{
    /// <summary>An existing one's id, or the title of a new one.</summary>
    public SeriesChoice Series { get; init; } = new();

    public bool Publish { get; init; }

    /// <summary>The draft that is finished by this.</summary>
    public Guid? Draft { get; init; }
}

/// <summary>To which series imported events belong: one that there is, a new one of that title, or none.</summary>
public sealed record SeriesChoice(Guid? Id = null, string? Title = null);
