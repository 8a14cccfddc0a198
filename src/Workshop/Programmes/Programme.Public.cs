using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

public sealed partial record Programme
{
    /// <summary>
    /// What the public may see of a document: the one place where hidden things are dropped. Hidden sections go, groups in which is nobody
    /// yet too, those that are coming soon keep their heading alone, sessions go with a schedule that is not shown and posters with theirs, a join link that is kept
    /// private goes with the streams of the sessions, which are ways to join too, a picture without a file goes with its credit, and so does everybody and everything that nothing refers to any more.
    /// Of what calendars were told, a session that is not shown keeps what cancels its entries.
    /// </summary>
    public static Programme Public(Programme document)
    {
        var sections = document.Sections.Where(section => section.State != SectionState.Hidden && !section.IsVacant).Select(Bare).ToValueList();
        var joinHidden = document.Event.Attendance is { JoinHidden: true };
        var sessions = Shown(document.Sessions, document.Sections).Select(session => joinHidden ? WithoutStreams(session) : session).ToValueList();
        var records = sessions.Select(session => session.Id).Append(document.Id).ToHashSet();

        var credited = sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members)
            .Concat(sessions.SelectMany(session => session.Credits())).ToHashSet();
        var credits = document.Credits.Where(credit => credited.Contains(credit.Id))
            .Select(credit => Visible(credit.Photo) == credit.Photo ? credit : credit with { Photo = null }).ToValueList();
        var people = credits.Select(credit => credit.Person).ToHashSet();
        var rooms = sessions.Select(session => session.Room).ToHashSet();
        var tracks = sessions.SelectMany(session => session.Tracks).ToHashSet();

        return document with
        {
            Event = document.Event with
            {
                Image = Visible(document.Event.Image),
                Attendance = joinHidden ? document.Event.Attendance! with { JoinUrl = null, JoinNote = null } : document.Event.Attendance,
            },
            Sections = sections,
            Credits = credits,
            People = document.People.Where(person => people.Contains(person.Id)).ToValueList(),
            Rooms = document.Rooms.Where(room => rooms.Contains(room.Id)).ToValueList(),
            Tracks = document.Tracks.Where(track => tracks.Contains(track.Id)).ToValueList(),
            Sessions = sessions,
            Calendar = document.Calendar.Select(stamp =>
                records.Contains(stamp.Record) ? stamp : stamp with { Status = CalendarStatus.Cancelled, Place = null }).ToValueList(),
        };

        static Section Bare(Section section) => section.State == SectionState.ComingSoon
            ? new(section.Id, section.Kind, section.Heading) { State = section.State, Language = section.Language }
            : section.Content is Sponsors sponsors
                ? section with { Content = new Sponsors(sponsors.Items.Select(item => item with { Logo = Visible(item.Logo) }).ToValueList()) }
                : section;

        static Session WithoutStreams(Session session) =>
            session with { Materials = session.Materials.Where(material => material.Kind != MaterialKind.Stream).ToValueList() };

        static Picture? Visible(Picture? picture) => picture is { Source.Length: > 0 } ? picture : null;
    }

    private static IEnumerable<Session> Shown(ValueList<Session> sessions, ValueList<Section> sections)
    {
        if (Withheld(SectionKind.Schedule)) return [];
        if (!Withheld(SectionKind.Posters)) return sessions;
        var posters = sessions.Where(session => session.Kind == SessionKind.Poster).Select(session => session.Id).ToHashSet();
        for (var known = 0; known < posters.Count;)
        {
            known = posters.Count;
            posters.UnionWith(sessions.Where(session => session.Parent is { } parent && posters.Contains(parent)).Select(session => session.Id));
        }
        return sessions.Where(session => !posters.Contains(session.Id));

        bool Withheld(SectionKind kind) =>
            sections.Any(section => section.Kind == kind) && sections.All(section => section.Kind != kind || section.State != SectionState.Shown);
    }
}
