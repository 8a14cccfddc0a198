using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

/// <summary>
/// What a schedule says, as a programme. Old dialects, and what their programs got wrong, are understood where there is one way to understand them;
/// what is left over stands aside with its line, and what can be meant in two ways is asked.
/// </summary>
internal sealed partial class FrabImport
{
    /// <summary>What forms accept.</summary>
    private const int LongestTitle = 1_000, LongestEventTitle = 300, LongestName = 200, LongestSummary = 500, LongestTag = 20, LongestUrl = 500;

    private readonly FrabSchedule schedule;
    private readonly Answers answers;
    private readonly List<LeftAside> aside;
    private readonly ProgrammeDraft draft;
    private readonly bool foreign;
    private readonly Origin origin;

    /// <param name="origin">Of the schedule as a whole.</param>
    private FrabImport(FrabSchedule schedule, Origin origin, Answers answers, IEnumerable<LeftAside> aside)
    {
        (this.schedule, this.origin, this.answers, this.aside) = (schedule, origin, answers, [.. aside]);
        foreign = schedule.Generator != FrabSchedule.Ours;
        draft = new("frab", Title ?? "");
    }

    internal static ReadResult Read(FrabSchedule schedule, Origin origin, Answers answers, IEnumerable<LeftAside> aside) =>
        new FrabImport(schedule, origin, answers, aside).Read();

    /// <summary>The programme alone, of a schedule of our own.</summary>
    internal static Programme Programme(FrabSchedule schedule) => Read(schedule, new("", 0, ""), Answers.None, []).Events[0].Programme;

    private string? Title => Line(schedule.Title);

    private ReadResult Read()
    {
        var timed = Timed();
        Tracks();
        foreach (var room in schedule.Rooms)
            if (Line(room.Name) is { } name) draft.Room(Cut(name, LongestName, origin), known => known with { Capacity = known.Capacity ?? SeatsOf(room.Capacity) }, GuidOf(room.Guid));
        Event(timed);
        Sessions(timed);
        Passed();
        var read = draft.Read() with { Slug = Line(schedule.Acronym) is { } acronym ? Slug.From(acronym) : null };
        return new([read], aside.ToValueList());
    }

    /// <summary>In the order in which they are listed, with their colours; one without a session is none of the programme.</summary>
    private void Tracks()
    {
        var used = schedule.Events.Select(told => Line(told.Track)).OfType<string>().Select(Folding.Fold).ToHashSet();
        var listed = schedule.Tracks.Select(track => (Name: Line(track.Name), track.Color)).Where(track => track.Name is not null).ToLookup(track => used.Contains(Folding.Fold(track.Name!)));
        foreach (var (name, color) in listed[true]) draft.Track(Cut(name!, LongestName, origin), AccentColor.Nearest(color));
        if (listed[false].Any()) Aside(origin, $"No session is in {Words.Count(listed[false].Count(), "track")} of the list: {Shortened(Words.List([.. listed[false].Select(track => Words.Quoted(track.Name!)).Take(10)]))}.");
    }

    private void Event(List<FrabTiming> timed)
    {
        var (when, zone) = (WhenOf(timed), ZoneOf(timed));
        var (venue, city) = (Line(schedule.Venue), Line(schedule.City));
        var languages = Languages();
        draft.Event = new()
        {
            Title = Title is { } title ? Cut(title, LongestEventTitle, origin) : AskedTitle.Of("The schedule does not say what the event is called. What is its title?", origin with { Line = 0 }, answers, draft.Questions),
            Summary = Line(schedule.Summary) is { } summary ? Cut(summary, LongestSummary, origin) : null,
            Languages = languages,
            Hue = AccentColor.Nearest(schedule.Color),
            When = when,
            Zone = zone,
            Place = venue is null && city is null ? null : new() { Venue = venue is null ? null : Cut(venue, LongestName, origin), City = city is null ? null : Cut(city, 100, origin) },
        };
    }

    /// <summary>Of all that has a language, the most frequent first; none where it is not said of every session.</summary>
    private ValueList<string> Languages()
    {
        var tags = schedule.Events.Select(told => TagOf(told.Language)).ToList();
        return tags.Contains(null) ? [] : tags.OfType<string>().GroupBy(tag => tag, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count()).Select(same => same.First()).ToValueList();
    }

    private static string? TagOf(string? language) => FrabText.Line(language) switch
    {
        { Length: <= LongestTag } tag when EventDetails.IsLanguageTag(tag) => tag.ToLowerInvariant() switch
        {
            "english" => "en",
            "german" or "deutsch" => "de",
            "french" or "francais" => "fr",
            "spanish" or "espanol" => "es",
            "italian" or "italiano" => "it",
            _ => tag,
        },
        _ => null,
    };

    private string? Line(string? text) => foreign ? FrabText.Foreign(text) : FrabText.Line(text);

    private string? Block(string? text) => foreign ? FrabText.ForeignBlock(text) : FrabText.Block(text);

    private string Cut(string text, int longest, Origin at)
    {
        if (text.Length <= longest) return text;
        Aside(at, $"This is longer than the {longest:N0} characters that have room; its end was cut off.");
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    private void Aside(Origin at, string reason) => aside.Add(new(at, reason));

    /// <summary>Elements and words that have no place in a programme, each once.</summary>
    private void Passed()
    {
        foreach (var (name, (first, times)) in schedule.Unknown)
            Aside(first, times == 1 ? $"“{name}” has no place in a programme." : $"“{name}” has no place in a programme; it is there {Words.Count(times, "time")}.");
    }

    /// <summary>As a UUID, or as the 22 characters by which older files shorten one (base64url).</summary>
    private static Guid? GuidOf(string? text)
    {
        if (text is null) return null;
        var typed = text.Trim();
        if (Guid.TryParse(typed, out var guid)) return guid;
        Span<byte> bytes = stackalloc byte[16];
        return typed.Length == 22 && Convert.TryFromBase64String($"{typed.Replace('-', '+').Replace('_', '/')}==", bytes, out var length) && length == 16 ? new(bytes, bigEndian: true) : null;
    }

    private static int? SeatsOf(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= 1_000_000 ? seats : null;
}
