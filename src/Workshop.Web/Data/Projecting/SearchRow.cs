namespace Workshop.Web.Data.Projecting;

/// <summary>
/// One thing that a search finds: an event, a session or a person, as found and as shown. The full-text index reads its columns
/// <see cref="Heading"/>, <see cref="Names"/> and <see cref="Words"/>, which are folded.
/// </summary>
public sealed class SearchRow
{
    public long Id { get; init; }

    public required SearchKind Kind { get; init; }

    /// <summary>Of the event, session or person.</summary>
    public required Guid Record { get; init; }

    /// <summary>The event that it is or belongs to; null for a person.</summary>
    public Guid? EventId { get; init; }

    /// <summary>The session's code, or the person's slug; empty for an event, whose slug its card has.</summary>
    public string Address { get; set; } = "";

    /// <summary>As printed.</summary>
    public string Title { get; set; } = "";

    /// <summary>Plain text under the title, of which a result shows the place that was found.</summary>
    public string Text { get; set; } = "";

    public string Heading { get; set; } = "";

    public string Names { get; set; } = "";

    public string Words { get; set; } = "";

    /// <returns>Whether it said something else before.</returns>
    public bool Become(SearchRow other)
    {
        if ((Address, Title, Text, Heading, Names, Words) == (other.Address, other.Title, other.Text, other.Heading, other.Names, other.Words)) return false;
        (Address, Title, Text) = (other.Address, other.Title, other.Text);
        (Heading, Names, Words) = (other.Heading, other.Names, other.Words);
        return true;
    }
}

public enum SearchKind { Event, Session, Person }

/// <param name="Id"><see cref="SearchRow.Id"/>.</param>
/// <param name="Rank">Lower is better.</param>
/// <param name="Total">How many there are, the same in each.</param>
public sealed record SearchMatch(long Id, double Rank, int Total);
