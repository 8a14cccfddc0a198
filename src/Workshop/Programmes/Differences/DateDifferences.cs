using Workshop.Events;

namespace Workshop.Programmes.Differences;

/// <summary>What changed among the important dates.</summary>
internal static class DateDifferences
{
    public static IEnumerable<Difference> Between(ImportantDates was, ImportantDates now, Side before, Side after)
    {
        // Rows have no identity: the same label is the same row, the n-th of a label the n-th.
        var old = ByLabel(was);
        var dates = ByLabel(now);
        foreach (var (key, row) in dates)
        {
            var due = row.Due.ToText(after.Programme.Event.Zone, after.Clock);
            if (!old.TryGetValue(key, out var earlier)) yield return new(Topic.Deadline, $"New date: {Words.Plain(row.Label)}, {due}");
            else if (earlier.Due != row.Due) yield return new(Topic.Deadline, Moved(earlier, row, due, before, after));
            else if (earlier != row) yield return new(Topic.Correction, $"What is said about {Words.Quoted(row.Label)} was corrected");
        }
        foreach (var (_, row) in old.Where(row => !dates.ContainsKey(row.Key)))
            yield return new(Topic.Deadline, $"{Words.Quoted(row.Label)} is no longer among the dates");
    }

    private static Dictionary<(string, int), ImportantDate> ByLabel(ImportantDates dates) =>
        dates.Rows.GroupBy(row => row.Label).SelectMany(same => same.Select((row, n) => (Key: (same.Key, n), row))).ToDictionary();

    private static string Moved(ImportantDate was, ImportantDate now, string due, Side before, Side after)
    {
        var label = Words.Plain(now.Label);
        var (zone, oldZone) = (after.Programme.Event.Zone, before.Programme.Event.Zone);
        var old = was.Due.ToText(oldZone, after.Clock);
        if (old == due) return $"{label} was corrected: {due}";
        var later = now.Due.OverAt(zone) > was.Due.OverAt(oldZone);
        var deadline = now.Kind is ImportantDateKind.Submission or ImportantDateKind.CameraReady or ImportantDateKind.Registration
            || label.Contains("deadline", StringComparison.OrdinalIgnoreCase);
        return later && deadline ? $"{label} extended to {due} (was {old})" : $"{label} is now {due} (was {old})";
    }
}
