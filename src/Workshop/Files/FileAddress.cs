using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Files;

/// <summary>
/// Where a file is on this site: <c>/files/{SHA-256}-{width}x{height}.jpg</c>, without the size where it is no picture. The address says
/// all that a page must know to make room for it, so that a picture in a text jumps as little as one in a field.
/// </summary>
/// <param name="Hash">Of the bytes as they are served: 64 hexadecimal digits, lower case.</param>
/// <param name="Width">As browsers show it, turned upright. Null, like the height, for a PDF.</param>
public sealed partial record FileAddress(string Hash, FileKind Kind, int? Width = null, int? Height = null)
{
    public const string Folder = "/files/";

    private const int HashLength = 64;
    private const int LongestName = HashLength + 24;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>After <see cref="Folder"/>.</summary>
    public string Name => Kind.IsPicture()
        ? string.Create(CultureInfo.InvariantCulture, $"{Hash}-{Width}x{Height}.{Kind.Extension()}")
        : $"{Hash}.{Kind.Extension()}";

    public override string ToString() => Folder + Name;

    /// <returns>Null where it is no file's address in its one spelling.</returns>
    public static FileAddress? From(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? FromName(path[Folder.Length..]) : null;

    /// <param name="name">What stands after <see cref="Folder"/>.</param>
    public static FileAddress? FromName(string name)
    {
        if (name.Length > LongestName || Pattern().Match(name) is not { Success: true } match) return null;
        var kind = Enum.GetValues<FileKind>().Single(kind => kind.Extension() == match.Groups["extension"].Value);
        var address = new FileAddress(match.Groups["hash"].Value, kind, Number("width"), Number("height"));
        return address.Name == name ? address : null;

        int? Number(string group) =>
            int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The hashes of all files that a text or a document names, wherever in it: in a field, in Markdown, in a link with its host.</summary>
    public static IReadOnlySet<string> HashesIn(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>();
        for (var at = text.IndexOf(Folder); at >= 0; at = text.IndexOf(Folder))
        {
            text = text[(at + Folder.Length)..];
            if (text.Length >= HashLength && !text[..HashLength].ContainsAnyExcept(Hexadecimal)) found.Add(text[..HashLength].ToString());
        }
        return found;
    }

    [GeneratedRegex("^(?<hash>[0-9a-f]{64})(-(?<width>[0-9]{1,8})x(?<height>[0-9]{1,8}))?\\.(?<extension>jpg|png|webp|gif|pdf)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
