namespace Workshop.Files;

/// <summary>The copy of an upload as it is made: what is to be kept is written into it, piece by piece, and nothing else.</summary>
/// <param name="sourceLength">Bytes of the upload, which its copy exceeds by an orientation at most.</param>
internal sealed class CleanCopy(FileKind kind, int sourceLength)
{
    /// <summary>More than a good camera's; a browser needs four bytes of memory for each.</summary>
    private const long MostPixels = 100_000_000;

    private const int Spare = 64;

    private readonly byte[] bytes = new byte[sourceLength + Spare];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, Length);

    /// <summary>Pixels, before the picture is turned; 0 while not known.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }

    public bool IsMeasured => Width > 0;

    public Orientation Orientation { get; private set; } = Orientation.Upright;

    public string EndsEarly => $"This {kind.Name()} ends too early: it was not saved or sent completely.";

    /// <param name="how">Completes "This PNG is damaged: ".</param>
    public string Damaged(string how) => $"This {kind.Name()} is damaged: {how}.";

    public void Write(params ReadOnlySpan<byte> piece)
    {
        Overwrite(Length, piece);
        Length += piece.Length;
    }

    public void Overwrite(int at, params ReadOnlySpan<byte> piece) => piece.CopyTo(bytes.AsSpan(at));

    /// <summary>Takes the orientation out of Exif; the first one counts. True where it has to be written.</summary>
    /// <param name="tiff">From the byte order mark on.</param>
    public bool Turn(ReadOnlySpan<byte> tiff)
    {
        if (Orientation != Orientation.Upright) return false;
        Orientation = Exif.OrientationIn(tiff);
        return Orientation != Orientation.Upright;
    }

    /// <returns>Why the picture is not accepted, or null.</returns>
    public string? Measure(long width, long height)
    {
        if (width < 1 || height < 1) return Damaged("it has no size");
        if (width > MostPixels || height > MostPixels || width * height > MostPixels)
            return string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"This picture has {width:N0} × {height:N0} pixels; {MostPixels / 1_000_000} million in all is the most. Scale it down first.");
        (Width, Height) = ((int)width, (int)height);
        return null;
    }
}
