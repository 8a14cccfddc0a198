using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

/// <summary>A programme looked up by id, made once for everything that is rendered from it.</summary>
public sealed class ProgrammeIndex(Programme programme)
{
    private readonly Dictionary<Guid, Credit> credits = programme.Credits.ToDictionary(credit => credit.Id);
    private readonly Dictionary<Guid, Person> people = programme.People.ToDictionary(person => person.Id);
    private readonly Dictionary<Guid, Room> rooms = programme.Rooms.ToDictionary(room => room.Id);
    private readonly Dictionary<Guid, Track> tracks = programme.Tracks.ToDictionary(track => track.Id);
    private readonly Dictionary<Guid, Session> sessions = programme.Sessions.ToDictionary(session => session.Id);
    private readonly Dictionary<string, Session> codes = programme.Sessions.ToDictionary(session => session.Code, StringComparer.Ordinal);
    private readonly ILookup<Guid?, Session> parts = programme.Sessions.ToLookup(session => session.Parent);

    private Timings? timings;
    private Agenda? agenda;

    public Programme Programme => programme;

    /// <summary>When each session is. Made when first asked for; two threads that ask at once make the same.</summary>
    public Timings Timings => timings ??= Timings.Of(programme);

    /// <summary>The whole schedule, likewise.</summary>
    public Agenda Agenda => agenda ??= Agenda.Of(programme, Timings);

    public Credit Credit(Guid id) => credits[id];

    public Person PersonOf(Credit credit) => people[credit.Person];

    public Room? Room(Guid? id) => id is { } known ? rooms.GetValueOrDefault(known) : null;

    public Track Track(Guid id) => tracks[id];

    public Session? Session(Guid? id) => id is { } known ? sessions.GetValueOrDefault(known) : null;

    public Session? Session(string code) => codes.GetValueOrDefault(code);

    /// <summary>The talks of a session, the posters of a poster session; of null: the sessions that are part of no other.</summary>
    public IEnumerable<Session> PartsOf(Guid? session) => parts[session];
}
