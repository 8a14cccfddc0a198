using System.Globalization;
using System.Text;
using Workshop.Events;

namespace Workshop.Programmes.Differences;

/// <summary>How sentences name things.</summary>
internal static class Words
{
    private const int Longest = 120;

    /// <summary>One line of text, cut between letters where it is too long for a sentence.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        var line = plain.ToString().TrimEnd();
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= Longest ? line : letters.SubstringByTextElements(0, Longest).TrimEnd() + "…";
    }

    public static string Quoted(string text) => $"“{Plain(text)}”";

    /// <summary>"A, B and C".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.Select(Plain).ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>"room West 110", but "Grand Ballroom" and "Room 3" as they are.</summary>
    public static string InRoom(Room room)
    {
        var name = Plain(room.Name);
        return name.Any(char.IsDigit) && !name.Contains("room", StringComparison.OrdinalIgnoreCase) ? $"room {name}" : name;
    }

    public static string Meeting(EventKind kind) => kind switch
    {
        EventKind.Conference => "conference",
        EventKind.Workshop => "workshop",
        EventKind.Symposium => "symposium",
        EventKind.School => "school",
        EventKind.Seminar => "seminar",
        EventKind.Colloquium => "colloquium",
        _ => "meeting",
    };

    public static string Plural(SessionKind kind) => kind switch
    {
        SessionKind.InvitedTalk or SessionKind.ContributedTalk => "talks",
        SessionKind.Keynote => "keynotes",
        SessionKind.Tutorial => "tutorials",
        SessionKind.Panel => "panels",
        SessionKind.PosterSession => "poster sessions",
        SessionKind.Poster => "posters",
        SessionKind.Break or SessionKind.Meal => "breaks",
        _ => "sessions",
    };

    public static string Material(MaterialKind kind) => kind switch
    {
        MaterialKind.Slides => "slides",
        MaterialKind.Paper or MaterialKind.Doi or MaterialKind.Arxiv or MaterialKind.OpenReview => "paper",
        MaterialKind.Video => "video",
        MaterialKind.Code => "code",
        MaterialKind.Stream => "stream",
        _ => "further material",
    };
}
