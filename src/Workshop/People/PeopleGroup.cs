using Workshop.Events;

namespace Workshop.People;

/// <summary>A named, ordered group of people: the structure of a section of kind people, whose heading is the group's.</summary>
/// <param name="Members">Credits (<see cref="Credit.Id"/>) in the printed order.</param>
public sealed record PeopleGroup(GroupRole Role, ValueList<Guid> Members) : SectionContent;

/// <summary>What a machine may say of a group; people read its heading.</summary>
public enum GroupRole { Other, Organizers, Hosts, Speakers, Committee }
