using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

/// <summary>
/// Programmes in which every text that the public must not see is a word of its own ("zq0k1bhidden"; a session's code "ZQ0K1B"), so that
/// any output can be searched for them, letter case aside. What is hidden is decided here anew, apart from the code that drops it.
/// </summary>
public sealed class Marked
{
    private readonly List<string> markers = [];
    private readonly int first;

    private Marked(int first) => this.first = first;

    public static (Programme Programme, IReadOnlyList<string> Markers) Programme(Random random)
    {
        var dice = new Dice(random);
        var programme = Generated.Programme(random);
        programme = programme with
        {
            Sections = [.. programme.Sections, .. Withheld(dice, SectionKind.Schedule, 30), .. Withheld(dice, SectionKind.Posters, 40)],
        };
        var marked = new Marked(random.Next(36 * 36 * 36 * 35));
        return (marked.Mark(programme), marked.markers);
    }

    private static IEnumerable<Section> Withheld(Dice dice, SectionKind kind, int percent) => dice.Chance(percent)
        ? [new(dice.Id(), kind, dice.Text()) { State = dice.Chance(50) ? SectionState.Hidden : SectionState.ComingSoon }] : [];

    private Programme Mark(Programme programme)
    {
        var withheld = programme.Sections.GroupBy(section => section.Kind)
            .Where(same => same.All(section => section.State != SectionState.Shown)).Select(same => same.Key).ToHashSet();
        var sessions = programme.Sessions.ToDictionary(session => session.Id);
        var shown = programme.Sessions.Where(session => !IsHidden(session)).Select(session => session.Id).ToHashSet();
        var visible = programme.Sessions.Where(session => shown.Contains(session.Id)).ToList();
        var credited = programme.Sections.Where(section => section.State == SectionState.Shown).Select(section => section.Content).OfType<PeopleGroup>()
            .SelectMany(group => group.Members).Concat(visible.SelectMany(session => session.Credits())).ToHashSet();
        var people = programme.Credits.Where(credit => credited.Contains(credit.Id)).Select(credit => credit.Person).ToHashSet();
        return programme with
        {
            Event = programme.Event with { Attendance = Join(programme.Event.Attendance), Image = Picture(programme.Event.Image) },
            Sections = programme.Sections.Select(Section).ToValueList(),
            Credits = programme.Credits.Select(credit => credited.Contains(credit.Id) ? credit with { Photo = Picture(credit.Photo) } : All(credit)).ToValueList(),
            People = programme.People.Select(person => people.Contains(person.Id) ? person : All(person)).ToValueList(),
            Rooms = programme.Rooms.Select(room => visible.Any(session => session.Room == room.Id) ? room : All(room)).ToValueList(),
            Tracks = programme.Tracks.Select(track => visible.Any(session => session.Tracks.Contains(track.Id)) ? track : All(track)).ToValueList(),
            Sessions = programme.Sessions.Select(session => !shown.Contains(session.Id) ? All(session)
                : programme.Event.Attendance is { JoinHidden: true } ? session with { Materials = session.Materials.Select(Stream).ToValueList() } : session).ToValueList(),
            Calendar = programme.Calendar.Select(stamp => stamp.Record == programme.Id || shown.Contains(stamp.Record) ? stamp
                : stamp with { Place = Next() }).ToValueList(),
        };

        bool IsHidden(Session session) => withheld.Contains(SectionKind.Schedule)
            || (withheld.Contains(SectionKind.Posters) && session.Kind == SessionKind.Poster)
            || (session.Parent is { } parent && IsHidden(sessions[parent]));
    }

    private Section Section(Section section) => section.State switch
    {
        SectionState.Hidden => All(section),
        SectionState.ComingSoon => section with { Body = Next(), Content = section.Content is { } content ? All(content) : null },
        _ => section.Content is Sponsors sponsors
            ? section with { Content = new Sponsors(sponsors.Items.Select(item => item with { Logo = Picture(item.Logo) }).ToValueList()) }
            : section,
    };

    private Attendance? Join(Attendance? attendance) =>
        attendance is { JoinHidden: true } ? attendance with { JoinUrl = $"https://example.org/{Next()}", JoinNote = Next() } : attendance;

    /// <summary>A way to join that is kept private with the link of the whole event.</summary>
    private Material Stream(Material material) => material.Kind == MaterialKind.Stream ? All(material) : material;

    private Picture? Picture(Picture? picture) =>
        picture is { Source: null } ? picture with { Credit = Next(), Alternative = Next() } : picture;

    private T All<T>(T record)
        where T : notnull => (T)Everywhere(record);

    private object Everywhere(object record)
    {
        foreach (var property in Fields.Of(record.GetType()))
        {
            var type = property.PropertyType;
            var value = property.GetValue(record);
            // A zone and a language say nothing that an event's other texts do not, and nothing else may stand in their place.
            object? marked = property.Name is "Zone" or "Language" ? value
                : property.Name == nameof(Session.Code) ? Code()
                : type == typeof(string) ? property.Name is "Url" or "Submit" or "Value" ? $"https://example.org/{Next()}" : Next()
                : type == typeof(ValueList<string>) ? ValueList.Create<string>([Next()])
                : value is not null && Fields.IsRecord(type) ? Everywhere(value)
                : Fields.IsList(type) && Fields.IsRecord(type.GetGenericArguments()[0])
                    ? Fields.List(type, ((System.Collections.IEnumerable)value!).Cast<object>().Select(Everywhere).ToList())
                : value;
            record = Fields.With(record, property, marked);
        }
        return record;
    }

    private string Next() => Add(Word().ToLowerInvariant() + "hidden");

    private string Code() => Add(Word());

    private string Add(string marker)
    {
        markers.Add(marker);
        return marker;
    }

    /// <summary>Of another number each, and where two programmes meet on one site most likely too.</summary>
    private string Word()
    {
        const string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var number = first + markers.Count;
        return $"ZQ{digits[number / 46656 % 36]}{digits[number / 1296 % 36]}{digits[number / 36 % 36]}{digits[number % 36]}";
    }
}
