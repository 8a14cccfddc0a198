using Microsoft.EntityFrameworkCore;
using Workshop.Importing;
using Workshop.Redacting;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Redacting;

/// <summary>An import that was begun with what must go is dropped: its sources are somebody's files, and are not rewritten.</summary>
internal sealed class ImportRedaction(WorkshopDb db, Mentions mentions)
{
    /// <returns>How many went.</returns>
    public async Task<int> RunAsync(IQueryable<ImportDraft> drafts, CancellationToken stop)
    {
        var gone = new List<Guid>();
        await foreach (var draft in drafts.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (mentions.IsIn(draft.Title) || mentions.IsIn(draft.Answers) || mentions.IsIn(draft.Became) || PackedSources.Unpack(draft.Sources).Any(Holds)) gone.Add(draft.Id);
        await db.ImportDrafts.Where(draft => gone.Contains(draft.Id)).ExecuteDeleteAsync(stop);
        return gone.Count;
    }

    /// <summary>What is packed cannot be looked through, and goes in any case.</summary>
    private bool Holds(Source source) => source.Bytes.Span.StartsWith("PK"u8) || mentions.IsIn(source.Name) || mentions.IsIn(source.Text);
}
