using NodaTime;
using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Publishing.Tables;

/// <summary>A small table to begin with: a day and a half of a workshop that never was, with every column filled in somewhere.</summary>
public static class SampleTable
{
    public const string FileName = "sample-schedule.csv";

    private static readonly LocalDate Thursday = new(2027, 5, 20), Friday = new(2027, 5, 21);

    public static byte[] Write() => Csv.WriteForNew(Programme());

    private static Programme Programme()
    {
        var draft = new ProgrammeDraft("sample", "") { Event = new() { Zone = "Europe/Lisbon" } };
        var (hall, foyer) = (draft.Room("Sala Oceano"), draft.Room("Foyer"));
        var (sea, sky) = (draft.Track("Sea"), draft.Track("Sky"));
        Guid maria = Who("Maria do Mar Teixeira", "Instituto das Marés"), owen = Who("Owen Gwynne", "Bangor Tide Laboratory"), aiko = Who("Aiko Minami", "Cloud Atlas Project"), li = Who("Li Wen", null);

        Add(Thursday, 9, 0, 15, SessionKind.Opening, session => session with { Title = "Welcome", Speakers = [maria], Room = hall });
        Add(Thursday, 9, 15, 45, SessionKind.Keynote, session => session with
        {
            Label = "Keynote 1", Title = "What the tide remembers", Speakers = [owen], Chairs = [maria], Room = hall, Tracks = [sea],
            Abstract = "A tide gauge has no memory; a coast has.\n\nWe read four centuries of harbour books and ask how much of a flood is *old*.",
            Materials = [new(MaterialKind.Slides, "https://slides.example/tide"), new(MaterialKind.Video, "https://video.example/tide", "Recording")],
        });
        Add(Thursday, 10, 0, 30, SessionKind.Break, session => session with { Title = "Coffee", Room = foyer });
        Add(Thursday, 10, 30, 20, SessionKind.ContributedTalk, session => session with { Title = "Counting clouds from below", Speakers = [aiko], Authors = [new(aiko, true), new(li)], Room = hall, Tracks = [sky], Award = "Best student talk" });
        Add(Thursday, 10, 50, 20, SessionKind.ContributedTalk, session => session with { Title = "Fog, and how to wait for it", Speakers = [li], Room = hall, Tracks = [sky, sea], Cancelled = true });
        var posters = Add(Thursday, 11, 30, 60, SessionKind.PosterSession, session => session with { Title = "Posters", Room = foyer });
        Add(Thursday, null, 0, null, SessionKind.Poster, session => session with { Title = "Marés e marinheiros", Language = "pt", Authors = [new(maria, true)], Board = "P1", Parent = posters });
        Add(Thursday, null, 0, null, SessionKind.Poster, session => session with { Title = "A barometer for a boat", Authors = [new(owen, true), new(aiko)], Board = "P2", Parent = posters });
        Add(Friday, 9, 30, null, SessionKind.Panel, session => session with { Title = "Who owns a forecast?", Speakers = [maria, owen, aiko], Room = hall });
        Add(null, null, 0, null, SessionKind.Social, session => session with { Title = "Boat trip" });
        return draft.Read().Programme;

        Guid Who(string name, string? affiliation) => draft.Credit(name, fill: credit => credit with { Affiliation = affiliation });

        Guid Add(LocalDate? day, int? hour, int minute, int? lasts, SessionKind kind, Func<Session, Session> fill)
        {
            var start = hour is { } known ? new LocalTime(known, minute) : (LocalTime?)null;
            var session = fill(draft.Session($"{day} {start}", kind) with { Day = day, Start = start, End = lasts is { } minutes ? start?.PlusMinutes(minutes) : null });
            draft.Add(session);
            return session.Id;
        }
    }
}
