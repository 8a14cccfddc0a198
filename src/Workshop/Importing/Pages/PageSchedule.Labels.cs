using System.Globalization;
using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Importing.Pages;

internal sealed partial class PageSchedule
{
    /// <summary>Lines that say what they are: "Speaker: …", "Chair: …", "Location: …", as the programmes of Indico and EasyChair are copied.</summary>
    private (SessionLine? Line, List<PagePerson> Speakers) OfLabels(Slot slot)
    {
        var (speakers, chairs) = (new List<PagePerson>(), new List<string>());
        for (var at = slot.Lines.Count - 1; at > 0; at--)
        {
            var words = slot.Lines[at];
            if (IsMaterial(words.Text)) slot.Lines.RemoveAt(at);
            if (IsMaterial(words.Text) || Labelled().Match(words.Text) is not { Success: true } labelled) continue;
            var said = words.From(labelled.Length);
            if (labelled.Groups["room"].Success && said.Text.Length < 100) slot.Room ??= said.Text;
            else if (labelled.Groups["chair"].Success && PagePeople.Read([new Paragraph(slot.Line, said)]) is { Left.Count: 0, People.Count: > 0 } chairing) chairs.InsertRange(0, chairing.People.Select(person => $"Chair: {person.Name}"));
            else if (labelled.Groups["speaker"].Success && PagePeople.Read([new Paragraph(slot.Line, said)]) is { Left.Count: 0, People.Count: > 0 } speaking) speakers.InsertRange(0, speaking.People);
            else continue;
            slot.Lines.RemoveAt(at);
        }
        if (Lasting().Match(slot.Lines[0].Text) is { Success: true } lasting)
        {
            if (lasting.Groups["room"].Value.Trim() is { Length: > 0 } room) slot.Room ??= room;
            if (slot.Window is { End: null, Start: not null } && Number("hours") * 60 + Number("minutes") is > 0 and < 24 * 60 and var minutes) slot.Window = slot.Window with { Minutes = minutes };
            slot.Lines[0] = Inline.Of(lasting.Groups["title"].Value);

            int Number(string group) => int.TryParse(lasting.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }
        for (var at = 0; at < slot.Lines.Count; at++)
            if (Abstracted().Match(slot.Lines[at].Text) is { Success: true } mark) slot.Lines[at] = Inline.Of(slot.Lines[at].Text[..mark.Index]);
        if (speakers.Count == 0)
        {
            var (only, named) = OfLines(slot);
            return (With(only), named);
        }
        foreach (var line in slot.Lines.ToList())
            if (slot.Lines.Count > 1 && PagePeople.Read([new Paragraph(slot.Line, line)]) is { Left.Count: 0, People: { Count: > 0 } authors } && authors.TrueForAll(author => author.Affiliation is not null))
            {
                slot.Authors.AddRange(authors);
                slot.Lines.Remove(line);
            }
        speakers = speakers.ConvertAll(speaker => speaker.Affiliation is null && slot.Authors.Find(author => author.Name == speaker.Name) is { } author ? speaker with { Affiliation = author.Affiliation } : speaker);
        if (slot.Authors.TrueForAll(author => speakers.Exists(speaker => speaker.Name == author.Name))) slot.Authors.Clear();
        var title = Line(slot.Lines[0], slot.Line);
        foreach (var line in slot.Lines.Skip(1)) Aside.Add(new(slot.Page.Origin(slot.Line, line.Text), NotUnderstood));
        // Who speaks is said, so that whatever looks like a name in the title is none.
        if (title is { Speakers.IsEmpty: false }) title = title with { Title = Entry.Of(Words(slot.Lines[0])).Words, Speakers = [], Doubts = [] };
        return (With(title is { Kind: SessionKind.Other } ? title with { Kind = SessionKind.ContributedTalk } : title), speakers);

        SessionLine? With(SessionLine? line) => line is null || chairs.Count == 0 ? line : line with { Aside = [.. line.Aside, .. chairs] };
    }

    [GeneratedRegex(@"^(?:(?<speaker>speakers?|presenters?|presented by|vortragende[r]?|referent(?:in|en)?|orateurs?|oratrice|intervenants?|ponentes?|relator[ei]|palestrante|spreker)|(?<chair>(?:session )?chairs?|conveners?|moderators?|moderation|leitung|vorsitz|président(?:e|s)?|modérateur|modera|presiede|coordina)" +
        @"|(?<room>location|room|venue|place|raum|ort|salle|lieu|sala|aula|luogo|lugar))\s?:\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary>"Welcome 15m", "Lunch 1h 30m Canteen": how long it lasts parts a title from its room.</summary>
    [GeneratedRegex(@"^(?<title>.{2,250}?)\s+(?:(?<hours>[0-9]{1,2})h(?:\s(?<minutes>[0-9]{1,2})m)?|(?<minutes>[0-9]{1,3})m)(?<room>\s+\p{L}.{1,80})?$")]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\s*\((?:abstract|slides|video|pdf)\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abstracted();
}
