namespace Workshop.Programmes;

/// <param name="Value">An address, or for a DOI or arXiv identifier the identifier itself.</param>
public sealed record Material(MaterialKind Kind, string Value, string? Label = null)
{
    /// <summary>Where it is to be found: the value itself, or for an identifier the address of its resolver. Null where it says neither.</summary>
    public string? Address() => Kind switch
    {
        _ when Value.Contains("://", StringComparison.Ordinal) => Value,
        MaterialKind.Doi => $"https://doi.org/{Escaped(Value)}",
        MaterialKind.Arxiv => $"https://arxiv.org/abs/{Escaped(Value)}",
        MaterialKind.OpenReview => $"https://openreview.net/forum?id={Uri.EscapeDataString(Value)}",
        _ => Value.StartsWith('/') ? Value : null,
    };

    /// <summary>What it is called where it has no label of its own.</summary>
    public string Name() => Kind switch
    {
        MaterialKind.Slides => "Slides",
        MaterialKind.Paper => "Paper",
        MaterialKind.Doi => $"doi:{Value}",
        MaterialKind.Arxiv => $"arXiv:{Value}",
        MaterialKind.OpenReview => "OpenReview",
        MaterialKind.Video => "Video",
        MaterialKind.Code => "Code",
        MaterialKind.Stream => "Stream",
        _ => Value,
    };

    /// <summary>Slashes and colons are part of such identifiers.</summary>
    private static string Escaped(string identifier) =>
        Uri.EscapeDataString(identifier).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}

public enum MaterialKind { Other, Slides, Paper, Doi, Arxiv, OpenReview, Video, Code, Stream }
