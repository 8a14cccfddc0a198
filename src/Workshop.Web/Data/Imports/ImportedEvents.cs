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
public sealed class ImportedEvents(WorkshopDb db, CurrentAccount me, ImportPlans plans, WorkingCopies copies, Releases releases, RevisionWatch watch, TimeProvider clock)
{
    /// <param name="sources">What they are called, for the audit trail.</param>
    /// <param name="series">An existing one's id, or the title of a new one.</param>
    /// <param name="each">Is told of every event that is done.</param>
    /// <returns>The slugs, in the order of the events.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> AddAsync(
        IReadOnlyList<NewImport> imports, IReadableFormat format, string sources, SeriesChoice series, bool publish, CancellationToken stop, Action? each = null)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        using var step = new Step(db);
        var within = series.Title is { } title ? await BeginAsync(title, at, stop) : series.Id;
        var slugs = new List<string>();
        foreach (var import in imports)
        {
            var added = await AddAsync(import, format, sources, within, at, stop);
            if (!added.TryGetValue(out var meeting)) return new List<Problem>(added.Problems);
            if (publish) await releases.WriteAsync(meeting, before: null, note: null, at, stop);
            slugs.Add(meeting.Slug);
            each?.Invoke();
        }
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
        return slugs;
    }

    private async Task<Outcome<Event>> AddAsync(NewImport import, IReadableFormat format, string sources, Guid? series, Instant at, CancellationToken stop)
    {
        var plan = await plans.OfNewAsync(import.Read, format, import.Answers, series, import.Otherwise, stop);
        var applied = plan.Apply(import.Choices, await db.NewCodesAsync(plan.CodesNeeded, stop));
        if (!applied.TryGetValue(out var programme)) return new List<Problem>(applied.Problems);
        var meeting = new Event(programme.Id, await db.FreeAsync(SlugKind.Event, import.Read.Slug ?? Called(programme), stop));
        if (meeting.Apply(programme) is { Succeeded: false } refused) return new List<Problem>(refused.Problems);
        meeting.ComesWith(import.Read.StatusChanges);
        if (import.Read.Cancelled) meeting.Become(EventStatus.Cancelled);
        db.Events.Add(meeting);
        if (!me.IsOperator) db.Team.Add(new() { AccountId = me.Id, Subject = meeting.Id, Role = Role.Owner });
        await copies.ReintroduceAsync(programme.People, stop);
        await plans.NoteAsync(meeting.Id, format, plan.Brings, sources, at, stop);
        await db.SaveChangesAsync(stop);
        return meeting;
    }

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

/// <summary>An event that is to begin with what was read, as somebody decided.</summary>
/// <param name="Otherwise">Its id where the source's is somebody's already.</param>
public sealed record NewImport(ReadEvent Read, Answers Answers, ImportChoices Choices, Guid Otherwise);

/// <summary>To which series imported events belong: one that there is, a new one of that title, or none.</summary>
public sealed record SeriesChoice(Guid? Id = null, string? Title = null);
