using Microsoft.EntityFrameworkCore;
using Workshop.Redacting;
using Workshop.Web.Data;

namespace Workshop.Web.Redacting;

/// <summary>Takes what must go out of the audit trail: that something was changed, by whom and when, stays.</summary>
internal static class TrailRedaction
{
    private const int AtOnce = 200;

    /// <param name="compare">Is told what each line said and what it says, be it the same.</param>
    public static async Task RunAsync(
        WorkshopDb db, IQueryable<Change> changes, Redactor redactor, RedactionReport report, Action<string, string>? compare, CancellationToken stop)
    {
        for (long after = 0; ;)
        {
            var lines = await changes.AsNoTracking().Where(change => change.Id > after).OrderBy(change => change.Id).Take(AtOnce).ToListAsync(stop);
            if (lines.Count == 0) return;
            foreach (var line in lines)
            {
                var (old, now) = (line.Old is null ? null : redactor.Json(line.Old), line.New is null ? null : redactor.Json(line.New));
                compare?.Invoke($"{line.Old}{line.New}", $"{old}{now}");
                if (ReferenceEquals(old, line.Old) && ReferenceEquals(now, line.New)) continue;
                report.TrailLines++;
                await db.Changes.Where(change => change.Id == line.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(change => change.Old, old).SetProperty(change => change.New, now), stop);
            }
            after = lines[^1].Id;
        }
    }
}
