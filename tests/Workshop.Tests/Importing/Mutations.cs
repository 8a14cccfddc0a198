using System.Text;

namespace Workshop.Tests.Importing;

/// <summary>
/// Files that are broken by chance, the same ones on every run: samples in which bits, bytes, words and lines were changed, moved, repeated, cut off or
/// taken from another sample. Most still look enough like what they were to get deep into a reader.
/// </summary>
public sealed class Mutations(IReadOnlyList<byte[]> samples, int seed = 20191214)
{
    /// <summary>In bytes; nothing that comes out is longer.</summary>
    private const int Longest = 1 << 18;

    /// <summary>What stands for a word: numbers, dates and times out of bounds, what ends or begins something in one format or another, letters that are none.</summary>
    private static readonly byte[][] Words = [.. new[]
    {
        "", " ", "0", "-1", "1e999", "0.0001", "2147483648", "99999999999999999999999999", "NaN", "null", "true", "[]", "{}", "\"", "'", "\\", "\\u0000", "\\ud800",
        "2019-02-30", "0000-00-00", "9999-12-31", "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00Z", "2019-12-14T25:61:99", "20191214T080000", "-9999-01-01", "24:00", "99:99", "25:30", "-1:00", "١٢:٣٠", "१४ मार्च", "１２．３．２０２５", "𝟙𝟚:𝟛𝟘",
        "P99999999999D", "PT0S", "+14:00", "-24:00", "FREQ=SECONDLY;COUNT=99999999", "Europe/Nowhere", "UTC", "Etc/GMT+12",
        "<", ">", "&", "&lol;", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "<!DOCTYPE a [<!ENTITY lol \"lol\">]>", "</event>", "<b><i></b></i>", "<table><tr><td>",
        ",", ";", "\t", "\r", "\n", "\r\n ", ":", "=", "=1+1", "BEGIN:VEVENT", "END:VCALENDAR", "---\n", "```", "$$", "[](", "| a |", "* * *", "# ",
        "\0", "\uFEFF", "\u202E", "\u200B", "\u2028", "\uFFFF", "\U0001F9EC", "e\u0301", "ﷺ", "İ", "00000000-0000-0000-0000-000000000000", "javascript:alert(1)", "//x", "http://[::1", "mailto:a@b",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x80, 0x81], .. new[] { 'a', '<', '[', '"', '(', '*', ' ', '\n', '9' }.Select(c => Repeated((byte)c, 5_000))];

    private readonly Random random = new(seed);

    public IEnumerable<byte[]> Take(int count)
    {
        for (; count > 0; count--) yield return Next();
    }

    private byte[] Next()
    {
        var mutated = Any(samples);
        do mutated = Mutated(mutated);
        while (random.Next(3) > 0);
        return mutated.Length <= Longest ? mutated : mutated[..Longest];
    }

    private byte[] Mutated(byte[] file) => random.Next(12) switch
    {
        0 => Put(file, Somewhere(file), 1, [(byte)random.Next(256)]),
        1 when file.Length > 0 => Flipped(file),
        2 => Put(file, Somewhere(file), random.Next(1, 40), []),
        3 => Put(file, Somewhere(file), 0, Piece(Any(samples))),
        4 => file[..Somewhere(file)],
        5 => Lined(file),
        6 => Put(file, Somewhere(file), random.Next(file.Length + 1), Piece(Any(samples))),
        7 when Word(Any(samples)) is var other => Put(file, Word(file), Other(other.Of, other.At, other.Length)),
        _ => Put(file, Word(file), Any(Words)),
    };

    private byte[] Flipped(byte[] file)
    {
        var flipped = file.ToArray();
        flipped[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    /// <summary>A line, or some, taken out, said again or put elsewhere.</summary>
    private byte[] Lined(byte[] file)
    {
        var from = LineStart(file, Somewhere(file));
        var to = LineStart(file, Math.Min(file.Length, from + random.Next(1, 400)));
        if (to <= from) to = file.Length;
        var lines = file[from..to];
        var left = random.Next(2) == 0 ? file : Put(file, from, lines.Length, []);
        return random.Next(3) == 0 ? left : Put(left, LineStart(left, Somewhere(left)), 0, lines);
    }

    private byte[] Piece(byte[] file)
    {
        var from = Somewhere(file);
        return file[from..Math.Min(file.Length, from + random.Next(1, 2_000))];
    }

    /// <summary>A number, a word, a date: whatever letters, digits and points stand together.</summary>
    private (byte[] Of, int At, int Length) Word(byte[] file)
    {
        var (from, to) = (Somewhere(file), 0);
        while (from < file.Length && !IsOfWord(file[from])) from++;
        while (from > 0 && IsOfWord(file[from - 1])) from--;
        for (to = from; to < file.Length && IsOfWord(file[to]);) to++;
        return (file, from, to - from);
    }

    private static byte[] Put(byte[] file, (byte[] Of, int At, int Length) word, byte[] instead) => Put(file, word.At, word.Length, instead);

    private static byte[] Put(byte[] file, int at, int over, byte[] instead) => [.. file[..at], .. instead, .. file[Math.Min(file.Length, at + over)..]];

    private static byte[] Other(byte[] file, int at, int length) => file[at..(at + length)];

    private static int LineStart(byte[] file, int at)
    {
        while (at > 0 && at < file.Length && file[at - 1] != '\n') at--;
        return at;
    }

    private static bool IsOfWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)':' or (byte)'.' or (byte)'+' or (byte)'_' or >= 0x80;

    private static byte[] Repeated(byte value, int times)
    {
        var bytes = new byte[times];
        Array.Fill(bytes, value);
        return bytes;
    }

    private int Somewhere(byte[] file) => random.Next(file.Length + 1);

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
