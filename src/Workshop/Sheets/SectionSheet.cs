using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;

namespace Workshop.Sheets;

/// <summary>A section as a row: what it is for, what stands above it, and what of it readers see.</summary>
public sealed record SectionCells
{
    /// <summary>One of <see cref="SectionSheet.Kinds"/>.</summary>
    public string Kind { get; set; } = SectionSheet.OwnText;

    public string Heading { get; set; } = "";

    /// <summary>The name of a <see cref="SectionState"/>.</summary>
    public string State { get; set; } = nameof(SectionState.ComingSoon);
}

/// <summary>The sections of an event in a table. What they hold is on a page of each.</summary>
public static class SectionSheet
{
    public const int LongestHeading = 200;

    private static readonly SheetKind<Section, SectionCells> Kind = new(Fill, id => new(id, SectionKind.Custom, ""), Read);

    /// <summary>By what they are for, with nothing in them.</summary>
    private static readonly Dictionary<string, Section> Empty = Enum.GetValues<SectionKind>()
        .SelectMany(kind => kind == SectionKind.People
            ? Enum.GetValues<GroupRole>().Order().Select(role => new Section(default, kind, "") { Content = new PeopleGroup(role, []) })
            : [new Section(default, kind, "") { Content = SectionContent.Empty(kind) }])
        .ToDictionary(KindOf);

    /// <summary>What a section may be for: its kind, of a group of people who they are.</summary>
    public static IReadOnlyCollection<string> Kinds => Empty.Keys;

    /// <summary>The kind of a section that is heading and text alone.</summary>
    public static string OwnText { get; } = Headline.KindOf(SectionKind.Custom);

    public static Sheet<SectionCells> Of(Programme programme, IReadOnlyDictionary<Guid, long> versions) => Kind.Show(programme.Sections, programme.Sections, versions);

    public static SheetEdit<Section, SectionCells> Edit(SheetForm<SectionCells> form, Programme programme, IReadOnlyDictionary<Guid, long> versions) =>
        new(Kind, form, programme.Sections, programme.Sections, versions);

    /// <summary>The programme as the edit has it; people of a group that goes stay credited.</summary>
    public static Programme Apply(this SheetEdit<Section, SectionCells> edit, Programme programme) =>
        programme with { Sections = edit.Parts.Where(section => !edit.Removed.Contains(section.Id)).ToValueList() };

    private static string KindOf(Section section) => Headline.Of(section with { Heading = "" });

    private static SectionCells Fill(Section section) => new() { Kind = KindOf(section), Heading = section.Heading.ReplaceLineEndings(" "), State = section.State.ToString() };

    private static Outcome<Section> Read(Section section, SectionCells was, SectionCells cells)
    {
        var problems = new List<Problem>();
        var heading = cells.Heading.Trim();
        if (heading.Length > LongestHeading) problems.Add(new(nameof(cells.Heading), $"Up to {LongestHeading} characters; these are {heading.Length}."));
        if (!Enum.TryParse<SectionState>(cells.State, out var state) || !Enum.IsDefined(state)) problems.Add(new(nameof(cells.State), $"{Words.Quoted(cells.State)} is not to be chosen."));
        var kind = Empty.GetValueOrDefault(cells.Kind);
        if (kind is null) problems.Add(new(nameof(cells.Kind), $"{Words.Quoted(cells.Kind)} is not a kind of section."));
        else if (kind.Kind != section.Kind && !HoldsNothing(section))
            problems.Add(new(nameof(cells.Kind), "A section of another kind has no room for what this one holds. Add one, and remove this when nothing in it is needed any more."));
        if (problems.Count > 0) return problems;

        section = section with { Heading = Merge.Same(cells.Heading, was.Heading) ? section.Heading : heading, State = state };
        if (cells.Kind == KindOf(section)) return section;
        return kind!.Kind == section.Kind && section.Content is PeopleGroup group
            ? section with { Content = group with { Role = ((PeopleGroup)kind.Content!).Role } }
            : section with { Kind = kind.Kind, Content = kind.Content };
    }

    /// <summary>But for its heading and its text, which every kind has.</summary>
    private static bool HoldsNothing(Section section) =>
        section.Content is null or PeopleGroup { Members.IsEmpty: true } || section.Content.Equals(SectionContent.Empty(section.Kind));
}
