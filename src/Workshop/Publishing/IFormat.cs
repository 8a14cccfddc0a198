using Workshop.Publishing.Calendars;

namespace Workshop.Publishing;

/// <summary>A spelling of a whole programme that can be written to a file.</summary>
public interface IFormat
{
    /// <summary>As the export command calls it; import will use the same name.</summary>
    string Name { get; }

    string MediaType { get; }

    string FileName(string slug);

    byte[] Write(Publication publication, Site site);
}

public static class Formats
{
    public static IReadOnlyList<IFormat> All { get; } = [new ScheduleCalendar(), new ProgrammeJson()];

    /// <summary>Null for a name that is none, in any case.</summary>
    public static IFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
