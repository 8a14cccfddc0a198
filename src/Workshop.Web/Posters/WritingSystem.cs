using System.Text;

namespace Workshop.Web.Posters;

/// <summary>Letters that come together in fonts.</summary>
/// <param name="Package">Of Debian, with a font that has them.</param>
/// <param name="Common">A letter that every text of it has.</param>
internal sealed record WritingSystem(string Name, string Package, Rune Common, params (int First, int Last)[] Blocks)
{
    private const string Noto = "fonts-noto-core", NotoCjk = "fonts-noto-cjk", Libre = "fonts-dejavu-core";

    /// <summary>Whatever belongs to none of the others.</summary>
    private static readonly WritingSystem Signs = new("other signs", $"{Noto} or fonts-noto-extra", new('\u2211'));

    /// <summary>Blocks of Unicode, as far as meetings of our days are held in them.</summary>
    public static IReadOnlyList<WritingSystem> All { get; } =
    [
        new("Latin", Libre, new('a'), (0x21, 0x24F), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)),
        new("Greek", Libre, new('α'), (0x370, 0x3FF), (0x1F00, 0x1FFF)),
        new("Cyrillic", Libre, new('а'), (0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
        new("Armenian", Libre, new('ա'), (0x530, 0x58F)),
        new("Hebrew", Noto, new('א'), (0x590, 0x5FF), (0xFB1D, 0xFB4F)),
        new("Arabic", Noto, new('ا'), (0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        new("Devanagari", Noto, new('क'), (0x900, 0x97F), (0xA8E0, 0xA8FF)),
        new("Bengali", Noto, new('ক'), (0x980, 0x9FF)),
        new("Gurmukhi", Noto, new('ਕ'), (0xA00, 0xA7F)),
        new("Gujarati", Noto, new('ક'), (0xA80, 0xAFF)),
        new("Odia", Noto, new('କ'), (0xB00, 0xB7F)),
        new("Tamil", Noto, new('க'), (0xB80, 0xBFF)),
        new("Telugu", Noto, new('క'), (0xC00, 0xC7F)),
        new("Kannada", Noto, new('ಕ'), (0xC80, 0xCFF)),
        new("Malayalam", Noto, new('ക'), (0xD00, 0xD7F)),
        new("Sinhala", Noto, new('ක'), (0xD80, 0xDFF)),
        new("Thai", Noto, new('ก'), (0xE00, 0xE7F)),
        new("Lao", Noto, new('ກ'), (0xE80, 0xEFF)),
        new("Tibetan", Noto, new('ཀ'), (0xF00, 0xFFF)),
        new("Burmese", Noto, new('က'), (0x1000, 0x109F)),
        new("Georgian", Libre, new('ა'), (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
        new("Ethiopic", Noto, new('አ'), (0x1200, 0x139F), (0x2D80, 0x2DDF)),
        new("Khmer", Noto, new('ក'), (0x1780, 0x17FF)),
        new("Mongolian", Noto, new('ᠠ'), (0x1800, 0x18AF)),
        new("Korean", NotoCjk, new('가'), (0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)),
        new("Chinese and Japanese", NotoCjk, new('人'), (0x2E80, 0x312F), (0x3190, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x323AF)),
        new("pictures in the text", "fonts-noto-color-emoji", new(0x1F600), (0x1F000, 0x1FAFF)),
        new("mathematics", "fonts-noto-core or fonts-stix", new(0x1D465), (0x1D400, 0x1D7FF)),
    ];

    public static WritingSystem Of(Rune letter) =>
        All.FirstOrDefault(system => system.Blocks.Any(block => block.First <= letter.Value && letter.Value <= block.Last)) ?? Signs;

    /// <summary>One is another if it has another name.</summary>
    public bool Equals(WritingSystem? other) => other?.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
