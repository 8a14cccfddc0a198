using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Imports;

/// <summary>The imports that somebody has begun and not finished. Whose they are not finds none.</summary>
public sealed class ImportDrafts(WorkshopDb db, ImportPlans plans, CurrentAccount me, TimeProvider clock)
{
    /// <summary>Of one person, and not finished; the oldest go.</summary>
    private const int Most = 20;

    private const int LongestTitle = 200;

    /// <summary>Keeps sources that can be read, to be decided about.</summary>
    /// <param name="into">Null: into new events.</param>
    /// <param name="format">As chosen; null: as it is recognized.</param>
    public async Task<Outcome<Guid>> BeginAsync(Programme? into, IReadOnlyList<Source> sources, string? format, CancellationToken stop)
    {
        var read = Read(sources, format, Answers.None);
        if (!read.TryGetValue(out var import)) return new List<Problem>(read.Problems);
        if (import.Result.Events.IsEmpty) return new Problem("", $"It was read as {import.Format.Label}, but there is no event in it.");
        var draft = new ImportDraft
        {
            EventId = into?.Id,
            AccountId = me.Id,
            At = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            Format = format,
            Title = TitleOf(sources, import.Result),
            Sources = PackedSources.Pack(sources),
        };
        if (into is not null) draft.Decide((await plans.KnownAsync(into, import.Format, import.Result, stop)).Given, new Dictionary<string, bool?>());
        var others = await Mine().Where(other => other.Became == null).OrderByDescending(other => other.At).Skip(Most - 1).Select(other => other.Id).ToListAsync(stop);
        await db.ImportDrafts.Where(other => others.Contains(other.Id)).ExecuteDeleteAsync(stop);
        db.ImportDrafts.Add(draft);
        await db.SaveChangesAsync(stop);
        return draft.Id;
    }

    /// <summary>To be looked at and decided about; what is decided is saved with the context.</summary>
    /// <param name="meeting">Null: of new events.</param>
    public Task<ImportDraft?> FindAsync(Guid id, Guid? meeting, CancellationToken stop) =>
        Mine().SingleOrDefaultAsync(draft => draft.Id == id && draft.EventId == meeting, stop);

    /// <summary>What is not finished, the newest first.</summary>
    public Task<List<Unfinished>> UnfinishedAsync(Guid? meeting, CancellationToken stop) =>
        Mine().AsNoTracking().Where(draft => draft.EventId == meeting && draft.Became == null).OrderByDescending(draft => draft.At)
            .Select(draft => new Unfinished(draft.Id, draft.Title, draft.At)).ToListAsync(stop);

    /// <summary>Lets go of one, whatever it is into.</summary>
    /// <returns>False where there is none of one's own.</returns>
    public async Task<bool> DropAsync(Guid id, CancellationToken stop) => await db.ImportDrafts.Where(draft => draft.Id == id && draft.AccountId == me.Id).ExecuteDeleteAsync(stop) > 0;

    /// <summary>One's own that are not too old, whether they have been swept yet or not.</summary>
    private IQueryable<ImportDraft> Mine()
    {
        var since = Instant.FromDateTimeOffset(clock.GetUtcNow()) - ImportDraft.Life;
        return db.ImportDrafts.Where(draft => draft.AccountId == me.Id && draft.At >= since);
    }

    /// <summary>What its sources say, with what was answered.</summary>
    public static Outcome<ReadImport> Read(ImportDraft draft)
    {
        var (sources, answers) = (PackedSources.Unpack(draft.Sources), draft.Answered);
        return Read(sources, draft.Format, answers).Then<ReadImport>(read => answers.Given.Count == 0 ? read : read with
        {
            Settled = [.. read.Format.Read(sources, Answers.None).TryGetValue(out var first) ? new ReadImport(read.Format, first).Asked
                .Where(question => answers.To(question.Key) is not null).ExceptBy(read.Asked.Select(question => question.Key), question => question.Key) : []],
        });
    }

    /// <summary>What was pasted has always the same name: what it is about tells one from the other.</summary>
    private static string TitleOf(IReadOnlyList<Source> sources, ReadResult read)
    {
        var (names, about) = (Words.List([.. sources.Select(source => source.Name)]), read.Series?.Title ?? Headline.Of(read.Events[0].Programme));
        var title = about.Length == 0 ? names : $"{names}: {about}";
        return title.Length <= LongestTitle ? title : $"{title[..(char.IsHighSurrogate(title[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)]}…";
    }

    private static Outcome<ReadImport> Read(IReadOnlyList<Source> sources, string? chosen, Answers answers)
    {
        if ((chosen is null ? ReadableFormats.Of(sources) : ReadableFormats.Find(chosen)) is not { } format)
            return new Problem("", "Nothing that can be read was recognized in it. If you know what it is, choose it below.");
        var read = format.Read(sources, answers);
        return read.Then<ReadImport>(result => new ReadImport(format, result));
    }
}

/// <summary>What was understood of sources, and as what they were read.</summary>
public sealed record ReadImport(IReadableFormat Format, ReadResult Result)
{
    /// <summary>What is asked no more because it is answered. An answer can be given otherwise, or taken back.</summary>
    public IReadOnlyList<Question> Settled { get; init; } = [];

    /// <summary>What is to be answered about the sources, settled or not; each event's questions behind those on all of it.</summary>
    public IEnumerable<Question> Asked => [.. Result.Questions, .. Result.Events.SelectMany(read => read.Questions), .. Settled];
}

/// <summary>An import that somebody has begun.</summary>
public sealed record Unfinished(Guid Id, string Title, Instant At);
