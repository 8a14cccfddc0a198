using System.Text;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing.Texts;

/// <summary>
/// The public programme for mailing lists: all that its page says, in the same order. A function of the release and of what is live; no clock is read.
/// </summary>
public sealed partial class PlainText : IFormat
{
    public string Name => "txt";

    public string MediaType => MediaTypes.Text;

    public string FileName(string slug) => $"{slug}.txt";

    byte[] IFormat.Write(Publication publication, Site site) => Encoding.UTF8.GetBytes(Write(publication, site));

    public static string Write(Publication publication, Site site)
    {
        var page = new TextPage(site);
        var details = publication.Programme.Event;
        var clock = details.Clock ?? site.Clock;
        WriteHead(page, publication, site, clock);
        page.Blank();
        page.Put(details.Summary ?? "");
        if (publication.Talk is { } talk) WriteTalk(page, publication, talk);
        var hasSchedule = false;
        foreach (var section in publication.Programme.Sections)
        {
            WriteSection(page, publication, section, clock);
            if (section is not { Kind: SectionKind.Schedule, State: SectionState.Shown } || hasSchedule) continue;
            WriteSchedule(page, publication, clock);
            hasSchedule = true;
        }
        if (publication.Talk is null && !publication.Programme.Sessions.IsEmpty)
        {
            if (!hasSchedule)
            {
                page.Heading(Headline.KindOf(SectionKind.Schedule), '-');
                WriteSchedule(page, publication, clock);
            }
            WriteAbstracts(page, publication, clock);
        }
        page.Blank();
        page.Put($"As published on {Wording.Day(publication.Release.At.InZone(Zones.Find(details.Zone) ?? NodaTime.DateTimeZone.Utc).Date)}. As it is now:{page.Link(Addresses.Event(publication.Live.Slug))}");
        return page.ToString();
    }

    private static void WriteHead(TextPage page, Publication publication, Site site, ClockStyle clock)
    {
        var (details, status) = (publication.Programme.Event, publication.Live.Status);
        if (status is EventStatus.Cancelled or EventStatus.Postponed) page.Put($"*** {(status == EventStatus.Cancelled ? "CANCELLED" : "POSTPONED")} ***");
        page.Heading(publication.Title.Length > 0 ? publication.Title : "(no title)", '=');
        page.Put(string.Join(", ", new[]
        {
            details.Edition is { Length: > 0 } edition ? $"{edition} {Headline.KindOf(details.Kind, details.KindAsPrinted)}" : Headline.KindOf(details.Kind, details.KindAsPrinted),
            publication.Parent is { } parent ? $"at {parent.Card.Acronym ?? parent.Card.Title}" : null,
            publication.Series?.Title,
        }.OfType<string>()));
        page.Blank();
        page.Fact("When", WhenOf(publication, clock));
        page.Fact("Where", details.Place?.ToString());
        WriteAttendance(page, details.Attendance);
        if (details.Organization is { } organization) page.Fact("By", string.Join(", ", new[] { organization.Department, organization.Name }.Where(part => part is { Length: > 0 })) + page.Link(organization.Url));
        if (details.Contact is { } contact)
            page.Fact("Contact", string.Join(", ", new[] { (contact.Name ?? "") + (contact.Email is { Length: > 0 } mail ? page.Link($"mailto:{mail}") : ""), contact.Phone }.Select(part => part?.Trim()).Where(part => part is { Length: > 0 })));
        page.Fact("Page", site.Absolute(Addresses.Event(publication.Live.Slug)));
        foreach (var link in details.Links)
            if (page.Link(link.Url) is { Length: > 0 } address) page.Fact("Link", link.Label + address);
    }

    /// <summary>With its zone. Of a seminar talk when the talk is.</summary>
    internal static string? WhenOf(Publication publication, ClockStyle clock)
    {
        var details = publication.Programme.Event;
        if (publication.Talk is { } talk && publication.Index.Timings[talk] is { Day: not null, HasTime: true } timing) return timing.Phrases(clock).ToText();
        return details.When is When.NotGiven ? null : details.When.ToText(details.Zone, clock);
    }

    internal static void WriteAttendance(TextPage page, Attendance? attendance)
    {
        if (attendance is null) return;
        page.Fact("Mode", attendance.Mode switch { AttendanceMode.Online => "Online", AttendanceMode.Hybrid => "On site and online", _ => "On site" });
        page.Fact("Join", string.Join(" ", new[] { page.Link(attendance.JoinUrl).Trim(), attendance.JoinNote is { Length: > 0 } note ? $"({note})" : "" }.Where(part => part.Length > 0)));
        page.Fact("Online", attendance.HowToJoin);
    }

    private static void WriteTalk(TextPage page, Publication publication, Session talk)
    {
        page.Blank();
        if (publication.Programme.Event.Title.Length > 0 && talk.Title is { } title) page.Put(title);
        page.Put(PeopleOf(publication, talk));
        if (talk.Abstract is not { Length: > 0 } text) return;
        page.Heading("Abstract", '-');
        page.Prose(text);
    }

    /// <summary>Who speaks; where nobody is named to speak, who wrote it.</summary>
    internal static string PeopleOf(Publication publication, Session session) => string.Join("; ", (session.Speakers.IsEmpty ? session.Authors.Select(author => author.Credit) : session.Speakers)
        .Select(publication.Index.Credit).Select(credit => credit.Affiliation is { Length: > 0 } affiliation ? $"{credit.Name} ({affiliation})" : credit.Name));
}
