using System.Diagnostics;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>
/// How large the parts of a poster stand, so that all of it stands on one A4 sheet: classes of wwwroot/css/poster.css, the first of a
/// scale being the largest, reckoned in points with the measures of that file for a wide face. The more there is, the smaller it stands,
/// first the text and the title in turn, then the details; at 9 pt the text is cut.
/// </summary>
public sealed record PosterFit(int Headline = 1, int Name = 1, int Date = 1, int Detail = 1, int Text = 1, bool TwoColumns = false)
{
    public static ValueList<double> Headlines { get; } = [64, 54, 46, 40, 34, 29, 24, 20];

    public static ValueList<double> Names { get; } = [54, 44, 36, 30, 24, 20, 17, 15];

    public static ValueList<double> Dates { get; } = [32, 28, 24, 20, 16];

    /// <summary>Affiliations and place.</summary>
    public static ValueList<double> Details { get; } = [17, 14, 11];

    public static ValueList<double> Texts { get; } = [18, 16, 14, 12.5, 11, 10, 9];

    /// <summary>A4 within its margins.</summary>
    private const double Width = 504, Height = 762;

    private const double Column = 243, BesidePortrait = 322, Portrait = 162, BesideCode = 380, Code = 102;

    /// <summary>For rounding, and for a line that a browser breaks earlier than we do.</summary>
    private const double Slack = 10;

    /// <summary>What the faces of poster.css take of a reckoned width; the smallest text is set in whichever serif there is.</summary>
    private const double Regular = .87, Bold = .92, Smallest = .9, Sans = 1.06;

    /// <summary>Of paragraphs, in em.</summary>
    private const double Indent = 1.4;

    /// <summary>From this length on, in em, and up to this size, in points, a text stands in two columns.</summary>
    private const double LongText = 350, ColumnsUpTo = 14;

    /// <summary>A beginning of the text that is shorter is not worth a title that large.</summary>
    private const int LeastLines = 8;

    /// <summary>Sizes of headline, text and details at which a whole text stands, each step none larger than the one before.</summary>
    private static readonly (int Headline, int Text, int Detail)[] Whole =
    [
        (1, 1, 1), (1, 2, 1), (2, 2, 1), (2, 3, 1), (2, 4, 1), (3, 4, 1), (3, 5, 1), (4, 5, 1), (4, 6, 1), (5, 6, 1),
    ];

    /// <summary>Further ones, at which a longer text is cut.</summary>
    private static readonly (int Headline, int Text, int Detail)[] Cut = [(5, 7, 1), (5, 7, 2), (6, 7, 2), (7, 7, 2), (7, 7, 3), (8, 7, 3)];

    internal static (double, int) NamesMeasure => (Width / (Names[^1] * Regular), 4);

    internal static (double, int) WithMeasure => (Width / (13 * Regular), 3);

    internal static bool IsLong(PosterDate date) => Lines(date.DayText, BesideCode, Dates[^1], Bold) > 4;

    /// <returns>The sizes, and the text, whole or cut.</returns>
    internal static (PosterFit Fit, PosterText Text) Of(PosterSheet sheet, PosterText text)
    {
        foreach (var step in Whole.Concat(Cut))
        {
            var fit = At(sheet, step).Columns(text.Paragraphs);
            if (fit.HeightOf(text.Paragraphs) <= fit.RoomIn(sheet)) return (fit, text);
            var room = fit.RoomIn(sheet with { Text = text with { More = text.Continuation } });
            if (Array.IndexOf(Cut, step) is >= 0 and var at && (room >= LeastLines * LineHeight(Texts[^1]) || at == Cut.Length - 1))
                return (fit, text.Cut(beginning => fit.HeightOf(beginning) <= room));
        }
        throw new UnreachableException("The last step cuts the text, to nothing if need be.");
    }

    /// <summary>What is left of the sheet's height, in points, when all of it stands there at these sizes.</summary>
    public double FreeHeight(PosterSheet sheet) => RoomIn(sheet) - HeightOf(sheet.Text.Paragraphs);

    /// <summary>What the parts other than the text leave of the height; less than nothing where even they have no room.</summary>
    private double RoomIn(PosterSheet sheet) =>
        Height - Slack - KindHeight(sheet) - HeadHeight(sheet) - NamesHeight(sheet) - EndHeight(sheet) - FootHeight(sheet);

