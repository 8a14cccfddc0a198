using Workshop.Events;

namespace Workshop.Programmes.Differences;

/// <summary>One of the two programmes that are compared, and what it calls its sessions.</summary>
internal sealed class Side(Programme programme)
{
    private readonly ProgrammeIndex index = new(programme);

    // Somebody with two talks needs their titles to tell them apart.
    private readonly Dictionary<Guid, int> talks = programme.Sessions.Where(session => Talk(session) is not null)
        .SelectMany(session => session.Speakers).GroupBy(speaker => speaker).ToDictionary(same => same.Key, same => same.Count());

    public Programme Programme => programme;

    public ClockStyle Clock => programme.Event.Clock ?? ClockStyle.Hours24;

    public Session? Session(Guid? id) => index.Session(id);

    public Room? Room(Guid? id) => index.Room(id);

    public IEnumerable<string> Tracks(Session session) => session.Tracks.Select(track => index.Track(track).Name);

    public string Name(Guid credit) => Words.Plain(index.Credit(credit).Name);

    public Guid Person(Guid credit) => index.Credit(credit).Person;

    /// <summary>"Katie Bouman's talk", else its title or label.</summary>
    public string Name(Session session) =>
        Talk(session) is { } talk && session.Speakers.Count == 1 && talks[session.Speakers[0]] == 1
            ? $"{Name(session.Speakers[0])}'s {talk}"
            : NameWithoutSpeaker(session);

    /// <summary>For a sentence that says itself who speaks.</summary>
    public static string NameWithoutSpeaker(Session session)
    {
        if (session.Title is { Length: > 0 } title) return session.IsBreak ? Words.Plain(title) : Words.Quoted(title);
        if (session.Label is { Length: > 0 } label) return Words.Plain(label);
        return session is { Kind: SessionKind.Poster, Board: { Length: > 0 } board } ? $"Poster {Words.Plain(board)}" : $"Session {session.Number}";
    }

    /// <summary>Title and speakers both, for who has not heard of it yet.</summary>
    public string NameInFull(Session session)
    {
        var speakers = Words.List(session.Speakers.Select(Name));
        if (speakers.Length == 0) return NameWithoutSpeaker(session);
        return session.Title is { Length: > 0 } title ? $"{speakers}, {Words.Quoted(title)}" : $"{speakers} (title to be announced)";
    }

    private static string? Talk(Session session) => session.Kind switch
    {
        SessionKind.InvitedTalk or SessionKind.ContributedTalk => "talk",
        SessionKind.Keynote => "keynote",
        SessionKind.Tutorial => "tutorial",
        _ => null,
    };
}
