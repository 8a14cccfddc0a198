using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Publishing;

/// <summary>What an event is called.</summary>
public static class Headline
{
    public const string ToBeAnnounced = "title to be announced";

    /// <summary>The session of a seminar talk: a seminar or colloquium with exactly one session is that session.</summary>
    public static Session? TalkOf(Programme programme) =>
        programme.Event.Kind is EventKind.Seminar or EventKind.Colloquium && programme.Sessions.Count == 1 ? programme.Sessions[0] : null;

    /// <summary>The event's title; for a seminar talk its session's, or "Julia Zeitlinger: title to be announced".</summary>
    public static string Of(Programme programme) =>
        TalkOf(programme) is { } talk && programme.Event.Title.Length == 0 ? Of(talk, programme) : programme.Event.Title;

    /// <summary>The title, else the speakers with what is to come, else the label ("Coffee Break").</summary>
    public static string Of(Session session, Programme programme)
    {
        if (session.Title is { Length: > 0 } title) return title;
        var speakers = session.Speakers.Select(id => programme.Credits.First(credit => credit.Id == id).Name).ToList();
        if (speakers.Count > 0) return $"{string.Join(", ", speakers)}: {ToBeAnnounced}";
        return session.Label is { Length: > 0 } label ? label : "Title to be announced";
    }
}
