namespace Workshop.Programmes.SideBySide;

/// <summary>One thing that a part of a programme says, under the name by which its organizers know the field.</summary>
/// <param name="Text">Empty where nothing is said.</param>
public sealed record Particular(string Label, string Text);

/// <summary>The same of two states of a part.</summary>
public sealed record ParticularChange(string Label, string Was, string Is);
