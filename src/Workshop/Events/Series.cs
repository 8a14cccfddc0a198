namespace Workshop.Events;

/// <summary>A seminar or conference series. Live, not released: its texts are public as soon as they are saved.</summary>
public sealed record Series(Guid Id, string Slug, string Title) : IPart
{
    public string? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    public Organization? Organization { get; init; }

    public int? Hue { get; init; }
}
