using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Tables;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Publishing.Tables;

public sealed partial class Csv
{
    /// <summary>
    /// What the table says of a programme: its sessions in their printed order with the day and time that they have, be it their own or the
    /// event's; of rooms, tracks and people the names, with affiliations; of the event the zone of the times. Two people of one name and
    /// affiliation are one, and so are two rooms or tracks whose names differ in case or accents alone.
    /// </summary>
    internal static Programme Said(Programme programme)
    {
        var timings = Timings.Of(programme);
        var sessions = SessionOrder.Of(programme).Select(session => Timed(session, timings[session])).ToList();
        var rooms = new Merged<Room>(programme.Rooms, room => Folding.Fold(CellText.Line(room.Name, CellText.LongestName) ?? ""));
        var tracks = new Merged<Track>(programme.Tracks, track => Folding.Fold(CellText.Line(track.Name, CellText.LongestName) ?? ""));
        var credits = new Merged<Credit>(programme.Credits.Select(Printed).ToValueList(), credit => credit.Name.Length > 0 ? $"{credit.Name}\0{credit.Affiliation}" : "");
        var said = sessions.Select(session => Row(session, rooms, tracks, credits)).ToValueList();
        var printed = Apart(credits.Named(said.SelectMany(session => session.Credits()))).ToList();
        var timed = said.Any(session => session.Start is not null || session.End is not null);
        return new(programme.Id, new() { Zone = timed ? Zones.Find(programme.Event.Zone)?.Id : null })
        {
            Credits = printed.ToValueList(),
            People = Identities(printed).ToValueList(),
            Rooms = rooms.Named(said.Select(session => session.Room).OfType<Guid>()).Select(room => new Room(room.Id, CellText.Line(room.Name, CellText.LongestName)!)).ToValueList(),
            Tracks = tracks.Named(said.SelectMany(session => session.Tracks)).Select(track => new Track(track.Id, CellText.Line(track.Name, CellText.LongestName)!)).ToValueList(),
            Sessions = said,
            LastNumber = said.IsEmpty ? 0 : said.Max(session => session.Number),
        };
    }

    private static Session Timed(Session session, Timing timing) => session with
    {
        Day = timing.Day,
        Start = timing.From,
        PastMidnight = timing is { PastMidnight: true, From: not null },
        End = session.Minutes is null ? timing.To : null,
    };

    private static Session Row(Session session, Merged<Room> rooms, Merged<Track> tracks, Merged<Credit> credits) => session with
    {
        Label = CellText.Line(session.Label, CellText.LongestLabel),
        Title = CellText.Line(session.Title, CellText.LongestTitle),
        Language = session.Language is { } tag && EventDetails.IsLanguageTag(tag) ? tag : null,
        Speakers = credits.Of(session.Speakers),
        Authors = session.Authors.SelectMany(author => credits.Of([author.Credit]), (author, credit) => author with { Credit = credit }).DistinctBy(author => author.Credit).ToValueList(),
        Chairs = credits.Of(session.Chairs),
        Abstract = CellText.Lines(session.Abstract),
        Room = session.Room is { } room && rooms.Of([room]) is [var known] ? known : null,
        Tracks = tracks.Of(session.Tracks),
        Board = CellText.Line(session.Board, CellText.LongestLine),
        Materials = session.Materials.Select(ListCell.Fitted).OfType<Material>().ToValueList(),
        Award = CellText.Line(session.Award, CellText.LongestLine),
    };

    private static Credit Printed(Credit credit) => new(credit.Id, credit.Person, CellText.Line(credit.Name, CellText.LongestName) ?? "")
    {
        Affiliation = CellText.Line(credit.Affiliation, CellText.LongestLine),
    };

    /// <summary>Somebody with two names is two here.</summary>
    private static IEnumerable<Credit> Apart(IEnumerable<Credit> credits)
    {
        var people = new HashSet<Guid>();
        foreach (var credit in credits) yield return people.Add(credit.Person) ? credit : credit with { Person = NamedId.Of("csv", credit.Id.ToString()) };
    }

    /// <summary>Of each what follows from the name.</summary>
    private static IEnumerable<Person> Identities(IEnumerable<Credit> credits)
    {
        var slugs = new HashSet<string>();
        foreach (var credit in credits)
        {
            var name = PersonName.Of(credit.Name);
            var slug = name.Slug;
            for (var again = 2; !slugs.Add(slug); again++) slug = $"{name.Slug}-{again}";
            yield return new(credit.Person, slug, name.SortName);
        }
    }

    /// <summary>Parts that share a name, by the first of them.</summary>
    /// <param name="key">Empty for one without a name, which cannot be told.</param>
    private sealed class Merged<T>(ValueList<T> parts, Func<T, string> key)
        where T : class, IPart
    {
        private readonly Dictionary<Guid, T> firsts = parts.GroupBy(key).Where(same => same.Key.Length > 0).SelectMany(same => same.Select(part => (part.Id, First: same.First()))).ToDictionary(pair => pair.Id, pair => pair.First);

        internal ValueList<Guid> Of(IEnumerable<Guid> ids) => ids.Where(firsts.ContainsKey).Select(id => firsts[id].Id).Distinct().ToValueList();

        /// <summary>In the order in which they are named.</summary>
        internal IReadOnlyList<T> Named(IEnumerable<Guid> ids) => [.. ids.Distinct().Select(id => firsts[id])];
    }
}
