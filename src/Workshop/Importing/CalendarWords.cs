using NodaTime;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>Months, days of the week and seasons in English, German, French, Spanish and Italian, spelled out or short.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<string, int> Months = Numbered(
        "january jan januar janner janvier janv enero ene gennaio gen",
        "february feb februar fevrier fevr fev febrero febbraio",
        "march mar mrz marz maerz mars marzo",
        "april apr avril avr abril abr aprile",
        "may mai mayo maggio mag",
        "june jun juni juin junio giugno giu",
        "july jul juli juillet juil julio luglio lug",
        "august aug aout agosto ago",
        "september sep sept septembre septiembre setiembre settembre set",
        "october oct oktober okt octobre octubre ottobre ott",
        "november nov novembre noviembre",
        "december dec dezember dez decembre diciembre dic dicembre");

    private static readonly Dictionary<string, int> Days = Numbered(
        "monday mon montag mo lundi lun lunes lunedi",
        "tuesday tue tues dienstag di mardi mar martes martedi",
        "wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi",
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio",
        "friday fri freitag fr vendredi ven viernes vie venerdi",
        "saturday sat samstag sonnabend sa samedi sam sabado sab sabato",
        "sunday sun sonntag so dimanche dim domingo dom domenica");

    private static readonly Dictionary<string, int> Seasons = Numbered(
        "spring fruhling fruhjahr printemps primavera",
        "summer sommer ete verano estate",
        "autumn fall herbst automne otono autunno",
        "winter hiver invierno inverno");

    /// <summary>From 1.</summary>
    internal static int? Month(string word) => Months.TryGetValue(Folded(word), out var month) ? month : null;

    internal static IsoDayOfWeek? Day(string word) => Days.TryGetValue(Folded(word), out var day) ? (IsoDayOfWeek)day : null;

    internal static Season? Season(string word) => Seasons.TryGetValue(Folded(word), out var season) ? (Season)(season - 1) : null;

    private static string Folded(string word) => Folding.Fold(word).TrimEnd('.');

    private static Dictionary<string, int> Numbered(params string[] words) => words.Index()
        .SelectMany(line => line.Item.Split(' '), (line, word) => (word, Number: line.Index + 1)).ToDictionary(pair => pair.word, pair => pair.Number);
}
