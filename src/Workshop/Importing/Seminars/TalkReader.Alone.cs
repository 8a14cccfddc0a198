using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>What only a page about one talk has: labels that stand once, sentences that run over several lines, and much around it that is not the talk.</summary>
internal sealed partial class TalkReader
{
    private const int LongestTold = 300, LongestMenu = 40, LongestLead = 20;

    /// <summary>The sentence before ended in "a talk entitled", "her doctoral thesis", "dal titolo:".</summary>
    private bool isTitleNext;

    /// <summary>The line before was what such a sentence ended with: "on" may follow, and the title.</summary>
    private bool isSpeakerTold;

    /// <summary>The sentence before ended in "will be given by".</summary>
    private bool isSpeakerNext;

    /// <summary>The line that was taken as an affiliation last.</summary>
    private PageLine? affiliated;

    /// <summary>The page says it behind a label.</summary>
    private bool Says(TalkField field) => said?.Contains(field) == true;

    private TalkProse Unsaid(TalkProse told) => said is null ? told : told with
    {
        Speaker = Says(TalkField.Speaker) ? null : told.Speaker,
        Title = Says(TalkField.Title) ? null : told.Title,
        When = Says(TalkField.When) ? null : told.When,
    };

    /// <summary>What the page has around its talk.</summary>
    private bool TryLeave(PageLine line)
    {
        var text = line.Words.Text;
        var reason = PageReader.Trail().IsMatch(text) ? "It says where the page stands."
            : text.Length < LongestMenu && PageReader.InMenu().IsMatch(text) ? "It is navigation."
            : text.Length < LongestTold && OfArchive().IsMatch(text) ? "It is what an archive has around its mails."
            : TalkCuts.IsStamp(text) && TalkDate.In(text) is not null ? "It tells of the page."
            : SeminarWords.IsNoTalk(text) ? "It tells of a day on which nobody speaks."
            : draft.Date is not null && SeminarWords.IsTeaser(text) ? "It tells of another talk."
            : !line.IsHeading && line.Words.IsLink && line.Words.Links.All(link => link.Url.StartsWith('#')) ? "It leads to another part of the page."
            : line.IsItem && line.Words.IsLink && !line.Words.Links.Any(link => TalkDraft.IsMeeting(link.Url)) && TalkPeople.Guess(text, line.Number) is null && line.Words.Links.All(link => !TalkDraft.IsMaterial(link.Url, link.Words)) ? "It is a link to other pages."
            : !line.IsProse && Courtesies.IsBeside(text) && TalkDate.In(text) is null && Courtesies.WithoutBeside(text, out _).Trim(' ', '.', ',').Length == 0 ? "It tells of what is around the talk."
            : null;
        if (reason is null) return false;
        draft.Leave(line.Number, text, reason);
        return true;
    }

    /// <summary>The line below a sentence that announces a title.</summary>
    private bool TryExpected(PageLine line)
    {
        if (isSpeakerNext)
        {
            isSpeakerNext = false;
            if (TalkPeople.Guess(line.Words.Text, line.Number) is null) return false;
            foreach (var guessed in draft.Speakers) draft.LeaveLoose(guessed.Line, guessed.Name);
            draft.Speakers.Clear();
            draft.Take(TalkField.Speaker, line.Text, line.Number);
            isSpeakerTold = true;
            return true;
        }
        if (isSpeakerTold && TalkProse.IsAheadOfTitle($" {line.Words.Text}") && line.Words.Text.Length < LongestLead)
        {
            (isSpeakerTold, isTitleNext) = (false, true);
            return true;
        }
        if (!isTitleNext) return false;
        isTitleNext = false;
        if (line.Words.Text.Length > LongestTold || TalkDate.AtFront(line.Words.Text) is not null) return false;
        draft.Take(TalkField.Title, line.Text, line.Number);
        return true;
    }