    private double HeightOf(IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 0) return 0;
        var size = Texts[Text - 1];
        var measure = (TwoColumns ? Column : Width) / (size * (Text == Texts.Count ? Smallest : Regular));
        var lines = paragraphs.Sum(paragraph => paragraph.Split('\n').Sum(line => TextWidth.Lines(line, measure, Indent)));
        return (TwoColumns ? (lines + 1) / 2 + (paragraphs.Count > 1 ? 1 : 0) : lines) * LineHeight(size);
    }

    private static PosterFit At(PosterSheet sheet, (int Headline, int Text, int Detail) step)
    {
        var width = HeadWidth(sheet);
        var headline = TitleOf(sheet) is { } title ? Math.Max(step.Headline, First(Headlines, size => IsGood(title, width, size))) : Math.Max(step.Headline, 5);
        var name = First(Names, size => sheet.Speakers.IsEmpty
            ? size <= 24 && (sheet.Names is not { } names || Lines(names, Width, size, Regular) <= 3)
            : (sheet.Title is null || size <= .8 * Headlines[headline - 1]) && sheet.Speakers.All(speaker => IsOnFew(speaker.Name, width, size, 2)));
        var date = First(Dates, size => size <= .85 * Headlines[headline - 1] && IsOnFew(sheet.Date.DayText, BesideCode, size, size > 24 ? 1 : 2));
        return new(headline, name, date, step.Detail, step.Text);

        static bool IsGood(string title, double width, double size) =>
            TextWidth.OfLongestWord(title) * size * Bold <= width && Lines(title, width, size, Bold) <= size switch { >= 40 => 3, > 30 => 4, > 24 => 5, _ => int.MaxValue };

        static bool IsOnFew(string text, double width, double size, int most) =>
            TextWidth.OfLongestWord(text) * size * Bold <= width && Lines(text, width, size, Bold) <= most;
    }

    private PosterFit Columns(ValueList<string> paragraphs) =>
        this with { TwoColumns = Texts[Text - 1] <= ColumnsUpTo && paragraphs.Sum(paragraph => TextWidth.Of(paragraph)) >= LongText };

    private static double KindHeight(PosterSheet sheet) =>
        14 + 13 * 1.2 * Lines($"{sheet.Kind} {sheet.Aside}".ToUpperInvariant(), Width - (sheet.Aside is null ? 0 : 60), 13, Sans * 1.15);

    private double HeadHeight(PosterSheet sheet)
    {
        var width = HeadWidth(sheet);
        var (headline, name, detail) = (Headlines[Headline - 1], Names[Name - 1], Details[Detail - 1]);
        var who = sheet.Speakers.Sum(speaker => 20 + 1.12 * name * Lines(speaker.Name, width, name, Regular)
            + (speaker.Affiliation is { } at ? 4 + 1.2 * detail * Lines(at, width, detail, Regular) : 0));
        var title = 34 + 1.08 * headline * Lines(TitleOf(sheet) ?? Publishing.Headline.ToBeAnnounced, width, headline, Bold);
        var picture = sheet.Portrait is { } portrait ? 20 + Portrait * 1.25 + (portrait.Credit is { } credit ? 4 + 8 * 1.3 * Lines(credit, Portrait, 8, Sans) : 0) + 18 : 0;
        return Math.Max(who + title, picture);
    }

    private double NamesHeight(PosterSheet sheet)
    {
        var name = Names[Name - 1];
        return (sheet.Names is { } names ? (sheet.NamesLabel is null ? 0 : 16) + 1.2 * name * Lines(names, Width, name, Regular) + 16 : 0)
            + (sheet.With is { } with ? 16 + 13 * 1.35 * Lines(with, Width, 13, Regular) + 16 : 0);
    }

    private double EndHeight(PosterSheet sheet)
    {
        var (date, detail) = (Dates[Date - 1], Details[Detail - 1]);
        var hours = sheet.Date switch
        {
            { Hours: { } time } => 1.12 * date * Math.Ceiling((TextWidth.Of(time.Text) * date * Bold + (TextWidth.Of(sheet.Date.Note) + 1) * 11 * Sans) / BesideCode),
            { Note: { } note } => 11 * 1.3 * Lines(note, BesideCode, 11, Sans),
            _ => 0,
        };
        var when = 1.12 * date * Lines(sheet.Date.DayText, BesideCode, date, Bold) + hours;
        var where = sheet.Place.IsEmpty ? 0 : 10 + 1.25 * detail * sheet.Place.Sum(line => Lines(line, BesideCode, detail, Regular));
        var host = sheet.Host is null ? 0 : 8 + 13 * 1.3 * Lines(sheet.Host, BesideCode, 13, Regular);
        var code = 96 + 9 * 1.3 * Lines(sheet.TypedAddress.Replace("/", "/ ", StringComparison.Ordinal), Code, 9, Sans) + (sheet.Text.More is null ? 0 : 11 * 1.3);
        return 38 + Math.Max(when + where + host, code);
    }

    private static double FootHeight(PosterSheet sheet) => 7 + (sheet.Foot is { } foot ? 8 + 13 * 1.3 * Lines(foot, Width, 13, Sans * 1.1) : 0);

    /// <summary>With hyphens at which no browser may break a line where <see cref="TitleWord"/> says so.</summary>
    private static string? TitleOf(PosterSheet sheet) => sheet.Title is null ? null
        : string.Concat(TitleWord.Of(sheet.Title).Select(word => word.IsWhole ? word.Text.Replace('-', '\u2011') : word.Text));

    private static double HeadWidth(PosterSheet sheet) => sheet.Portrait is null ? Width : BesidePortrait;

    private static double LineHeight(double size) => 1.42 * size;

    private static int Lines(string text, double width, double size, double face) => TextWidth.Lines(text, width / (size * face));

    /// <summary>The class of the largest size for which this holds, else of the smallest.</summary>
    private static int First(ValueList<double> sizes, Func<double, bool> holds)
    {
        var at = sizes.AsSpan().ToArray().TakeWhile(size => !holds(size)).Count();
        return Math.Min(at, sizes.Count - 1) + 1;
    }
}
