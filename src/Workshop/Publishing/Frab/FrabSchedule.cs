using Workshop.Importing;

namespace Workshop.Publishing.Frab;

/// <summary>
/// A schedule as frab, its ancestors and its heirs spell it: texts where a file has texts. XML and JSON are two ways to write this down, so that what it
/// means is decided once: for writing by <see cref="FrabExport"/>, for reading by <see cref="FrabImport"/>.
/// </summary>
internal sealed class FrabSchedule
{
    /// <summary>Who wrote it: <see cref="Ours"/> means that its texts are Markdown.</summary>
    public string? Generator { get; set; }

    /// <summary>Its own address, and that of what it is about.</summary>
    public string? Url { get; set; }

    public string? BaseUrl { get; set; }

    public string? Version { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Acronym { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public string? Zone { get; set; }

    public string? Venue { get; set; }

    public string? City { get; set; }

    /// <summary>The event's own.</summary>
    public string? Color { get; set; }

    /// <summary>When a programme day ends ("04:00:00").</summary>
    public string? DayChange { get; set; }

    public List<FrabTrack> Tracks { get; } = [];

    public List<FrabRoom> Rooms { get; } = [];

    public List<FrabDay> Days { get; } = [];

    /// <summary>What has no place here, by its name, with the first that was found and how often it says something.</summary>
    public Dictionary<string, (Origin First, int Times)> Unknown { get; } = [];

    public const string Ours = "Workshop";

    /// <summary>The raster that apps may draw.</summary>
    public const string Slot = "00:05";

    /// <summary>More of them are not kept: no meeting has them.</summary>
    private const int MostParts = 5_000, MostUnknown = 100;

    public IEnumerable<FrabEvent> Events => Days.SelectMany(day => day.Events);

    public int Count { get; private set; }

    public void Add(FrabTrack track)
    {
        if (Tracks.Count < MostParts) Tracks.Add(track);
    }

    public void Add(FrabRoom room)
    {
        if (Rooms.Count < MostParts) Rooms.Add(room);
    }

    public FrabDay Add(FrabDay day)
    {
        if (Days.Count < MostParts) Days.Add(day);
        return day;
    }

    /// <returns>Why it is one too many; null where it is not.</returns>
    public Problem? Add(FrabDay day, FrabEvent told)
    {
        if (Count == Source.MostSessions) return new("", $"There are more than {Source.MostSessions:N0} sessions in it, which is more than can be read.");
        Count++;
        day.Events.Add(told);
        return null;
    }

    /// <summary>So many things are unknown that another one is not kept.</summary>
    public bool IsFull(string name) => Unknown.Count == MostUnknown && !Unknown.ContainsKey(name);

    public void Pass(string name, Origin origin)
    {
        if (Unknown.TryGetValue(name, out var known)) Unknown[name] = (known.First, known.Times + 1);
        else if (Unknown.Count < MostUnknown) Unknown.Add(name, (origin, 1));
    }
}

/// <param name="Color">"#rrggbb".</param>
internal sealed record FrabTrack(string Name, string? Color = null);

internal sealed record FrabRoom(string Name, string? Guid = null, string? Capacity = null);

internal sealed class FrabDay
{
    public string? Date { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public List<FrabEvent> Events { get; } = [];
}

internal sealed class FrabEvent(Origin origin)
{
    /// <summary>Where it begins; its text is filled in with its title.</summary>
    public Origin Origin { get; set; } = origin;

    public string? Id { get; set; }

    public string? Guid { get; set; }

    public string? Code { get; set; }

    public string? Room { get; set; }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    /// <summary>Day and time, with an offset if it is right.</summary>
    public string? Date { get; set; }

    /// <summary>By the clocks of the place.</summary>
    public string? Start { get; set; }

    public string? Duration { get; set; }

    public string? End { get; set; }

    public string? Type { get; set; }

    public string? Track { get; set; }

    public string? Language { get; set; }

    public string? Abstract { get; set; }

    public string? Description { get; set; }

    public string? Slug { get; set; }

    /// <summary>The page about it.</summary>
    public string? Url { get; set; }

    public List<FrabPerson> Persons { get; } = [];

    public List<FrabLink> Links { get; } = [];

    public const int MostPersons = 500, MostLinks = 200;

    /// <summary>It has one more than are kept, so that it is told that there were more.</summary>
    public bool IsCrowded => Persons.Count > MostPersons;

    public void Add(FrabPerson person)
    {
        if (!IsCrowded) Persons.Add(person);
    }

    public void Add(FrabLink link)
    {
        if (Links.Count <= MostLinks) Links.Add(link);
    }
}

/// <param name="Id">A number or a code of the program that wrote it.</param>
internal sealed record FrabPerson(string Name, string? Guid = null, string? Id = null, string? Url = null, string? Biography = null);

internal sealed record FrabLink(string Url, string? Title = null, string? Type = null);

/// <summary>In which of its two ways a schedule is written down; not all can be said in both.</summary>
internal enum FrabSpelling { Xml, Json }
