using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Publishing.Texts;

public sealed partial class PlainText
{
    private const int WidestGutter = 20;

    /// <summary>Parts of parts are not indented beyond this.</summary>
    private const int Deepest = 24;

    private static void WriteSchedule(TextPage page, Publication publication, ClockStyle clock)
    {
        var agenda = publication.Index.Agenda;
        if (publication.Talk is not null || agenda.IsEmpty) return;
        foreach (var day in agenda.Days)
        {
            page.Blank();
            var zone = day.ZoneText is { } text ? $"all times {text}" : null;
            var date = day.Date is { } known ? Wording.LongDay(known) : agenda.Days.Count > 1 ? "Day not decided yet" : null;
            if (date is not null || zone is not null) page.Put(Sentence(string.Join(", ", new[] { date, zone }.OfType<string>())));
            page.Blank();
            var gutter = Math.Min(WidestGutter, 2 + day.Items.Select(item => Columns.Of(Gutter(item, agenda, clock))).DefaultIfEmpty(0).Max());
            foreach (var item in day.Items) Write(page, publication, item, Gutter(item, agenda, clock), gutter, clock);
        }
    }

    private static string Gutter(AgendaItem item, Agenda agenda, ClockStyle clock) => agenda.AllUntimed ? $"{item.Position}." : item.Timing.Window(clock).ToText();

    private static void Write(TextPage page, Publication publication, AgendaItem item, string first, int gutter, ClockStyle clock)
    {
        var session = item.Session;
        var below = new string(' ', gutter);
        page.Put(first.PadRight(gutter), Named(session), below);
        page.Put(PeopleOf(publication, session), below);
        if (!session.Chairs.IsEmpty) page.Put($"Chair: {string.Join(", ", session.Chairs.Select(id => publication.Index.Credit(id).Name))}", below);
        page.Put(string.Join(" · ", new[]
        {
            publication.Index.Room(session.Room)?.Name,
            string.Join(", ", session.Tracks.Select(id => publication.Index.Track(id).Name)),
            session.Board is { Length: > 0 } board ? $"Board {board}" : null,
            session.Award,
        }.Where(part => part is { Length: > 0 })), below);
        foreach (var material in session.Materials)
            if (page.Link(material.Address()) is { Length: > 0 } link) page.Put($"{(material.Label is { Length: > 0 } label ? label : material.Name())}:{link}", below);
        foreach (var part in item.Parts)
        {
            var time = part.Timing.Window(clock).ToText();
            var mark = time.Length > 0 ? $"{time}  " : "- ";
            var indent = Math.Min(gutter, Deepest);
            Write(page, publication, part, new string(' ', indent) + mark, indent + Columns.Of(mark), clock);
        }
        if (item.Parts.Count > 0) page.Blank();
    }

    /// <summary>"Invited Talk 2: Ears", "CANCELLED: Ponds", "Coffee".</summary>
    private static string Named(Session session)
    {
        var title = session.Title ?? (session.Speakers.IsEmpty && session.Label is { Length: > 0 } ? null : "Title to be announced");
        var label = session.Label is { Length: > 0 } printed && printed != title ? printed : null;
        return (session.Cancelled ? "CANCELLED: " : "") + string.Join(": ", new[] { label, title }.OfType<string>());
    }

    private static void WriteAbstracts(TextPage page, Publication publication, ClockStyle clock)
    {
        var told = publication.Index.Agenda.Items.SelectMany(item => item.WithParts()).Where(item => item.Session.Abstract is { Length: > 0 }).ToList();
        if (told.Count == 0) return;
        page.Heading("Abstracts", '-');
        foreach (var item in told)
        {
            page.Blank();
            page.Put(Named(item.Session));
            page.Put(PeopleOf(publication, item.Session));
            page.Put(item.Timing.Phrases(clock).ToText());
            page.Blank();
            page.Prose(item.Session.Abstract, "  ");
        }
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