    /// <summary>A sentence, or half of one, that says who speaks, or when the talk ends.</summary>
    private bool TryTell(PageLine line)
    {
        var text = line.Words.Text;
        if (text.Length > LongestTold) return false;
        if (!Says(TalkField.Host) && draft.Hosts.Count == 0 && TalkProse.Host(text) is { } host)
        {
            draft.Take(TalkField.Host, host, line.Number);
            return true;
        }
        if (TalkProse.End(text) is { } ending && draft.Window.End is null && draft.Window.Start is not null)
        {
            draft.Window = draft.Window with { End = ending };
            return true;
        }
        if (!Says(TalkField.Place) && draft.Place is null && TalkDate.In(text) is null && TalkProse.Place(text) is { } place)
        {
            draft.Take(TalkField.Place, place, line.Number);
            return true;
        }
        if (!Says(TalkField.Title) && InlineText.Unquoted(text) is { Length: > 8 } quoted && quoted.Length < text.Trim().Length && TalkPeople.Guess(quoted, line.Number) is null)
        {
            draft.Take(TalkField.Title, line.Text, line.Number);
            return true;
        }
        if (!Says(TalkField.Speaker) && !draft.IsTold && TalkProse.IsAheadOfSpeaker(text))
        {
            isSpeakerNext = true;
            if (draft.Kind is null && SeminarWords.KindOf(text) is not null) draft.IsAnnounced();
            return true;
        }
        var told = Unsaid(TalkProse.Read(text));
        isTitleNext = TalkProse.Announces(text, told.Speaker is not null) && told.Title is null && !Says(TalkField.Title);
        if (told.Speaker is null && (!isTitleNext || TalkDate.In(text) is not null)) return false;
        draft.Take(told, line.Number);
        if (told.Title is null && !Says(TalkField.Title) && Slanted(line) is { } slanted) draft.GuessTitle(slanted, line.Number);
        person = null;
        return true;
    }

    /// <summary>"… a lecture on *Deltas that drown*": what only its look makes a title.</summary>
    private static string? Slanted(PageLine line)
    {
        var before = "";
        foreach (var run in line.Words.Runs)
        {
            if (run is { Kind: RunKind.Words, Text.Length: > 8 } && run.Look.HasFlag(Look.Emphasis) && TalkProse.IsAheadOfTitle(before)) return run.Text;
            before = run.IsEnd ? $"{before} " : before + run.Text;
        }
        return null;
    }

    /// <summary>A line that is set in below a label and its value.</summary>
    private bool TryHang(TalkField field, PageLine line)
    {
        var text = line.Words.Text;
        if (field is TalkField.Abstract or TalkField.Biography or TalkField.Note or TalkField.Title) return false;
        if (Courtesies.IsBeside(text) || text.StartsWith('(') && text.EndsWith(')')) draft.Leave(line.Number, text, "It is a remark.");
        else if (field is TalkField.Speaker or TalkField.Host)
            if (draft.LacksAffiliation(field)) draft.Affiliate(field, text, line.Number);
            else draft.LengthenAffiliation(field, text);
        else if (field is TalkField.When or TalkField.Date or TalkField.Time) draft.TakeWhen(line.Words.Text, line.Number);
        else draft.Take(field, line.Text, line.Number);
        return true;
    }

    /// <summary>In one paragraph with a title or an affiliation, and nothing else.</summary>
    private bool TryLengthen(PageLine line)
    {
        if (said is null || before is null || line.IsApart || line.IsItem) return false;
        var text = line.Words.Text;
        if (affiliated == before && before is not null && TalkPeople.Guess(text, line.Number) is null && Named().IsMatch(text) && (draft.Title is not null || Says(TalkField.Title) || text.Count(c => c == ' ') < 2))
        {
            draft.LengthenAffiliation(TalkField.Speaker, text);
            affiliated = line;
            return true;
        }
        return before is not null && draft.IsTitle(before) && draft.TryLengthenTitle(line);
    }

    [GeneratedRegex(@"^(?:(?:previous|next) message(?: \(by thread\))?:|messages sorted by:|more information about the\b.{0,80}\blist$|an html attachment was scrubbed|url: <?https?://\S+|-{3,}\s?\p{L}[\p{L} ]{3,30}\s?-{3,}$|[^0-9,:]{0,60}\b\S{1,60} at \S{1,60}\.\w{2,12}$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfArchive();

    /// <summary>"Chair: …", "Opponent: …".</summary>
    [GeneratedRegex(@"^\p{L}[\p{L} ]{2,24}:\s")]
    private static partial Regex Unknown();

    /// <summary>Half a sentence, which is no title.</summary>
    [GeneratedRegex(@"\s(?:that|which|who|che|que|qui|dass|daß|von|by|the|a|an|la|le|il|el|der|die|das|and|und|et|y|e)$|,$", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    /// <summary>Every word is written large, as names of institutes and towns are.</summary>
    [GeneratedRegex(@"^\(?\p{Lu}[\p{L}\p{M}.’'-]*(?:,?\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|of|and|de|du|des|la|für|und|der|di|della|del|e|y))*\)?$")]
    private static partial Regex Named();
}
