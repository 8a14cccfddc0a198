using System.Collections.Concurrent;
using Workshop.Programmes;

namespace Workshop.Web.Data;

/// <summary>
/// The parts of working copies that were read last, by their text: every page of the back office opens an event whole, of which hardly a row has
/// changed since the page before, and reading their JSON is the most of that. What is the same text is the same record, which nobody can change.
/// </summary>
internal static class KnownParts<T>
    where T : class
{
    /// <summary>In characters, of either generation.</summary>
    private const int Most = 2_000_000;

    private static readonly Lock Turning = new();
    private static Generation young = new(), old = new();

    public static T Read(string json)
    {
        if (young.Parts.TryGetValue(json, out var known)) return known;
        return Keep(json, old.Parts.TryGetValue(json, out known) ? known : Document.ReadPart<T>(json));
    }

    /// <summary>Once the young ones are many, they are the old ones, and the old ones that nobody asked for are gone.</summary>
    private static T Keep(string json, T part)
    {
        var into = young;
        if (!into.Parts.TryAdd(json, part) || Interlocked.Add(ref into.Characters, json.Length) < Most) return part;
        lock (Turning)
            if (ReferenceEquals(into, young)) (old, young) = (into, new());
        return part;
    }

    private sealed class Generation
    {
        public int Characters;

        public ConcurrentDictionary<string, T> Parts { get; } = new(StringComparer.Ordinal);
    }
}
