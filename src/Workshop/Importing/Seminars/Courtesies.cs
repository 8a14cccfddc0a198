using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>What mails and posters say out of politeness, and what a mail has around its text.</summary>
internal static partial class Courtesies
{
    private const int Longest = 220;

    /// <summary>"Dear all,", "Everybody is welcome!", "Mit freundlichen Grüßen", "Entrée libre".</summary>
    internal static bool Is(string text) => text.Length <= Longest && (Polite().IsMatch(text) || Signed().IsMatch(text));

    /// <summary>From here on a mail has but its sender's name, or what an office adds to every mail.</summary>
    internal static bool IsSignature(string text) => text.Length <= 60 && Signed().IsMatch(text) || Border().IsMatch(text) || Disclaimer().IsMatch(text);

    /// <summary>"Coffee from 3:15", "doors open 5 pm", "ab 16:45 Uhr Kaffee": a time that is not the talk's.</summary>
    internal static bool IsBeside(string text) => text.Length <= Longest && Around().IsMatch(text) && text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>A text that asks its reader for something.</summary>
    internal static bool IsRequest(string text) => Request().IsMatch(text);

    /// <summary>What is left of a time and a place without the parts that tell of what is around the talk.</summary>
    internal static string WithoutBeside(string text, out string beside)
    {
        beside = "";
        if (!IsBeside(text)) return text;
        var said = Part().Matches(text).FirstOrDefault(part => IsBeside(part.Value));
        if (said is null) return text;
        beside = said.Value.Trim(' ', ',', ';', '(', ')');
        return text.Remove(said.Index, said.Length);
    }

    /// <summary>A line of the head of a mail, with what it says.</summary>
    internal static (string Name, string Value)? Head(string text) => Header().Match(text) is { Success: true } head
        ? (head.Groups["name"].Value.ToUpperInvariant(), head.Groups["value"].Value.Trim())
        : null;

    /// <summary>A line that only a mail's head has.</summary>
    internal static bool IsOfHead(string text) => OfHead().IsMatch(text);

    internal static bool IsSubject(string name) => name is "SUBJECT" or "ASSUNTO" or "ONDERWERP" or "BETREFF" or "OBJET" or "ASUNTO" or "OGGETTO";

    internal static bool IsSent(string name) => name is "DATE" or "SENT" or "VERZONDEN" or "ENVIADA EM" or "ENVIADO EL" or "DATUM" or "GESENDET" or "ENVOYÉ" or "FECHA" or "ENVIADO" or "DATA" or "INVIATO";

