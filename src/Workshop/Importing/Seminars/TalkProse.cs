using System.Text.RegularExpressions;
using Workshop.People;

namespace Workshop.Importing.Seminars;

/// <summary>What sentences tell of a talk: "Matt Fell (MIT) will speak on Friday, 22 April at 3 pm in Physics 210. The title is “Knots”."</summary>
internal sealed partial record TalkProse(string? Speaker, string? Affiliation, string? Title, TalkDate? When)
{
    private const int Longest = 2_000;

    internal bool IsEmpty => Speaker is null && Title is null && When is null;

    internal static TalkProse Read(string text)
    {
        if (text.Length > Longest) return new(null, null, null, null);
        var (speaker, affiliation) = Named(text);
        var title = Titled().Match(text) is { Success: true } titled ? titled.Groups["title"].Value.Trim(' ', ',', '.') : null;
        var announces = speaker is not null || title is not null || Announcing().IsMatch(text);
        return new(speaker, affiliation, title, announces ? TalkDate.In(text) : null);
    }

    /// <summary>"Hosted by Jane Doe. To meet …": null where nobody is named.</summary>
    internal static string? Host(string text) => Hosted().Match(text) is { Success: true } host && host.Groups["name"].Value.Trim(' ', ',', '.') is var name && NameGuess.IsPerson(Degree().Replace(name, "")) ? name : null;

    [GeneratedRegex(@"^\W*(?:[Hh]osted\sby|[Yy]our\shost\sis|[Ii]nvited\sby|[Ee]ingeladen\svon|[Ii]nvitée?\spar|[Ii]nvitad[oa]\spor|[Ii]nvitat[oa]\sda|[Uu]itgenodigd\sdoor):?\s" + Name)]
    private static partial Regex Hosted();

    [GeneratedRegex(@"^(?:(?:Prof|Dr|Professor|PD|Dott|Dra?)\.?\s){1,2}")]
    private static partial Regex Degree();

    /// <summary>"It takes place in Room 3.08, Mill Street 11": null where no sentence says so.</summary>
    internal static string? Place(string text) => text.Length <= Longest && InPlace().Match(text) is { Success: true } said && said.Groups["place"].Value.Trim(' ', ',') is var place && PlaceText.IsPlace(place) ? place : null;

    [GeneratedRegex(@"\b(?:takes?\splace|be\sheld|findet|aura\slieu|tendrá\slugar|se\scelebrará|si\sterrà|avrà\sluogo)\s(?:in|at|im|in\sder|en|en\sla|en\sel|dans|à|nella|nell['’]|presso)\s?(?:the\s)?(?<place>\p{Lu}(?:[^.;!?]|\.(?=\S)){3,110})", RegexOptions.CultureInvariant)]
    private static partial Regex InPlace();

    /// <summary>"The talk ends at 5 pm", "Il seminario si concluderà alle ore 15.30".</summary>
    internal static ClockTime? End(string text)
    {
        if (Ends().Match(text) is not { Success: true } ends) return null;
        var at = ends.Index + ends.Length;
        return TimeWindow.Read(text, ref at) is { Start: { } end } ? end : null;
    }

    /// <summary>The sentence goes on with a title: "… a talk entitled:", "The title is", "… her doctoral thesis".</summary>
    /// <param name="isTold">It says who speaks, and what is defended is called by its title alone.</param>
    internal static bool Announces(string text, bool isTold = false) =>
        Announced().Match(text) is { Success: true } end && (isTold || end.Groups["is"].Success || end.Groups["on"].Success || text.EndsWith(':') && text.Count(c => c == ' ') > 1);

    internal static bool IsAheadOfTitle(string text) => AheadOfTitle().IsMatch(text.Length <= 60 ? text : text[^60..]);

    private static (string? Speaker, string? Affiliation) Named(string text)
    {
        foreach (var regex in (ReadOnlySpan<Regex>)[Speaks(), TalkBy(), SpokenBy()])
            foreach (var match in regex.Matches(text).Take(5))
            {
                var name = match.Groups["name"].Value.Trim(' ', ',');
                if (!NameGuess.IsPerson(name) && !(name.Split(' ', 2) is [var degree, var rest] && NameWords.IsDegree(degree) && NameGuess.IsPerson(rest))) continue;
                return (name, match.Groups["of"] is { Success: true } of ? AtHome(of.Value.Trim(' ', ',')) : null);
            }
        return (null, null);
    }

    /// <summary>"seit 2024 Inhaberin des Lehrstuhls für Optik an der Universität Jena" is at home there.</summary>
    private static string? AtHome(string of) => of.Length > 0 && char.IsUpper(of[0]) ? of : Within().Match(of) is { Success: true } at && NameGuess.IsInstitution(at.Groups["at"].Value) ? at.Groups["at"].Value : char.IsLower(of.FirstOrDefault()) && of.Length > LongestRole ? null : of;

    private const int LongestRole = 40;

    /// <summary>The next line is who speaks: "the talk will be given by", "our speaker is".</summary>
    internal static bool IsAheadOfSpeaker(string text) => AheadOfSpeaker().IsMatch(text.Length <= 80 ? text : text[^80..]);

