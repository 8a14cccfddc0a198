using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes.Differences;
using Workshop.Publishing;
using Workshop.Text;
using Terms = Workshop.Programmes.Differences.Words;

namespace Workshop.Programmes;

public sealed partial record Missing
{
    private static IEnumerable<Missing> Pictures(Programme programme, List<Section> sections)
    {
        var found = new List<(Guid, string)>();
        if (IsMute(programme.Event.Image)) found.Add((programme.Id, "the event"));
        found.AddRange(sections
            .Where(section => HasMutePicture(section.Body)
                || section.Content is Sponsors sponsors && sponsors.Items.Any(sponsor => IsMute(sponsor.Logo)))
            .Select(section => (section.Id, Terms.Quoted(Headline.Of(section)))));
        found.AddRange(programme.Credits
            .Where(credit => IsMute(credit.Photo) || HasMutePicture(credit.Biography))
            .Select(credit => (credit.Id, Terms.Plain(credit.Name))));
        return One(MissingKind.Alternative, nameof(Picture.Alternative), found,
            one => $"A picture of {one} has no alternative text.", (count, names) => $"Pictures without alternative text: {names}.");
    }

    private static IEnumerable<Missing> Links(Programme programme, List<Section> sections, List<Session> sessions, Side side)
    {
        var details = programme.Event;
        (Guid Of, string Where, string? Address)[] links =
        [
            .. details.Links.Select(link => (programme.Id, Terms.Quoted(link.Label), link.Url)),
            (programme.Id, "the organization", details.Organization?.Url),
            (programme.Id, "the way to join", details.Attendance?.JoinUrl),
            .. sections.SelectMany(section => Addresses(section).Select(address => (section.Id, Terms.Quoted(Headline.Of(section)), address))),
            .. programme.Credits.Select(credit => (credit.Id, Terms.Plain(credit.Name), credit.Url)),
            .. sessions.SelectMany(session => Addresses(session.Materials).Select(address => (session.Id, side.Name(session), address))),
        ];
        var dead = links.Where(link => !string.IsNullOrWhiteSpace(link.Address) && Href.From(link.Address) is null);
        return One(MissingKind.Link, "Url", [.. dead.Select(link => (link.Of, link.Where)).Distinct()],
            one => $"A link of {one} leads nowhere; an address begins with https://.", (count, names) => $"Links that lead nowhere: {names}.");
    }

    private static IEnumerable<string?> Addresses(Section section) => section.Content switch
    {
        Registration registration => [registration.Url],
        Call call => [call.Submit],
        Sponsors sponsors => sponsors.Items.Select(sponsor => sponsor.Url),
        AcceptedPapers papers => papers.Papers.SelectMany(paper => Addresses(paper.Materials)),
        _ => [],
    };

    private static IEnumerable<string?> Addresses(IEnumerable<Material> materials) => materials
        .Where(material => material.Kind is not (MaterialKind.Doi or MaterialKind.Arxiv or MaterialKind.OpenReview))
        .Select(material => material.Value);

    private static bool IsMute(Picture? picture) => picture is { Source.Length: > 0 } && string.IsNullOrWhiteSpace(picture.Alternative);

    private static bool HasMutePicture(string? markdown) => markdown is not null && MutePicture().IsMatch(markdown);

    [GeneratedRegex(@"!\[\s*\]\(")]
    private static partial Regex MutePicture();
}
