using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>What an import could do to one part of an event.</summary>
public enum Planned
{
    /// <summary>The source has it, and nothing here is it.</summary>
    New,

    /// <summary>The source says it otherwise.</summary>
    Changed,

    /// <summary>Edited here since the last import, and the source has changed it too: what is here stays unless somebody decides otherwise.</summary>
    Contested,

    /// <summary>The source could say it and does not, any more: it stays likewise.</summary>
    Vanishing,

    /// <summary>The source has it, but it was taken out here since the last import: it stays out likewise.</summary>
    TakenOut,
}

/// <summary>One thing that an import could do, to be ticked or not.</summary>
/// <param name="Key">Stable: the same source and the same event give the same.</param>
/// <param name="Part">Of which kind the part is.</param>
/// <param name="Id">The part's; the event's for its details and for the order of a list.</param>
/// <param name="Name">What the part is called.</param>
/// <param name="Texts">What it says, or says otherwise, field by field.</param>
public sealed record PlannedChange(string Key, Planned Kind, UnpublishedPart Part, Guid Id, string Name, ValueList<PlannedText> Texts)
{
    /// <summary>Where the source says it.</summary>
    public Origin? Origin { get; init; }

    /// <summary>False where it follows from others: somebody who is new comes with the session that names them.</summary>
    public bool MayBeLeft { get; init; } = true;

    /// <summary>Whether it is done unless somebody decides otherwise.</summary>
    public bool IsProposed => Kind is Planned.New or Planned.Changed;
}

/// <param name="Label">The field, as organizers know it.</param>
/// <param name="Was">As it is here; empty where nothing is said.</param>
/// <param name="Is">As the source has it.</param>
/// <param name="Brought">Of what is contested: as the last import brought it.</param>
public sealed record PlannedText(string Label, string Was, string Is, string? Brought = null);
