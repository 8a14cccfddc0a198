namespace Workshop;

/// <summary>A part of a programme that has an identity of its own: in the document an item of a list, in the working copy a row.</summary>
public interface IPart
{
    Guid Id { get; }
}
