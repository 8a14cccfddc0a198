using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>What was understood of some sources.</summary>
/// <param name="Events">In the order in which they stand.</param>
/// <param name="Aside">What was understood to be no content, or could not be used, each with the line and a reason. Nothing falls under the table.</param>
public sealed record ReadResult(ValueList<ReadEvent> Events, ValueList<LeftAside> Aside)
{
    /// <summary>Where the events are talks or editions of one series.</summary>
    public ReadSeries? Series { get; init; }

    /// <summary>Questions that concern all of it; each event has its own besides.</summary>
    public ValueList<Question> Questions { get; init; }
}

/// <summary>An event as a source tells it: a programme that holds together, apart from what is still asked.</summary>
public sealed record ReadEvent(Programme Programme)
{
    /// <summary>A proposal for the address, where the source has one.</summary>
    public string? Slug { get; init; }

    /// <summary>As an event begins with it: where nothing says when it is and the format does not say all that there is, it is on the days of its sessions.</summary>
    public Programme AsNew(IReadableFormat format) => format.SaysAll || Programme.Event.When is not When.NotGiven ? Programme
        : Programme with { Event = Programme.Event with { When = MeetingDays.Of(MeetingDays.Held(Programme.Sessions, session => session.Cancelled).Select(session => session.Day).OfType<LocalDate>()) } };

    public bool Cancelled { get; init; }

    /// <summary>How often its status changed where it comes from: a new event begins with it, so that no SEQUENCE falls.</summary>
    public int StatusChanges { get; init; }

    public ValueList<Question> Questions { get; init; }

    /// <summary>Where each part, by its id, was found.</summary>
    public IReadOnlyDictionary<Guid, Origin> Origins { get; init; } = new Dictionary<Guid, Origin>();
}

/// <param name="Title">As printed.</param>
public sealed record ReadSeries(string Title)
{
    public string? Url { get; init; }
}

/// <param name="Source">The name of the source.</param>
/// <param name="Line">From 1; 0 where the format has no lines to speak of.</param>
/// <param name="Text">The line, or the beginning of the element.</param>
public sealed record Origin(string Source, int Line, string Text)
{
    private const int Longest = 200;

    /// <summary>As much of a text as tells where it stands, on one line.</summary>
    internal static string Short(string text)
    {
        var line = string.Join(' ', text[..Math.Min(text.Length, 2 * Longest)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest) return line;
        return $"{line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)]}…";
    }
}

/// <param name="Reason">In a sentence.</param>
public sealed record LeftAside(Origin Origin, string Reason);

/// <summary>
/// What only a person can say. An answer picks one of the proposals or fills in the field that is asked for; until then the field is empty, or, where
/// <paramref name="IsProposed"/>, has the first of them.
/// </summary>
/// <param name="Key">Stable: the same source asks the same question under the same key, whatever else was answered.</param>
/// <param name="Part">The id of the part that it concerns; null: the event itself, or everything.</param>
/// <param name="Field">The property of that part, as <see cref="Programmes"/> names it ("Zone", "When", "Title").</param>
/// <param name="Text">A sentence.</param>
/// <param name="Choices">Proposals, the likeliest first; empty where the answer has to be typed.</param>
public sealed record Question(string Key, Guid? Part, string Field, string Text, ValueList<Choice> Choices, Origin? Origin = null, bool IsProposed = false)
{
    /// <summary>Whether something else than a proposal may be typed.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Value">As the answer gives it.</param>
/// <param name="Label">For people; null where the value itself serves.</param>
public sealed record Choice(string Value, string? Label = null);

/// <summary>Answers by the key of their questions.</summary>
public sealed record Answers(IReadOnlyDictionary<string, string> Given)
{
    public static Answers None { get; } = new(new Dictionary<string, string>());

    /// <summary>Null where nothing was answered.</summary>
    public string? To(string key) => Given.GetValueOrDefault(key) is { Length: > 0 } answer ? answer : null;

    public Answers Without(string key) => new(Given.Where(answer => answer.Key != key).ToDictionary());
}
