using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Searching;

namespace Workshop.Importing;

internal sealed partial class SessionDraft
{
    /// <summary>Whether the piece is something that needs no guess: a duration, a label, a room, "TBA", "cancelled", who chairs.</summary>
    private bool TryTake(string piece)
    {
        if (piece.Length is 0 or > LongestPiece) return piece.Length == 0;
        if (TimeWindow.Duration(piece) is { } minutes && Minutes is null) Minutes = minutes;
        else if (SessionWords.IsToBeAnnounced(piece)) isToBeAnnounced = true;
        else if (SessionWords.IsCancelled(piece)) IsCancelled = true;
        else if (Chair().IsMatch(piece)) Aside.Add(piece);
        else if (label is null && SessionWords.KindOf(piece) is { } its)
        {
            label = piece.TrimEnd(':', ' ');
            if (its != SessionKind.Other) kind = its;
        }
        else return TryTakeRoom(piece);
        return true;
    }

    /// <summary>It names who chairs or discusses, in a line of its own.</summary>
    internal static bool IsChair(string line) => line.Length < LongestPiece && Chair().IsMatch(line);

    private bool TryTakeRoom(string piece)
    {
        if (room is not null || !RoomName().IsMatch(piece) && Known(piece) is null) return false;
        room = piece;
        return true;
    }

    private Room? Known(string name) => rooms.FirstOrDefault(each => Folding.Fold(each.Name) == Folding.Fold(name));

    private string WithoutRoom(string text)
    {
        if (AtRoom().Match(text) is not { Success: true } at || room is not null) return text;
        var name = at.Groups["room"].Value.Trim();
        if (NameGuess.IsInstitution(name) && Known(name) is null) return text;
        room = name;
        return text.Remove(at.Index, at.Length).Trim();
    }

    [GeneratedRegex(@"^(?:session\s+)?(?:(?:chairs?|host|moderators?|discussants?|moderation|moderación|moderazione|vorsitz|présidence|modération|modera)\s*:\s+\S|(?:chaired|moderated|hosted|moderiert|animée?|moderado|moderato)\s+(?:by|von|par|por|da)\s+\p{Lu})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chair();

    /// <summary>A room that says that it is one: "Room 5", "Hörsaal B", "Auditorium".</summary>
    [GeneratedRegex(
        @"^(?:in\s+)?(?:the\s+)?(?:(?:lecture|seminar|meeting)\s)?" +
        @"(?:(?:room|raum|salle|sala|aula|hörsaal|hall|auditorium|saal|seminarraum|ballroom)\s(?:[\p{L}-]{1,20}\s)?(?:\p{L}?[0-9][\w.+-]*|[A-Z])" +
        @"|auditorium|(?:main|grand|lecture)\s(?:hall|ballroom)|seminar\sroom|foyer|lobby|aula|audimax|hörsaal)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoomName();

    [GeneratedRegex(
        @"\s+@\s+(?<room>[^@()]{1,60})$" +
        @"|[\s,;(–—-]*(?<!\p{L})(?:room|raum|salle|sala|aula|venue|location|ort|place|lieu|luogo|lugar)\s*:\s*(?<room>[^|;()@]{1,60})\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtRoom();
}
