using System.Security.Cryptography;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Sheets;

namespace Workshop.Web.Data.Working;

/// <summary>An event as its organizers have it at this moment, and the one way in which they change it.</summary>
public sealed class WorkingCopy : IAsyncDisposable
{
    private readonly WorkingCopies copies;
    private readonly Dictionary<Guid, Person> directory;
    private readonly WriteTransaction? transaction;
    private readonly Programme opened;
    private Programme? programme;
    private IReadOnlyList<Unpublished>? unpublished;

    internal WorkingCopy(WorkingCopies copies, Event meeting, Dictionary<Guid, Person> directory, Programme? released, Role role, WriteTransaction? transaction)
    {
        (this.copies, Event, this.directory, Released, Role, this.transaction) = (copies, meeting, directory, released, role, transaction);
        opened = Programme;
    }

    public Event Event { get; }

    /// <summary>What whoever asks may do here.</summary>
    public Role Role { get; }

    /// <summary>The document of the latest release; null before the first.</summary>
    public Programme? Released { get; }

    /// <summary>Was public once and was taken away from the public. Only an owner makes it public again, and never in passing.</summary>
    public bool IsWithdrawn => Released is not null && Event.Status == EventStatus.Draft;

    public bool MayPublish => Role >= (IsWithdrawn ? Role.Owner : Role.Editor);

    /// <summary>What a release would change, as the copy was when it was opened.</summary>
    public IReadOnlyList<Unpublished> Unpublished => unpublished ??= Programmes.Unpublished.Between(Released, opened);

    /// <summary>Stands for exactly this state, whether it is public included: a form that publishes carries it, so that nothing goes out that was not seen.</summary>
    public string State => $"{Event.Status}-{Convert.ToHexStringLower(SHA256.HashData(Document.Write(Programme)))}";

    public Programme Programme => programme ??= Event.Compose(directory);

    /// <summary>The version of a part, which its form carries; of the event's id: the details'. 0 where there is no such part.</summary>
    public long VersionOf(Guid part) => part == Event.Id
        ? Event.Version
        : Version(Event.Sections, part) ?? Version(Event.Sessions, part) ?? Version(Event.Credits, part)
            ?? Version(Event.Rooms, part) ?? Version(Event.Tracks, part) ?? 0;

    /// <summary>Somebody whom the portal does not know yet, with an address of their own; saved with the copy.</summary>
    /// <param name="name">As printed.</param>
    public async Task<Person> IntroduceAsync(string name, CancellationToken stop)
    {
        Changing();
        return await copies.IntroduceAsync(PersonName.Of(name), stop);
    }

    /// <summary>Whoever is to be credited here under names that nobody here has.</summary>
    public Task<IReadOnlyDictionary<string, Newcomer>> MeetAsync(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        Changing();
        return copies.MeetAsync(names, stop);
    }

    /// <summary>So many codes for new sessions.</summary>
    public Task<IReadOnlyList<string>> NewCodesAsync(int count, CancellationToken stop)
    {
        Changing();
        return copies.NewCodesAsync(count, stop);
    }

    /// <summary>Changes the programme as a whole; where the result would not hold together nothing changes, and its problems are the answer.</summary>
    public Outcome Change(Func<Programme, Programme> change)
    {
        var changed = change(Programme);
        // The series' team looks after it too: an editor could make themselves its owner.
        if (changed.Event.Series != Event.Series && Role < Role.Owner)
            return new Problem(nameof(EventDetails.Series), "Which series an event belongs to is for its owners to say: those of the series look after it too.");
        var outcome = Event.Apply(changed);
        if (!outcome.Succeeded) return outcome;
        foreach (var person in changed.People) directory.TryAdd(person.Id, person);
        programme = null;
        return outcome;
    }

    /// <summary>Makes it what a document of its own says; everybody whom that names is introduced again if need be.</summary>
    public async Task<Outcome> RestoreAsync(Programme document, CancellationToken stop)
    {
        Changing();
        var outcome = Change(_ => document);
        if (outcome.Succeeded) await copies.ReintroduceAsync(document.People, stop);
        return outcome;
    }

    /// <summary>Makes it what was decided about a plan for it, and remembers what the source brought.</summary>
    /// <param name="sources">What they are called, for the audit trail.</param>
    public async Task<Outcome> ImportAsync(ImportPlan plan, ImportChoices choices, IReadableFormat format, Answers answers, string sources, CancellationToken stop)
    {
        Changing();
        var applied = plan.Apply(choices, await copies.NewCodesAsync(plan.CodesNeeded, stop));
        if (!applied.TryGetValue(out var programme)) return applied.WithoutValue();
        var outcome = Change(_ => programme);
        if (!outcome.Succeeded) return outcome;
        await copies.ReintroduceAsync(programme.People, stop);
        await copies.NoteImportAsync(Event.Id, format, plan.Brings, answers, sources, stop);
        return outcome;
    }

    /// <summary>
    /// Brings together what a form holds and what has been saved since it was filled, field by field.
    /// </summary>
    /// <param name="part">The row; the event's id for its details.</param>
    /// <param name="version">From which the form was filled.</param>
    /// <param name="fill">Makes of a part what its form holds.</param>
    /// <param name="give">Fields in which what is saved is taken.</param>
    public async Task<Merge<TInput>> MergeAsync<TPart, TInput>(
        Guid part, long version, TInput form, TPart saved, Func<TPart, TInput> fill, IReadOnlyCollection<string> give, CancellationToken stop)
        where TPart : class
        where TInput : class, new()
    {
        var origin = version == VersionOf(part) ? saved : await copies.AsOfAsync<TPart>(part, version, stop) ?? saved;
        return Merge.Of(fill(origin), form, fill(saved), give);
    }

    /// <summary>Keeps what was changed, for organizers only.</summary>
    public Task SaveAsync(CancellationToken stop) => copies.SaveAsync(Event, Changing(), stop);

    /// <summary>Keeps what was changed and publishes it, with all that was waiting, in one transaction. What was unpublished is public again.</summary>
    /// <param name="restored">The release that the copy was made into again, if it was.</param>
    public Task PublishAsync(string? note, CancellationToken stop, int? restored = null) => MayPublish
        ? copies.PublishAsync(Event, Released, note, IsWithdrawn, restored, Changing(), stop)
        : throw new InvalidOperationException("An event that was unpublished is put back by an owner alone.");

    public ValueTask DisposeAsync() => transaction?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WriteTransaction Changing() => transaction ?? throw new InvalidOperationException("This copy was opened to be looked at.");

    private static long? Version<T>(IReadOnlyList<Row<T>> rows, Guid id)
        where T : class, IPart => rows.FirstOrDefault(row => row.Id == id)?.Version;
}
