using NodaTime;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>Months, days of the week and seasons in English, German, French, Spanish, Italian, Portuguese and Dutch, spelled out or short.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<string, int> Months = Numbered(
        "january jan januar janner janvier janv enero ene gennaio gen janeiro januari",
        "february feb februar fevrier fevr fev febrero febbraio fevereiro februari",
        "march mar mrz marz maerz mars marzo marco maart mrt",
        "april apr avril avr abril abr aprile",
        "may mai mayo maggio mag",
        "june jun juni juin junho junio giugno giu",
        "july jul juli juillet juil julho julio luglio lug",
        "august aug aout agosto ago augustus",
        "september sep sept septembre septiembre setiembre settembre set setembro",
        "october oct oktober okt octobre octubre ottobre ott outubro",
        "november nov novembre noviembre novembro",
        "december dec dezember dez decembre diciembre dic dicembre dezembro");

    private static readonly Dictionary<string, int> Days = Numbered(
        "monday mon montag mo lundi lun lunes lunedi segunda maandag",
        "tuesday tue tues dienstag di mardi mar martes martedi terca dinsdag",
        "wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi quarta woensdag",
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio quinta donderdag",
        "friday fri freitag fr vendredi ven viernes vie venerdi sexta vrijdag",
        "saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag",
        "sunday sun sonntag so dimanche dim domingo dom domenica zondag");

    private static readonly Dictionary<string, int> Seasons = Numbered(
        "spring fruhling fruhjahr printemps primavera",
        "summer sommer ete verano estate",
        "autumn fall herbst automne otono autunno",
        "winter hiver invierno inverno");

    /// <summary>From 1.</summary>
    /// <remarks>"Março" is a month, "Marco" a name.</remarks>
    internal static int? Month(string word) => word.StartsWith("Marco", StringComparison.OrdinalIgnoreCase) ? null : Months.TryGetValue(Folded(word), out var month) ? month : null;

    /// <summary>"Segunda" is Monday in Portuguese and "second" in Spanish.</summary>
    internal static bool IsOrdinal(string word) => Folded(word) is "segunda" or "terca" or "quarta" or "quinta" or "sexta";

    internal static IsoDayOfWeek? Day(string word) => Days.TryGetValue(Folded(word), out var day) ? (IsoDayOfWeek)day : null;

    internal static Season? Season(string word) => Seasons.TryGetValue(Folded(word), out var season) ? (Season)(season - 1) : null;

    private static string Folded(string word) => Folding.Fold(word).TrimEnd('.') is var folded && folded.EndsWith("-feira", StringComparison.Ordinal) ? folded[..^6] : folded;

    private static Dictionary<string, int> Numbered(params string[] words) => words.Index()
        .SelectMany(line => line.Item.Split(' '), (line, word) => (word, Number: line.Index + 1)).ToDictionary(pair => pair.word, pair => pair.Number);
}
