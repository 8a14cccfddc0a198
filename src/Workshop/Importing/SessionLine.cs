using NodaTime;
using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>A session as one line seems to describe it, to be confirmed in a form. Nothing is in it that is not in the lines.</summary>
public sealed record SessionLine(int Line, SessionKind Kind)
{
    public string? Label { get; init; }

    /// <summary>Null while it is to be announced.</summary>
    public string? Title { get; init; }

    public ValueList<SpeakerName> Speakers { get; init; }

    /// <summary>Under which heading it stands, or as it says itself.</summary>
    public LocalDate? Day { get; init; }

    public LocalTime? Start { get; init; }

    public bool PastMidnight { get; init; }

    public LocalTime? End { get; init; }

    /// <summary>Never together with <see cref="End"/>.</summary>
    public int? Minutes { get; init; }

    /// <summary>As written.</summary>
    public string? Room { get; init; }

    /// <summary>The event's room of that name.</summary>
    public Guid? KnownRoom { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>What was understood and has no field: the zone of the times, addresses, cells of a table.</summary>
    public ValueList<string> Aside { get; init; }

    public ValueList<Doubt> Doubts { get; init; }
}

/// <summary>Somebody named in a line.</summary>
/// <param name="Credit">Whom the event knows by this name, accents and initials aside; null where it knows nobody or is not sure.</param>
/// <param name="Candidates">Whom it may be, to be asked; empty where it is certain.</param>
public sealed record SpeakerName(string Name, string? Affiliation = null, Guid? Credit = null, ValueList<Guid> Candidates = default);
