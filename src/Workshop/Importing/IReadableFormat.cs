using Workshop.Publishing;
using Workshop.Publishing.Frab;

namespace Workshop.Importing;

/// <summary>
/// A spelling of programmes that can be read. Reading never throws and invents nothing: what the source does not say stays empty, and what it says in
/// two ways becomes a question. It is a function of source and answers, so that a plan can be made again at any time.
/// </summary>
public interface IReadableFormat
{
    /// <summary>As <c>import --format</c> calls it; a format that is written too has the same name there (<see cref="Publishing.IFormat.Name"/>).</summary>
    string Name { get; }

    /// <summary>In words, for whoever chooses or is told what was recognized ("frab XML").</summary>
    string Label { get; }

    /// <summary>By a cheap look at the beginning. Formats are asked in the order of <see cref="ReadableFormats.All"/>, the most particular first.</summary>
    bool Recognizes(Source source);

    /// <param name="parts">One source, or several that are parts of one event.</param>
    /// <param name="answers">To the questions of an earlier reading of the same sources.</param>
    /// <returns>Problems where it is nothing that this format can read, with the line where that is known.</returns>
    Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers);

    /// <summary>Whether pages and tables beside a source that it recognizes are parts of the same to it.</summary>
    bool TakesOtherParts => false;

    /// <summary>
    /// Whether silence means something: what a source could say of an event and does not is not so, or not any more. Programs write such formats;
    /// where people write down what they like, or leave columns out, silence says nothing.
    /// </summary>
    bool SaysAll => false;

    /// <summary>
    /// Whether the id that it gives the only event of a source is made of what the source says. Where it is not, an event of that id is not the same for that;
    /// where there are several events, what tells them from each other is said.
    /// </summary>
    bool TellsEventsApart => true;

    /// <summary>
    /// What this format can say of a programme: the same programme without what it has no place for. Whatever a source of this format leaves out of it
    /// was left out by whoever wrote the source; the rest says nothing. The identity for a format that may say everything or nothing.
    /// </summary>
    Programmes.Programme Sayable(Programmes.Programme programme) => programme;
}

public static class ReadableFormats
{
    public static IReadOnlyList<IReadableFormat> All { get; } =
        [new ProgrammeJson(), new FrabXml(), new FrabJson(), new Indico.IndicoJson(), new Sessionize.SessionizeJson(), new ResearchSeminars.ResearchSeminarsJson(), new MiniConf.MiniConfSite(), new Publishing.Calendars.ScheduleCalendar(), new Tables.Xlsx(), new Publishing.Tables.Csv(), new PastedPage()];

    /// <summary>Null for a name that is none, in any case.</summary>
    public static IReadableFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The first that recognizes one of the sources; of several with a page among them, that of pages, which asks the others for what it lacks, unless
    /// to another all of them are parts of what it knows.
    /// </summary>
    public static IReadableFormat? Of(IReadOnlyList<Source> parts) => parts.Count > 1 && All.FirstOrDefault(format => format.TakesOtherParts && parts.Any(format.Recognizes)) is { } whole ? whole
        : parts.Count > 1 && parts.Any(All[^1].Recognizes) ? All[^1] : All.FirstOrDefault(format => parts.Any(format.Recognizes));
}
