using Workshop.Importing;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

/// <summary>Several files are one schedule: what the first says of the whole holds, and their days are put together.</summary>
internal static class FrabParts
{
    /// <summary>Takes one file into the schedule.</summary>
    /// <returns>Why it cannot be read; null where it can.</returns>
    internal delegate Problem? Reader(Source source, FrabSchedule schedule);

    internal static Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers, IReadableFormat format, Reader read)
    {
        var (schedule, aside, first) = (new FrabSchedule(), new List<LeftAside>(), (Source?)null);
        foreach (var part in parts)
        {
            if (part.Bytes.Length > Source.Largest) return new Problem("", $"{Words.Quoted(part.Name)} is larger than {Source.Largest / 1024 / 1024} MB.");
            if (parts.Count > 1 && !format.Recognizes(part))
            {
                aside.Add(new(new(part.Name, 0, ""), $"This file is no {format.Label}; read it by itself."));
                continue;
            }
            if (read(part, schedule) is { } problem) return parts.Count == 1 ? problem : problem with { Message = $"{part.Name}: {problem.Message}" };
            first ??= part;
        }
        if (first is null) return new Problem("", $"None of these files is a {format.Label}.");
        return FrabImport.Read(schedule, new(first.Name, 0, schedule.Title ?? ""), answers, aside);
    }
}