    [GeneratedRegex(
        @"^\W*(?:dear\s|hi\s(?:all|everyone|everybody)|hello\s(?:all|everyone|everybody)|hello[,!]?$|hi[,!]?$|liebe[rs]?\s\p{Lu}|sehr\sgeehrte|guten\stag|hallo\s(?:zusammen|alle)|ch[eè]re?s?\s(?:tou|coll|ami|mad|mons)|bonjour|estimad[oa]s|querid[oa]s|hola\b|buenos\sd[ií]as|car[ie]\s(?:tutt|coll|amic)|gentil[ie]|buongiorno" +
        @"|(?:this\sis\s)?(?:a\s)?(?:gentle\s|friendly\s)?reminder\b.{0,80}$|(?:everyone|everybody|all|anyone|all\sare|students)\b.{0,60}\b(?:welcome|invited|encouraged)\b|(?:we|you)\s(?:are\s)?(?:look\sforward|cordially|warmly|kindly|all\sinvited|are\sall\swelcome)|please\s(?:join|note|feel|forward|register|contact|see|find|let|distribute|circulate|mark)|(?:you\sare\s)?(?:cordially|warmly)\sinvited" +
        @"|(?:coffee|tea|refreshments|snacks|cookies|pizza|lunch|drinks|wine|light\srefreshments)\b.{0,60}\b(?:served|provided|available|at|from|before|after|follow\p{L}*)\b" +
        @"|alle\s(?:\p{L}+\s)?(?:interessierten|sind)|(?:gäste|interessierte|studierende)\b.{0,40}\b(?:willkommen|eingeladen)|(?:wir|sie\sdürfen|hiermit)\s(?:laden|freuen|möchten|sind)|herzliche\seinladung|(?:kaffee|tee|getränke|umtrunk)\b.{0,60}" +
        @"|nous\s(?:avons|vous|serons|aurons)|vous\sêtes\s(?:cordialement\s|tous\s|toutes\s)?|tou(?:te)?s\s.{0,30}(?:bienvenu|invité)|entrée\slibre|(?:un\s)?(?:café|pot|goûter)\b.{0,60}" +
        @"|(?:os|les)\s(?:invitamos|esperamos|recordamos)|(?:están|quedan|estáis)\s.{0,20}invitad|entrada\slibre|todos\s.{0,30}(?:bienvenid|invitad)|(?:siete|sono)\s(?:tutti\s)?(?:invitati|cordialmente)|(?:vi\s)?(?:invitiamo|aspettiamo|ricordiamo)|ingresso\slibero|tutti\s.{0,30}(?:benvenut|invitat)|la\sinvitamos|è\sgradita" +
        @"|free\s(?:entrance|admission)|admission\sis\sfree|open\sto\s(?:all|the\spublic|everyone)|no\sregistration|the\s(?:talk|seminar|lecture)\s(?:will\sbe|is)\s(?:in|held\sin)\s(?:english|german|french|spanish|italian|hybrid)|der\svortrag\s(?:wird|ist)\s(?:in|auf))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"^\W*(?:(?:(?:with\s)?(?:best|kind|warm(?:est)?)\s(?:regards|wishes)|(?:best|warmly|yours),?$)|regards|cheers|sincerely|yours|many\sthanks|thank\syou|thanks|see\syou|(?:mit\s)?(?:freundlichen?|besten?|herzlichen?|vielen|schönen?|viele|liebe|beste|herzliche)\s(?:gr(?:ü|ue)(?:ß|ss)en?|dank)|(?:bien\s)?cordialement|bien\s(?:à\svous|amicalement)|amicalement|meilleures\ssalutations|(?:un\s)?(?:cordial\s)?saludos?|atentamente|un\sabrazo|(?:cordiali\s|distinti\s|un\scaro\s)?saluti|a\spresto|à\sbientôt|hasta\spronto)\b.{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    [GeneratedRegex(@"^(?:-{2}|[_=-]{3,})\s*$")]
    private static partial Regex Border();

    [GeneratedRegex(@"^\W*(?:to\sunsubscribe|unsubscribe|you\s(?:are\sreceiving|received)\sthis|confidentiality\s|this\s(?:e-?mail|message)\s|diese\s(?:e-?mail|nachricht)\s|ce\s(?:courriel|message)\s|este\s(?:correo|mensaje)\s|(?:questo|il\spresente)\smessaggio\s|ai\ssensi\sd|.{0,40}\bmailing\slist\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(
        @"(?<!\p{L})(?:doors?(?:\sopen)?|coffee|tea|cookies|refreshments?|snacks?|pizza|lunch|dinner|drinks|reception|seated|einlass|kaffee|koffie|thee|inloop|tee|imbiss|empfang|umtrunk|abendessen|mittagessen|nachsitzung" +
        @"|café|thé|pot|goûter|apéritif|apéro|accueil|ouverture\sdes\sportes|merienda|refrigerio|apertura\sde\spuertas|caff[eè]|rinfresco|aperitivo|accoglienza|apertura\sporte)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?<!\p{L})(?:please|bitte|veuillez|merci\sde|si\sprega|por\sfavor|se\sruega)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex(@"\([^()]*\)|[,;]?[^,;()]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:received|return-path|reply-to|sender|message-id|mime-version|content-[a-z-]{2,30}|list-[a-z-]{2,30}|x-[a-z0-9-]{2,40}|in-reply-to|references|delivered-to|dkim-signature|arc-[a-z-]{2,30}|authentication-results|received-spf|user-agent|importance|priority|thread-[a-z]{2,20}|auto-submitted|precedence)\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfHead();

    [GeneratedRegex(@"^>?\s*(?<name>from|to|cc|bcc|subject|assunto|onderwerp|verzonden|aan|enviad[ao] e[ml]|date|sent|reply-to|von|an|betreff|gesendet|datum|de|à|objet|envoyé|para|asunto|enviado|fecha|da|a|oggetto|inviato|data|message-id|list-id)\s?:\s+(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
