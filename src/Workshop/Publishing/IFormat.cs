using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Publishing.Frab;
using Workshop.Publishing.Tables;
using Workshop.Publishing.Texts;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>A spelling of a whole programme that can be written to a file.</summary>
public interface IFormat
{
    /// <summary>As the export command calls it; import uses the same name.</summary>
    string Name { get; }

    string MediaType { get; }

    string FileName(string slug);

    /// <summary>
    /// Why this format has nothing to say of a programme as it is now: its address then answers 404 with the reason, and no page leads there. Null where it can be written.
    /// </summary>
    Problem? Refuses(Publication publication) => null;

    /// <summary>The sessions for which the format has no place, by the reason.</summary>
    IReadOnlyList<LeftOut> LeavesOut(Publication publication) => [];

    /// <exception cref="InvalidOperationException">It is refused; writing without asking is a bug.</exception>
    byte[] Write(Publication publication, Site site);
}

/// <param name="Reason">What follows "2 sessions": "have no time yet".</param>
/// <param name="ReasonOfOne">What follows "1 session": "has no time yet".</param>
public sealed record LeftOut(string Reason, string ReasonOfOne, ValueList<Session> Sessions)
{
    private const int MostNames = 10;

    /// <summary>"2 sessions have no time yet: “Ears” and “Ponds”", of many the first and how many more.</summary>
    public string ToText(Programme programme)
    {
        var names = Sessions.Take(MostNames).Select(session => Words.Quoted(Headline.Of(session, programme))).ToList();
        if (Sessions.Count > MostNames) names.Add($"{Sessions.Count - MostNames:N0} more");
        return $"{Words.Count(Sessions.Count, "session")} {(Sessions.Count == 1 ? ReasonOfOne : Reason)}: {Words.List(names)}";
    }
}

public static class Formats
{
    public static IReadOnlyList<IFormat> All { get; } = [new ScheduleCalendar(), new FrabXml(), new FrabJson(), new Csv(), new PlainText(), new ProgrammeJson()];

    /// <summary>Null for a name that is none, in any case.</summary>
    public static IFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
