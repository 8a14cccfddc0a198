using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>What mails and posters say out of politeness, and what a mail has around its text.</summary>
internal static partial class Courtesies
{
    private const int Longest = 220;

    /// <summary>"Dear all,", "Everybody is welcome!", "Mit freundlichen Grüßen", "Entrée libre".</summary>
    internal static bool Is(string text) => text.Length <= Longest && (Polite().IsMatch(text) || Signed().IsMatch(text));

    /// <summary>From here on a mail has but its sender's name.</summary>
    internal static bool IsSignature(string text) => text.Length <= 60 && Signed().IsMatch(text) || text is "--" or "-- " or "___";

    /// <summary>A line of the head of a mail, with what it says.</summary>
    internal static (string Name, string Value)? Head(string text) => Header().Match(text) is { Success: true } head
        ? (head.Groups["name"].Value.ToUpperInvariant(), head.Groups["value"].Value.Trim())
        : null;

    internal static bool IsSubject(string name) => name is "SUBJECT" or "BETREFF" or "OBJET" or "ASUNTO" or "OGGETTO";

    internal static bool IsSent(string name) => name is "DATE" or "SENT" or "DATUM" or "GESENDET" or "ENVOYÉ" or "FECHA" or "ENVIADO" or "DATA" or "INVIATO";

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
        @"^\W*(?:(?:best|kind|warm(?:est)?|with\sbest|with\skind)(?:\s(?:regards|wishes))?|regards|cheers|sincerely|yours|many\sthanks|thank\syou|thanks|see\syou|(?:mit\s)?(?:freundlichen?|besten?|herzlichen?|vielen|schönen?|viele|liebe|beste|herzliche)\s(?:gr(?:ü|ue)(?:ß|ss)en?|dank)|(?:bien\s)?cordialement|bien\s(?:à\svous|amicalement)|amicalement|meilleures\ssalutations|(?:un\s)?(?:cordial\s)?saludos?|atentamente|un\sabrazo|(?:cordiali\s|distinti\s|un\scaro\s)?saluti|a\spresto|à\sbientôt|hasta\spronto)\b.{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    [GeneratedRegex(@"^>?\s*(?<name>from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|gesendet|datum|de|à|objet|envoyé|para|asunto|enviado|fecha|da|a|oggetto|inviato|data|message-id|list-id)\s?:\s+(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
