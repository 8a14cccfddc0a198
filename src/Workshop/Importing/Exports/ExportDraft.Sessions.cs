using NodaTime;
using Workshop.Programmes;

namespace Workshop.Importing.Exports;

internal sealed partial class ExportDraft
{
    /// <summary>Siblings by their start, those without one last; parts right behind what they are part of.</summary>
    private void Sessions()
    {
        var parts = told.Sessions.Where(session => session.Whole is not null).ToLookup(session => session.Whole!);
        foreach (var whole in told.Sessions.Where(session => session.Whole is null)) Begin(whole);
        AddAll(told.Sessions.Where(session => session.Whole is null), null);

        LocalDateTime? Begin(ToldSession session)
        {
            var first = parts[session].Select(Begin).Min();
            var start = session.Start?.In(zone);
            return session.Begins = start?.Local ?? first ?? start?.Date.AtMidnight();
        }

        void AddAll(IEnumerable<ToldSession> siblings, Session? whole)
        {
            foreach (var session in siblings.OrderBy(session => session.Begins is null).ThenBy(session => session.Begins)) AddAll(parts[session], Add(session, whole));
        }
    }

    private Session Add(ToldSession session, Session? whole)
    {
        var at = session.Origin;
        var title = texts.Line(session.Title, ExportTexts.LongestTitle, at);
        var start = session.Start?.In(zone);
        var (end, minutes) = EndOf(session, start);
        var speakers = people.Credits(session.Speakers, at);
        var unsaid = whole?.Day ?? draft.Event.When.OnlyDay?.Date;
        var made = draft.Session(session.Key, session.Kind ?? KindOf(title)) with
        {
            Title = title,
            Label = texts.Line(session.Label, ExportTexts.LongestName, at),
            Language = session.Language is { } language && (draft.Event.Languages.IsEmpty || language != draft.Event.Languages[0]) ? language : null,
            Abstract = texts.Block(session.Abstract, at),
            Day = start?.Date == unsaid ? null : start?.Date,
            Start = start?.Time,
            End = end,
            Minutes = minutes,
            Room = session.Room is { } room && RoomOf(room, at) is var there && !(whole is not null && whole.Room == there) ? there : null,
            Tracks = session.Tracks.Select(track => texts.Line(track, ExportTexts.LongestName, at)).OfType<string>().Select(track => draft.Track(track)).Distinct().ToValueList(),
            Speakers = speakers,
            Authors = people.Credits(session.Authors, at).Select(author => new Author(author, speakers.Contains(author))).ToValueList(),
            Chairs = people.Credits(session.Chairs, at),
            Board = texts.Line(session.Board, ExportTexts.LongestName, at),
            Materials = session.Links.Select(link => texts.Material(link, at)).OfType<Material>().Distinct().ToValueList(),
            Cancelled = session.Cancelled,
            Parent = whole?.Id,
        };
        if (!IsAnnounced(made)) made = made with { Title = null };
        draft.Add(made, at);
        return made;
    }

    /// <summary>Not what stands for a title that is still to come.</summary>
    private static bool IsAnnounced(Session session) => session.Title is { } title && !SessionWords.IsToBeAnnounced(title);

    private static SessionKind KindOf(string? title) =>
        title is null ? SessionKind.Other : SessionWords.KindOf(title) ?? SessionWords.KindAtFront(title) ?? SessionKind.Other;
}
