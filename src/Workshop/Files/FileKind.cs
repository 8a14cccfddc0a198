namespace Workshop.Files;

/// <summary>What may be uploaded. SVG is not, because it can carry scripts; AVIF and HEIC are not, because their metadata cannot be cut out safely.</summary>
public enum FileKind { Jpeg, Png, WebP, Gif, Pdf }

public static class FileKinds
{
    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "JPEG",
        FileKind.Png => "PNG",
        FileKind.WebP => "WebP",
        FileKind.Gif => "GIF",
        _ => "PDF",
    };

    /// <summary>At the end of an address, without the dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "jpg",
        FileKind.Png => "png",
        FileKind.WebP => "webp",
        FileKind.Gif => "gif",
        _ => "pdf",
    };

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.WebP => "image/webp",
        FileKind.Gif => "image/gif",
        _ => "application/pdf",
    };

    public static bool IsPicture(this FileKind kind) => kind != FileKind.Pdf;
}
