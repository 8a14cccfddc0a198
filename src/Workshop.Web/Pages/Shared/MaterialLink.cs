using Workshop.Programmes;

namespace Workshop.Web.Pages.Shared;

/// <summary>Where a material is to be found, and what it is called where it has no label of its own.</summary>
public static class MaterialLink
{
    /// <summary>The value itself, or for an identifier the address of its resolver.</summary>
    public static string? Address(Material material) => material.Kind switch
    {
        _ when material.Value.Contains("://", StringComparison.Ordinal) => material.Value,
        MaterialKind.Doi => $"https://doi.org/{Escaped(material.Value)}",
        MaterialKind.Arxiv => $"https://arxiv.org/abs/{Escaped(material.Value)}",
        MaterialKind.OpenReview => $"https://openreview.net/forum?id={Uri.EscapeDataString(material.Value)}",
        _ => material.Value.StartsWith('/') ? material.Value : null,
    };

    public static string Name(Material material) => material.Kind switch
    {
        MaterialKind.Slides => "Slides",
        MaterialKind.Paper => "Paper",
        MaterialKind.Doi => $"doi:{material.Value}",
        MaterialKind.Arxiv => $"arXiv:{material.Value}",
        MaterialKind.OpenReview => "OpenReview",
        MaterialKind.Video => "Video",
        MaterialKind.Code => "Code",
        MaterialKind.Stream => "Stream",
        _ => material.Value,
    };

    /// <summary>Slashes and colons are part of such identifiers.</summary>
    private static string Escaped(string identifier) =>
        Uri.EscapeDataString(identifier).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
