using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Searching;

namespace Workshop.Importing.Planning;

/// <summary>Finds sections, rooms and tracks again by what they are called.</summary>
internal static class SectionPairs
{
    /// <summary>By kind and heading, then the only one of its kind: of groups of people, of its role.</summary>
    internal static void ByContent(this Pairs<Section> pairs, IReadOnlyCollection<Section> ours)
    {
        pairs.By(ours, Called, Called);
        pairs.ByAlone(ours, Kind, Kind);
    }

    internal static void ByName(this Pairs<Room> pairs, IReadOnlyCollection<Room> ours) => pairs.By(ours, room => Folding.SortKey(room.Name), room => Folding.SortKey(room.Name));

    internal static void ByName(this Pairs<Track> pairs, IReadOnlyCollection<Track> ours) => pairs.By(ours, track => Folding.SortKey(track.Name), track => Folding.SortKey(track.Name));

    private static string Called(Section section) => $"{section.Kind} {Folding.SortKey(Headline.Of(section))}";

    private static string? Kind(Section section) => section switch
    {
        { Kind: SectionKind.Custom } => null,
        { Content: PeopleGroup { Role: GroupRole.Other } } => null,
        { Content: PeopleGroup group } => $"{section.Kind} {group.Role}",
        _ => section.Kind.ToString(),
    };
}
