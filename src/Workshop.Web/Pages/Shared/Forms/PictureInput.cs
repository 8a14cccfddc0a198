using Workshop.Events;
using Workshop.Files;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>A picture in a form: what is there, what is uploaded in its place, what it shows and whose it is. <c>_PictureField</c> prints it.</summary>
public sealed record PictureInput
{
    /// <summary>Its address; empty while there is none.</summary>
    public string Source { get; set; } = "";

    [Longest(500)]
    public string Alternative { get; set; } = "";

    [Longest(300)]
    public string Credit { get; set; } = "";

    public bool Remove { get; set; }

    /// <summary>Names the field of the upload, which is never text.</summary>
    public string File { get; set; } = "";

    public static PictureInput From(Picture? picture) => new()
    {
        Source = picture?.Source ?? "",
        Alternative = picture?.Alternative ?? "",
        Credit = picture?.Credit ?? "",
    };

    /// <param name="was">What was there before. Its size holds for its own address; any other address says the size itself.</param>
    public Picture? On(Picture? was)
    {
        if (Remove) return null;
        var (credit, alternative) = (Typed.OrNull(Credit), Typed.OrNull(Alternative));
        if (Source.Length > 0 && Source != was?.Source && FileAddress.From(Source) is { Width: not null } file)
            return new(Source, credit, alternative, file.Width, file.Height);
        var kept = (was ?? new()) with { Credit = credit, Alternative = alternative };
        return kept.Equals(new Picture()) ? null : kept;
    }

    public override string ToString() => string.Join(", ", new[] { Remove ? "removed" : Source, Alternative, Credit }.Where(part => part.Length > 0));
}
