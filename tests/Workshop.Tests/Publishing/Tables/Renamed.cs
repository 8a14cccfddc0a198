using Workshop.Programmes;

namespace Workshop.Tests.Publishing.Tables;

/// <summary>A programme in which what a format has no ids for is numbered in its order, so that two of them can be compared.</summary>
public static class Renamed
{
    public static Programme Of(Programme programme)
    {
        var names = new Dictionary<Guid, Guid>();
        var credits = programme.Credits.Select(credit => credit with { Id = New(credit.Id), Person = New(credit.Person) }).ToValueList();
        var people = programme.People.Select(person => person with { Id = New(person.Id) }).ToValueList();
        var rooms = programme.Rooms.Select(room => room with { Id = New(room.Id) }).ToValueList();
        var tracks = programme.Tracks.Select(track => track with { Id = New(track.Id) }).ToValueList();
        return programme with
        {
            Id = Guid.Empty,
            Credits = credits,
            People = people,
            Rooms = rooms,
            Tracks = tracks,
            Sessions = programme.Sessions.Select(session => session with
            {
                Speakers = session.Speakers.Select(New).ToValueList(),
                Authors = session.Authors.Select(author => author with { Credit = New(author.Credit) }).ToValueList(),
                Chairs = session.Chairs.Select(New).ToValueList(),
                Room = session.Room is { } room ? New(room) : null,
                Tracks = session.Tracks.Select(New).ToValueList(),
            }).ToValueList(),
        };

        Guid New(Guid id) => names.TryGetValue(id, out var known) ? known : names[id] = new(names.Count + 1, 0, 0, new byte[8]);
    }
}
