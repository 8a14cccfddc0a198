using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Importing.Pages;
using Workshop.Searching;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Seminars;

/// <summary>Puts the talks of all pages together and asks what they leave open.</summary>
internal sealed partial class SeminarReading(Answers answers)
{
    internal const string ZoneKey = "zone", HalfKey = "afternoon", SeriesKey = "series";

    private readonly List<(Page Page, TalkList List, SeminarHead? Head)> pages = [];
    private readonly List<Question> questions = [];
    private readonly List<LeftAside> aside = [];
    private readonly Dictionary<string, int> keys = [];

    internal bool HasTalks => pages.Exists(page => page.List.Talks.Any(talk => talk.IsTalk));

    /// <param name="isList">The page is about a series; else it is about one talk.</param>
    internal void Add(Page page, TalkList list, bool isList) => pages.Add((page, list, isList ? new(page, list.Others) : null));

    internal ReadResult Result()
    {
        var series = Series();
        var all = pages.SelectMany(page => page.List.Talks.Select(talk => (page.Page, page.Head, Talk: talk))).ToList();
        foreach (var page in pages) SetDays(page.List, page.Head);
        var zone = Zone(all.Select(each => (each.Talk, each.Head)).ToList());
        var isMorning = IsMorning(all.Select(each => (each.Talk, each.Head)).ToList());
        var events = new List<ReadEvent>();
        foreach (var (page, head, talk) in all)
        {
            if (!talk.IsTalk)
            {
                aside.Add(new(talk.Origin, talk.NoTalk is { } why ? $"Nobody speaks on this day: {why}." : "It is a day without a speaker or a title."));
                aside.AddRange(talk.Aside);
                continue;
            }
            talk.LeaveLoose();
            var defaults = new TalkDefaults(SeminarWords.KindOf(series?.Title ?? "") ?? EventKind.Seminar)
            {
                Regular = head?.All ?? [], Organization = head?.Organization, Zone = zone, IsMorning = isMorning,
            };
            var read = TalkEvent.Of(talk, defaults, Key(talk, series));
            events.Add(read with { Questions = [.. read.Questions, .. DayQuestion(talk), .. read.Programme.Event.When.HasTime && zoneQuestion is not null ? [zoneQuestion] : Array.Empty<Question>()] });
            aside.AddRange(talk.Aside);
            aside.AddRange(Garbles(talk));
        }
        foreach (var (page, _, head) in pages)
        {
            aside.AddRange(page.Aside);
            if (head is not null) aside.AddRange(head.Aside);
        }
        return events is [var only] && series is null
            ? new([only with { Questions = [.. only.Questions, .. questions] }], aside.ToValueList())
            : new(events.ToValueList(), aside.ToValueList()) { Series = series, Questions = questions.ToValueList() };
    }

    /// <summary>As the page calls it; where several files have a talk each, what they all say, else what is asked.</summary>
    private ReadSeries? Series()
    {
        var said = pages.Select(page => page.Head?.Title).Concat(pages.SelectMany(page => page.List.Talks).Select(talk => talk.Series)).FirstOrDefault(title => title is { Length: > 0 }) ?? Kind()
            ?? pages.SelectMany(page => page.List.Others.Select(line => line.Words.Text).Prepend(page.Page["subject"] ?? "")).Where(text => text.Length < 600).Select(text => Called().Match(text)).FirstOrDefault(match => match.Success)?.Groups["name"].Value.Trim();
        var isSeries = pages.Exists(page => page.Head is not null) || pages.Sum(page => page.List.Talks.Count(talk => talk.IsTalk)) > 1;
        if (said is not null) return new(Fitted.To(said, 200)) { Url = pages.Select(page => page.Page["canonical"]).FirstOrDefault(url => url is not null) };
        if (!isSeries) return null;
        var proposed = CommonName();
        questions.Add(new(SeriesKey, null, "Series", "What is the series called to which these talks belong?", proposed is null ? [] : [new(proposed)], IsProposed: proposed is not null) { IsOpen = true });
        return (answers.To(SeriesKey) ?? proposed) is { } title ? new(Fitted.To(title, 200)) : null;
    }

    /// <summary>The first part of the host to which every talk leads.</summary>
    private string? CommonName()
    {
        var hosts = pages.SelectMany(page => page.List.Talks).Where(talk => talk.IsTalk)
            .Select(talk => talk.Links.Select(link => link.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null).OfType<string>().ToHashSet()).ToList();
        if (hosts.Count < 2) return null;
        var common = hosts[0].FirstOrDefault(host => hosts.TrueForAll(its => its.Contains(host)));
        return common?.Split('.').FirstOrDefault(part => part is not ("www" or "web" or "math" or "sites"));
    }

    /// <summary>What nearly all talks are called ahead of their titles: "Biostatistics Colloquium: …".</summary>
    private string? Kind()
    {
        var talks = pages.SelectMany(page => page.List.Talks).Where(talk => talk.IsTalk).ToList();
        return talks.Where(talk => talk.Kind is { } kind && kind.Contains(' ', StringComparison.Ordinal)).GroupBy(talk => talk.Kind).MaxBy(same => same.Count()) is { } most && most.Count() * 4 >= talks.Count * 3 && most.Count() > 1 ? most.Key : null;
    }

    private string Key(TalkDraft talk, ReadSeries? series)
    {
        var key = $"{Folding.Fold(series?.Title ?? talk.Kind ?? "")}\0{(talk.Day is { } day ? WallClock.Date.Format(day) : talk.DateText)}";
        if (series is null) key += $"\0{Folding.Fold(talk.Speakers.Count > 0 ? talk.Speakers[0].Name : talk.Title ?? "")}";
        keys[key] = keys.GetValueOrDefault(key) + 1;
        return keys[key] == 1 ? key : $"{key}\0{keys[key]}";
    }

    /// <summary>"the seminar “Languages in Contact”", in the subject of a mail or in what it says ahead of the talks.</summary>
    [GeneratedRegex(@"\b(?:seminars?|seminar series|lecture series|colloquium|kolloquium|reihe|vortragsreihe|séminaire|seminario|ciclo de (?:seminarios|charlas)|ciclo|cycle|série)\s*(?:«|„|“|"")\s*(?<name>[^«»„“”""]{4,120}?)\s*(?:»|“|”|"")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    private static IEnumerable<LeftAside> Garbles(TalkDraft talk) =>
        Garbled.In($"{talk.Title}\n{string.Join('\n', talk.Speakers.Select(person => $"{person.Name} {person.Affiliation}"))}\n{talk.Abstract}")
            .Select(word => new LeftAside(talk.Origin, $"{Words.Quoted(word)} seems to have been decoded wrongly before it came here; it was kept as it stands."));
}
