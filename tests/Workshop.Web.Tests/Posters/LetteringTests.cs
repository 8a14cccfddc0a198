using System.Diagnostics;
using Workshop.Web.Posters;

namespace Workshop.Web.Tests.Posters;

public sealed class LetteringTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>As fontconfig, by which a browser looks for fonts, knows it.</summary>
    [ToolFact("command -v fc-list")]
    public async Task It_finds_the_letters_that_the_machine_finds()
    {
        foreach (var letter in WritingSystem.All.Select(system => system.Common).Concat("ßŁ→∑“€☃".EnumerateRunes()))
        {
            using var process = Process.Start(new ProcessStartInfo("fc-list", [$":charset={letter.Value:x}"]) { RedirectStandardOutput = true })!;
            var fonts = await process.StandardOutput.ReadToEndAsync();
            Assert.Equal((letter, fonts.Length > 0), (letter, Lettering.OfMachine.Missing($"{letter}").Count == 0));
        }
    }

    [Fact]
    public void What_no_font_has_is_named_by_its_script_with_a_package()
    {
        var lettering = With("ab");
        Assert.Null(lettering.Lack("ab ba\u200d\u0301\n"));
        Assert.Equal("no font on this machine has the letters of Latin (c), install fonts-dejavu-core; Chinese and Japanese (量), install fonts-noto-cjk", lettering.Lack("a c d 量子"));
        Assert.Equal(WritingSystem.All.Count - 1, lettering.Missing().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Letters_beyond_the_first_65536_are_letters_too(bool collection) => Assert.Null(With("aб量😀", collection).Lack("aб量😀"));

    [Fact]
    public void Whatever_bytes_a_font_has_it_is_read_to_the_end()
    {
        var (random, good) = (new Random(5), Font("aб量😀"));
        for (var n = 0; n < 2000; n++)
        {
            var bytes = (byte[])good.Clone();
            for (var changes = random.Next(1, 8); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var font = new MemoryStream(bytes[..random.Next(bytes.Length + 1)]);
            Typeface.AddLetters(font, new(0x110000));
        }
    }

    private Lettering With(string letters, bool collection = false)
    {
        var font = Font(letters);
        // A collection of one font begins with where that one is, and the offsets within count from the beginning.
        byte[] bytes = collection ? [.. "ttcf"u8, .. Big(0x10000, 4), .. Big(1, 4), .. Big(16, 4), .. Font(letters, 16)] : font;
        File.WriteAllBytes(Path.Combine(folder.Path, collection ? "some.ttc" : "some.ttf"), bytes);
        return new([folder.Path]);
    }

    /// <summary>A font of one table: which letters it has, in both spellings.</summary>
    private static byte[] Font(string letters, int at = 0)
    {
        var runes = letters.EnumerateRunes().Select(rune => rune.Value).Order().ToList();
        var basic = runes.Where(rune => rune < 0xFFFF).Append(0xFFFF).ToList();
        byte[] segments =
        [
            .. Big(4, 2), .. Big(16 + (8 * basic.Count), 2), .. Big(0, 2), .. Big(2 * basic.Count, 2), .. new byte[6], .. basic.SelectMany(rune => Big(rune, 2)), .. new byte[2],
            .. basic.SelectMany(rune => Big(rune, 2)), .. basic.SelectMany(rune => Big(rune == 0xFFFF ? 1 : 3 - rune & 0xFFFF, 2)), .. basic.SelectMany(_ => Big(0, 2)),
        ];
        byte[] groups = [.. Big(12, 2), .. Big(0, 2), .. Big(16 + (12 * runes.Count), 4), .. Big(0, 4), .. Big(runes.Count, 4), .. runes.SelectMany(rune => (byte[])[.. Big(rune, 4), .. Big(rune, 4), .. Big(3, 4)])];
        byte[] map = [.. Big(0, 2), .. Big(2, 2), .. Big(3, 2), .. Big(1, 2), .. Big(20, 4), .. Big(3, 2), .. Big(10, 2), .. Big(20 + segments.Length, 4), .. segments, .. groups];
        return [.. Big(0x10000, 4), .. Big(1, 2), .. new byte[6], .. "cmap"u8, .. Big(0, 4), .. Big(at + 28, 4), .. Big(map.Length, 4), .. map];
    }

    private static byte[] Big(int value, int bytes) => [.. Enumerable.Range(1, bytes).Select(n => (byte)(value >> (8 * (bytes - n))))];
}
