using System.Text.Json.Serialization;
using NodaTime;

namespace Workshop.Programmes;

/// <summary>
/// One item of the programme. Its order is its place in <see cref="Programme.Sessions"/>, always; day, start and end or duration are
/// there only when known. Wall-clock values in the event's zone.
/// </summary>
/// <param name="Code">Six of [0-9A-Z], unique on the site, never reused.</param>
/// <param name="Number">Positive, unique in the event, never reused.</param>
public sealed record Session(Guid Id, string Code, int Number, SessionKind Kind) : IPart
{
    /// <summary>As printed ("Invited Talk 1", "Coffee Break").</summary>
    public string? Label { get; init; }

    /// <summary>Null while it is to be announced.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47, where it differs from the event's.</summary>
    public string? Language { get; init; }

    /// <summary>Credits in the printed order.</summary>
    public ValueList<Guid> Speakers { get; init; }

    public ValueList<Author> Authors { get; init; }

    public ValueList<Guid> Chairs { get; init; }

    /// <summary>Markdown.</summary>
    public string? Abstract { get; init; }

    /// <summary>The programme day under which it is printed; null where none is known or the event has but one.</summary>
    public LocalDate? Day { get; init; }

    public LocalTime? Start { get; init; }

    /// <summary>The start is after midnight, on the calendar day that follows <see cref="Day"/>.</summary>
    public bool PastMidnight { get; init; }

    /// <summary>At or before the start: on the next calendar day. Never together with <see cref="Minutes"/>.</summary>
    public LocalTime? End { get; init; }

    /// <summary>The duration, where it is that which is known.</summary>
    public int? Minutes { get; init; }

    /// <summary><see cref="Events.Room.Id"/>.</summary>
    public Guid? Room { get; init; }

    /// <summary><see cref="Events.Track.Id"/>, in the printed order.</summary>
    public ValueList<Guid> Tracks { get; init; }

    /// <summary>The session that this one is part of (a talk in a session, a poster in a poster session).</summary>
    public Guid? Parent { get; init; }

    /// <summary>The poster's board, as printed.</summary>
    public string? Board { get; init; }

    public ValueList<Material> Materials { get; init; }

    public string? Award { get; init; }

    public bool Cancelled { get; init; }

    [JsonIgnore]
    public bool IsBreak => Kind is SessionKind.Break or SessionKind.Meal;

    /// <summary>Six of [0-9A-Z].</summary>
    public static bool IsCode(string text) => text.Length == 6 && text.All(letter => letter is >= '0' and <= '9' or >= 'A' and <= 'Z');

    /// <summary>Everybody named in it: speakers, authors, chairs.</summary>
    public IEnumerable<Guid> Credits() => Speakers.Concat(Authors.Select(author => author.Credit)).Concat(Chairs);
}

public enum SessionKind
{
    Other, Opening, InvitedTalk, ContributedTalk, Keynote, Tutorial, Panel, PosterSession, Poster, Break, Meal, Social, Closing,
}

/// <param name="Credit">The author's credit.</param>
public sealed record Author(Guid Credit, bool Presents = false);