    [GeneratedRegex(@"\b(?:at|an der|am|of the|à la|à l['’]|de la|de l['’]|en la|en el|presso|dell['’])\s?(?:the\s)?(?<at>\p{Lu}[^,;]{2,80})$")]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:given|presented|delivered|held)\sby|(?:our|the|the\snext)\s(?:speaker|lecturer)\s(?:is|will\sbe)|es\s(?:spricht|tragt\svor)|vortragende[r]?\s(?:ist)|(?:donné|présenté)e?\spar|(?:impartid[oa]|a\scargo)\s(?:por|de)|tenut[oa]\sda)\s?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AheadOfSpeaker();

    [GeneratedRegex(@"\b(?:ends?|will\send|finish(?:es)?|conclud\p{L}+|endet|termin(?:a|erà|era|ará|e)|finaliza(?:rá)?|prend(?:ra)?\sfin|s['’]achèver?a?)\s(?=(?:at|um|gegen|à|vers|alle(?:\sore)?|a\slas)\s[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<!\p{L})(?:on|about|entitled|titled|über|sur|sobre|su|titel|thema|titre|titolo|título|tema)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AheadOfTitle();

    [GeneratedRegex(@"(?<!\p{L})(?:(?<on>(?:über\s(?:das\s)?|zum\s|mit\sdem\s|on\sthe\s|with\sthe\s|sur\sle\s|dal\s|sul\s|con\sel\s|con\sil\s|sobre\sel\s)(?=\p{L}+\s?:?$)))?(?:topic|subject|thesis|dissertation|entitled|titled|title|titel|thema|doktorarbeit|masterarbeit|thèse|intitulée?|titre|thème|titolo|titulad[oa]|título|tema|tesis|tesi)(?<is>\s(?:is|ist|lautet|est|es|è|will\sbe))?\s?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    private const string Name = @"(?<name>(?:(?:Prof|Dr|Professor|Professorin|PD|Mr|Ms|Frau|Herr|Dott|Dra?|Sra?)\.?\s(?:Dr\.\s)?)?\p{Lu}[\p{L}\p{M}.'’-]{0,25}(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]{0,25}|van|von|de|der|den|della|del|di|du|la|le|el|y|zu)){1,4})";

    private const string Of = @"(?:\s?\((?<of>[^()]{2,100})\)|,\s(?<of>[^,.;]{2,140}),|\s(?:from|of|at|von\sder|vom|aus|de\sl['’]|de\sla|dell['’]|della|de)\s(?:the\s)?(?<of>\p{Lu}[^,.;()]{2,80}?))?";

    [GeneratedRegex(Name + Of + @",?\s(?:who\s|qui\s|quien\s|che\s|der\s|die\s)?(?:will\s|is\sgoing\sto\s|is\s)?(?:speak|talk|give|present|defend|visit|be\s(?:speaking|giving|visiting|our)|gives|presents|wird|hält|spricht|trägt|referiert|donnera|présentera|parlera|exposera|soutiendra|hablará|dará|impartirá|presentará|disertará|defenderá|terrà|parlerà|presenterà|giving|speaking)(?!\p{L})")]
    private static partial Regex Speaks();

    /// <summary>"que impartirá la Dra. X", "terrà la Dott.ssa X", "we welcome X", "wir begrüßen X".</summary>
    [GeneratedRegex(@"\b(?:impartirá|dará|dictará|ofrecerá|pronunciará|presentará|terrà|presenterà|donnera|présentera|spricht|welcome|welcoming|hosting|accueillir|accueillons|accueillera|begrüßen|recibir|recibimos|ospitare|ospitiamo)\s(?:el\s|la\s|il\s|le\s|l['’])?" + Name + Of)]
    private static partial Regex SpokenBy();

    [GeneratedRegex(
        @"(?:[Tt]alk|[Ll]ecture|[Ss]eminar|[Pp]resentation|[Cc]olloquium|[Dd]efen[sc]e|[Vv]ortrag|[Gg]astvortrag|[Kk]olloquium|[Ee]xposé|[Ss]éminaire|[Cc]onférence|[Cc]harla|[Cc]onferencia|[Ss]eminario|[Cc]onferenza|[Ii]ntervento)s?\s(?:\p{Ll}{2,12}\s){0,2}?(?:by|of|von|de|di|del|della|par|da|mit|with|a\scargo\sde|tenut[oa]\sda|held\sby|given\sby)\s(?:our\s|unserem?\s|(?:the\s)?\p{Ll}{3,12}\s){0,2}?" + Name + Of)]
    private static partial Regex TalkBy();

    [GeneratedRegex(
        @"(?:entitled|titled|[Tt]itle(?:\s(?:of|for)\s(?:the|her|his|their)\s(?:talk|thesis|lecture|dissertation))?(?:\s(?:is|will\sbe))?|\s(?:on|about|über|sur|sobre|su)|mit\sdem\s(?:Titel|Thema)|zum\sThema|mit\sdem\sTitel|[Tt]itel(?:\s(?:ist|lautet))?|intitulée?|sur\sle\sthème|dont\sle\stitre\sest|titulad[oa]|con\sel\stítulo|bajo\sel\stítulo|cuyo\stítulo\ses|dal\stitolo|intitolat[oa]|sul\stema)\s?:?\s*[“""„«‘'][\s]?(?<title>[^“”""„«»]{4,300}?)\s?[”""“»’'](?![\p{L}])")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:talk|lecture|seminar|colloquium|defend|defen[sc]e|vortrag|kolloquium|exposé|séminaire|charla|conferencia|seminario|conferenza|takes\splace|will\sbe\sheld|findet|statt|aura\slieu|tendrá\slugar|si\sterrà|avrà\sluogo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcing();
}
