using Workshop.Text;

namespace Workshop.Importing.Exports;

/// <summary>Several files of one export: each is read into the same telling, and one that cannot be read stands aside where another can.</summary>
internal static class ExportParts
{
    /// <summary>Each is a programme of its own, which takes longer to make than a session of one.</summary>
    internal const int MostEvents = 5_000;

    /// <returns>Why a file cannot be read; null where it can.</returns>
    internal delegate Problem? Reader(Source part);

    /// <returns>Problems where no file could be read.</returns>
    internal static Outcome Read(IReadOnlyList<Source> parts, IReadableFormat format, ExportAside aside, Reader read)
    {
        var (problems, taken) = (new List<Problem>(), 0);
        foreach (var part in parts)
        {
            var problem = part.Bytes.Length > Source.Largest ? new Problem("", $"{Words.Quoted(part.Name)} is larger than {Source.Largest / 1024 / 1024} MB.")
                : parts.Count > 1 && !format.Recognizes(part) ? new Problem("", $"This file is none of {format.Label}; read it by itself.")
                : read(part);
            if (problem is null) taken++;
            else if (parts.Count == 1) return problem;
            else
            {
                problems.Add(problem with { Message = $"{part.Name}: {problem.Message}" });
                aside.Add(new(part.Name, 0, ""), problem.Message);
            }
        }
        return taken > 0 ? Outcome.Success : Outcome.From(problems);
    }

    internal static Problem TooMany() => new("", $"There are more than {Source.MostSessions:N0} sessions in it, which is more than can be read.");

    internal static Problem TooManyEvents() => new("", $"There are more than {MostEvents:N0} events in it; give it in parts.");
}
