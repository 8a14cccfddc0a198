using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Tests.Files;

namespace Workshop.Web.Tests.Posters;

/// <summary>Two photographs, as far as numbers can take any: somebody upright, and the same where a whole room was taken.</summary>
internal static class Photos
{
    public static byte[] Portrait { get; } = Of(480, 600);

    public static byte[] Wide { get; } = Of(1200, 400);

    /// <summary>The speaker's.</summary>
    public static Programme WithPhoto(this Programme programme, FileAddress photo) => programme with
    {
        Credits = programme.Credits.Select((credit, at) => at > 0 ? credit
            : credit with { Photo = new Picture(photo.ToString(), "Photo: A. Friend", null, photo.Width, photo.Height) }).ToValueList(),
    };

    /// <summary>A head and shoulders before a wall that grows lighter towards the window.</summary>
    private static byte[] Of(int width, int height) =>
    [
        .. PngBytes.Signature, .. PngBytes.Header(width, height),
        .. PngBytes.Chunk("IDAT", PngBytes.Zlib([.. Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width).Select(x => Grey(x, y, width, height)).Prepend((byte)0))])),
        .. PngBytes.Chunk("IEND", []),
    ];

    private static byte Grey(int x, int y, int width, int height)
    {
        var (across, down) = ((x - width / 2.0) / height, (double)y / height);
        var head = Math.Pow(across / .19, 2) + Math.Pow((down - .38) / .25, 2) < 1;
        var shoulders = Math.Pow(across / .42, 2) + Math.Pow((down - 1.05) / .38, 2) < 1;
        return (byte)(head ? 150 + 60 * across : shoulders ? 60 : 175 + 60.0 * x / width);
    }
}
