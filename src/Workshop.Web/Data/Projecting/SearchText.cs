using System.Text;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Web.Data.Projecting;

/// <summary>Under which words an event and its sessions are found.</summary>
/// <param name="programme">The public one.</param>
internal sealed class SearchText(Programme programme)
{
    private readonly Dictionary<Guid, Credit> credits = programme.Credits.ToDictionary(credit => credit.Id);

    /// <summary>The event, then its sessions; a seminar talk is one thing, a break is nothing that anybody looks for.</summary>
    public IEnumerable<SearchRow> Rows()
    {
        var talk = Headline.TalkOf(programme);
        return programme.Sessions.Where(session => session != talk && !session.IsBreak).Select(Session).Prepend(Event(talk));
    }

    public static SearchRow Of(SearchKind kind, Guid record, Guid? eventId, string address, string title, string text,
        IEnumerable<string?> heading, IEnumerable<string?> names, IEnumerable<string?> words) => new()
        {
            Kind = kind,
            Record = record,
            EventId = eventId,
            Address = address,
            Title = title,
            Text = text,
            Heading = Fold(heading),
            Names = Fold(names),
            Words = Fold(words),
        };

    private SearchRow Event(Session? talk)
    {
        var details = programme.Event;
        var texts = programme.Sections.Where(section => section.Body.Length > 0).Select(section => Markdown.PlainText(section.Body)).ToList();
        if (talk?.Abstract is { } its) texts.Insert(0, Markdown.PlainText(its));
        if (details.Summary is { } summary) texts.Insert(0, summary);
        return Of(SearchKind.Event, programme.Id, programme.Id, "", Headline.Of(programme), string.Join('\n', texts),
            [Headline.Of(programme), details.Title, details.Acronym, details.Edition],
            [.. programme.Credits.Select(credit => credit.Name), details.Organization?.Name, details.Organization?.Department],
            [details.KindAsPrinted, details.Place?.ToString(), .. programme.Sections.Select(section => section.Heading), .. texts,
                .. programme.Sections.SelectMany(Structure)]);
    }

    private SearchRow Session(Session session)
    {
        var text = session.Abstract is { } its ? Markdown.PlainText(its) : "";
        return Of(SearchKind.Session, session.Id, programme.Id, session.Code, Headline.Of(session, programme), text,
            [session.Title, session.Label, session.Board],
            session.Credits().Distinct().Select(credit => credits[credit].Name),
            [text, session.Award, .. session.Credits().Distinct().Select(credit => credits[credit].Affiliation)]);
    }

    private static IEnumerable<string?> Structure(Section section) => section.Content switch
    {
        AcceptedPapers papers => papers.Papers.SelectMany(paper => paper.Authors.Prepend(paper.Title)),
        Sponsors sponsors => sponsors.Items.Select(sponsor => sponsor.Name),
        _ => [],
    };

    private static string Fold(IEnumerable<string?> texts)
    {
        var all = new StringBuilder();
        foreach (var text in texts)
            if (!string.IsNullOrEmpty(text)) all.Append(text).Append('\n');
        return all.Length == 0 ? "" : Folding.IndexText(all.ToString());
    }
}
