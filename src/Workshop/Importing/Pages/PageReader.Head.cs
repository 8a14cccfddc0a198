using Workshop.Events;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing.Pages;

internal sealed partial class PageReader
{
    /// <summary>Blocks, and lines of each, ahead of the first heading that may name people.</summary>
    private const int MostLead = 12;

    /// <summary>Names in a row below the title, which nobody says the role of.</summary>
    private RowOfNames? row;

    /// <summary>What the page says before its first section, or below its title.</summary>
    private bool IsHead(int index, Chapter chapter) => index == 0 && chapter.Meaning is null && !chapter.IsSchedule
        || chapter.Page == pages[0] && chapter.Kind == SectionKind.Custom && (chapter.Heading is { Words: var said } && facts.SaysWhen(said.Text) || chapter.Title == facts.Title || chapter.Heading is not null && facts.Title.Contains(chapter.Title, StringComparison.Ordinal));

    /// <summary>The first such row; its people are known before the sessions are read, as those of groups are.</summary>
    private void FindRow()
    {
        foreach (var chapter in chapters.Index().Where(each => IsHead(each.Index, each.Item)).Select(each => each.Item))
            foreach (var paragraph in chapter.Blocks.Take(MostLead).OfType<Paragraph>().Where(paragraph => !AreSessions(paragraph)))
                foreach (var line in paragraph.Words.Lines.Take(MostLead).Where(line => line.Text.Length < 1_000))
                    if (PagePeople.Read([new Paragraph(paragraph.Line, line)]) is { Left.Count: 0, People.Count: > 2 } read)
                    {
                        row = new(paragraph, line, read.People, chapter.Page.Origin(paragraph.Line, line.Text));
                        Know(read.People);
                        return;
                    }
    }

    /// <summary>The head of the page names its organizers, so their section stands behind the others.</summary>
    private void AddRow()
    {
        if (row is not { } found) return;
        var role = answers.To("group") is { } answer && Enum.TryParse<GroupRole>(answer, out var said) ? said : GroupRole.Organizers;
        var group = AddGroup("", role, found.People, found.Origin);
        // Where the programme names who speaks, and it is others, those below the title organize it.
        var speakers = draft.Sessions.SelectMany(session => session.Speakers).ToHashSet();
        if (speakers.Count > 0 && !group.Members.Any(speakers.Contains)) return;
        questions.Add(new("group", null, "Role", $"Who are {Words.List([.. found.People.Take(3).Select(person => person.Name)])} and the others in that line?", Roles(GroupRole.Organizers), found.Origin, IsProposed: true));
    }

    /// <summary>Of a head whose lines stand together those leave the text that say what is said elsewhere.</summary>
    private void Bare(List<Block> blocks)
    {
        for (var at = 0; at < blocks.Count && at < MostLead; at++)
            if (blocks[at] is Paragraph { Words.Lines: { Count: > 1 } lines } paragraph && lines.Any(IsSaid))
                blocks[at] = paragraph with { Words = InlineBuilder.Lines(lines.Where(line => !IsSaid(line))) };
            else if (ReferenceEquals(blocks[at], row?.Paragraph)) blocks.RemoveAt(at--);
    }

    /// <summary>Of what stands ahead of the first session whatever is said nowhere else.</summary>
    private List<Block> Unsaid(List<Block> ahead)
    {
        var blocks = ahead.FindAll(block => !IsSaid(block.Words()));
        Bare(blocks);
        return blocks;
    }

    /// <summary>The title, the word for its kind, date and place, or the row of names: as facts of the event these stand elsewhere.</summary>
    private bool IsSaid(Inline line) => ReferenceEquals(line, row?.Words) || line.Text.Length < 1_000 && line.Text.Trim() is var text
        && (text.Equals(facts.Title, StringComparison.OrdinalIgnoreCase) || Kinds().Match(text).Length == text.Length || facts.IsWhenAndWhere(text));

    private sealed record RowOfNames(Paragraph Paragraph, Inline Words, List<PagePerson> People, Origin Origin);
}
