using System.Collections.Frozen;

namespace Workshop.Web.Accounts;

/// <summary>
/// How long somebody would try who tries first what people choose: words that many use, names that belong to the account, years, keys in a
/// row, and all of it several times. What is left over counts letter by letter.
/// </summary>
internal sealed class Guessing
{
    private const int Longest = 64, LongestWord = 14, ShortestRun = 3;

    private const double Word = 10, Known = 2, Run = 6, Year = 6, Again = 4, Separator = 1, Digit = 3.3, Lower = 4.7, Upper = 5.7, Other = 6.5;

    /// <summary>The words that are found most in lists of passwords that were stolen, without what people put around them.</summary>
    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <summary>Alphabets, keyboards along and across, keypads.</summary>
    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "zaq12wsxcde34rfv", "147258369", "159753", "!@#$%^&*()",
        "a1b2c3d4e5f6", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
    ];

    private readonly string password, lower, plain, otherPlain;
    private readonly HashSet<string> own;
    private readonly Dictionary<(int From, int To), double> stretches = [];
    private readonly Dictionary<(int From, int To), double?> parts = [];

    private Guessing(string password, IEnumerable<string> own)
    {
        this.password = password.Length > Longest ? password[..Longest] : password;
        lower = this.password.ToLowerInvariant();
        plain = string.Concat(lower.Select(letter => Plain(letter, 'i')));
        otherPlain = string.Concat(lower.Select(letter => Plain(letter, 'l')));
        this.own = [.. own.Select(word => word.ToLowerInvariant()).Where(word => word.Length >= ShortestRun)];
    }

    /// <summary>The logarithm, to the base of 2, of the number of guesses.</summary>
    /// <param name="own">What a stranger knows of the account: names, the portal's too.</param>
    public static double BitsOf(string password, IEnumerable<string> own)
    {
        var guessing = new Guessing(password, own);
        return guessing.Bits(0, guessing.password.Length);
    }

    /// <summary>Of the cheapest way to put a stretch together.</summary>
    private double Bits(int from, int to)
    {
        if (from == to) return 0;
        if (stretches.TryGetValue((from, to), out var bits)) return bits;
        bits = Bits(from, to - 1) + Letter(to - 1);
        for (var start = from; start < to; start++)
            if (Part(start, to) is { } part) bits = Math.Min(bits, (start == from ? 0 : Bits(from, start)) + part);
        return stretches[(from, to)] = bits;
    }

    /// <summary>Of a stretch that is one thing; null where it is none.</summary>
    private double? Part(int from, int to) =>
        parts.TryGetValue((from, to), out var part) ? part : parts[(from, to)] = Examine(from, to);

    private double? Examine(int from, int to)
    {
        var length = to - from;
        var stretch = lower[from..to];
        if (length is >= ShortestRun && (own.Contains(stretch) || own.Contains(plain[from..to]))) return Known;
        if (length is >= ShortestRun and <= LongestWord && (Words.Value.Contains(stretch) || Words.Value.Contains(plain[from..to]) || Words.Value.Contains(otherPlain[from..to])))
            return Word;
        if (length >= ShortestRun && IsRun(stretch)) return Run;
        if (length == 4 && int.TryParse(stretch, out var year) && year is >= 1900 and < 2100) return Year;
        for (var block = 1; block <= length / 2; block++)
            if (length % block == 0 && Repeats(stretch, block)) return Bits(from, from + block) + Again;
        return null;
    }

    private static bool Repeats(string stretch, int block)
    {
        for (var at = block; at < stretch.Length; at++)
            if (stretch[at] != stretch[at - block]) return false;
        return true;
    }

    private static bool IsRun(string stretch) =>
        Array.Exists(Rows, row => row.Contains(stretch, StringComparison.Ordinal) || row.Contains(string.Concat(stretch.Reverse()), StringComparison.Ordinal));

    private double Letter(int at) => password[at] switch
    {
        ' ' or '-' or '_' or '.' => Separator,
        >= '0' and <= '9' => Digit,
        >= 'a' and <= 'z' => Lower,
        >= 'A' and <= 'Z' => Upper,
        _ => Other,
    };

    private static char Plain(char letter, char one) => letter switch
    {
        '0' => 'o', '1' or '!' or '|' => one, '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', '9' => 'g', _ => letter,
    };

    private static FrozenSet<string> Read()
    {
        using var resource = typeof(Guessing).Assembly.GetManifestResourceStream("Accounts/common-words")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
