namespace Workshop.People;

/// <summary>ORCID identifiers: sixteen characters in groups of four, the last a check of the others (ISO 7064, MOD 11-2).</summary>
public static class Orcid
{
    /// <param name="typed">With or without "https://orcid.org/" and hyphens; null where nothing was typed.</param>
    public static Outcome<string?> Read(string typed)
    {
        var plain = typed.Trim();
        if (plain.Length == 0) return Nothing;
        var digits = plain[(plain.LastIndexOf('/') + 1)..].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return digits.Length == 16 && digits[..15].All(char.IsAsciiDigit) && digits[15] == Check(digits[..15])
            ? string.Join('-', digits.Chunk(4).Select(group => new string(group)))
            : new Problem(nameof(Person.Orcid), $"“{plain}” is no ORCID iD; write it like 0000-0002-1825-0097.");
    }

    private static Outcome<string?> Nothing => (string?)null;

    private static char Check(string digits)
    {
        var check = (12 - digits.Aggregate(0, (total, digit) => (total + digit - '0') * 2) % 11) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
