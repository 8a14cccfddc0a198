using Workshop.Events;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>What a page says of all its talks: what the series is called, who holds it, when and where one meets as a rule.</summary>
internal sealed class SeminarHead
{
    /// <summary>A title is not looked for further down.</summary>
    private const int MostAhead = 30;

    private readonly TalkDraft talk;

    internal SeminarHead(Page page, IReadOnlyList<PageLine> others)
    {
        talk = new(page.Source.Name, new(1, Inline.Empty));
        Title = TitleOf(page, others);
        foreach (var line in others) Read(line, page);
    }

    /// <summary>As printed; null where nothing on the page is a title.</summary>
    internal string? Title { get; private set; }

    internal List<RegularTime> Regular { get; } = [];

    internal Organization? Organization => talk.Organization;

    internal string? Place => talk.Place;

    internal string? ZoneWords => talk.ZoneWords ?? Regular.Select(time => time.Zone).FirstOrDefault(zone => zone is not null);

    internal List<LeftAside> Aside { get; } = [];

    /// <summary>A time or a place that is said without a day of the week.</summary>
    internal IReadOnlyList<RegularTime> All => talk.Window.IsEmpty && talk.Place is null ? Regular
        : [.. Regular.Select(time => time with { Window = time.Window.IsEmpty ? talk.Window : time.Window, Place = time.Place ?? talk.Place }), .. Regular.Count > 0 ? [] : new[] { new RegularTime([], talk.Window, null, talk.Place) }];

    private void Read(PageLine line, Page page)
    {
        var text = line.Words.Text;
        if (text.Length == 0 || Title is not null && PrintedWords.AreAlike(text, Title)) return;
        if (RegularTime.In(text) is { Count: > 0 } regular)
        {
            if (Title is null && text[..regular[0].At].Trim(' ', ',', ';', '–', '—', '-', '(', ':', '|') is { Length: > 4 } ahead && SeminarWords.IsKind(ahead)) Title = PrintedWords.Calm(ahead);
            Regular.AddRange(regular.Where(time => !Regular.Exists(known => known.Days.Intersect(time.Days).Any())));
            return;
        }
        if (line.Words.IsLink) Aside.Add(new(page.Origin(line.Number, text), "It is a link to other pages."));
        else if (Term.IsAll(text) && text.Length < 80) return;
        else if (TalkLabels.AtFront(text, out var rest) is TalkField.Time or TalkField.When or TalkField.Place or TalkField.Room or TalkField.Organization && rest.Length > 0)
            foreach (var piece in LabelledPieces.Of(line)) talk.Take(piece.Field!.Value, piece.Words.Marked, line.Number);
        else if (text.Length < 120 && NameGuess.IsInstitution(text) && !line.IsProse && Organization is null && SeminarWords.KindOf(text) is null && TalkPeople.Guess(text, line.Number) is null)
            talk.Take(TalkField.Organization, text, line.Number);
        else if (PlaceText.IsPlace(text) && Place is null) talk.Take(TalkField.Place, line.Text, line.Number);
        else Aside.Add(new(page.Origin(line.Number, text), "It belongs to no talk."));
    }

    /// <summary>A line that is no heading and calls a seminar; one with a term rather than what a menu says.</summary>
    private static PageLine? Called(IReadOnlyList<PageLine> others)
    {
        var called = others.Take(MostAhead).Where(line => SeminarWords.IsKind(line.Words.Text) && RegularTime.In(line.Words.Text).Count == 0).ToList();
        return called.Find(line => Term.In(line.Words.Text) is not null && !Term.IsAll(line.Words.Text)) ?? called.FirstOrDefault();
    }

    private static string? TitleOf(Page page, IReadOnlyList<PageLine> others)
    {
        var headings = others.Where(line => line.IsHeading && line.Words.HasWords && !Term.IsAll(line.Words.Text)).ToList();
        var named = headings.Find(line => SeminarWords.KindOf(line.Words.Text) is not null && line.Words.Text.Length < 150);
        var title = (named ?? headings.Find(line => Term.In(line.Words.Text) is not null && line.Words.Text.Length < 150))?.Words.Text
            ?? (page["title"] is { } own && !own.Contains("{{", StringComparison.Ordinal) ? own : null)
            ?? headings.FirstOrDefault()?.Words.Text
            ?? Called(others)?.Words.Text;
        return title is null ? null : Fitted.To(PrintedWords.Calm(InlineText.Plain(title)), 200);
    }
}
