using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>Writes GIF, well or badly.</summary>
internal static class GifBytes
{
    private const int Clear = 4, Stop = 5;

    public static byte[] Of(int width, int height, byte[] before, byte[] between) =>
        [.. Screen(width, height), .. before, .. Control, .. Picture(), .. between, .. Control, .. Picture(), 0x3B];

    /// <summary>A tenth of a second.</summary>
    public static readonly byte[] Control = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];

    public static readonly byte[] Forever = [0x21, 0xFF, 11, .. Ascii("NETSCAPE2.0"), 3, 1, 0, 0, 0];

    /// <summary>With four colours, the first black and the second white.</summary>
    public static byte[] Screen(int width, int height) =>
        [.. Ascii("GIF89a"), .. Little(width, 2), .. Little(height, 2), 0x81, 0, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255];

    public static byte[] Extension(byte label, params byte[][] blocks) =>
        [0x21, label, .. blocks.SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0];

    /// <summary>The codes are forgotten after every second pixel, so that all of them stay three bits long.</summary>
    public static byte[] Picture()
    {
        var pixels = Enumerable.Range(0, Pictures.Width * Pictures.Height).Select(at => Pictures.IsBright(at % Pictures.Width) ? 1 : 0);
        var data = Pack([.. pixels.Chunk(2).SelectMany(two => (int[])[Clear, .. two]).Append(Stop).Select(code => (code, 3))]);
        return [0x2C, 0, 0, 0, 0, .. Little(Pictures.Width, 2), .. Little(Pictures.Height, 2), 0, 2, (byte)data.Length, .. data, 0];
    }
}
