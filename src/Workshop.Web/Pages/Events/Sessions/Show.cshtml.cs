using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events.Sessions;

/// <summary>One session: talk, break, poster session, with its abstract and people.</summary>
[Published]
public sealed class Show(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Session Session { get; private set; } = default!;

    public Timing Timing { get; private set; } = default!;

    /// <summary>The session's own day and time, or as much of the event's as there is while it has none.</summary>
    public DateFacts When => DateFacts.Of(Timing, Clock) is { Day.IsEmpty: false } own ? own : new(Details.When.Phrases(Details.Zone, Clock, WhenStyle.List).ToValueList());

    public string Title { get; private set; } = "";

    public Session? Before { get; private set; }

    public Session? After { get; private set; }

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        if (Event.Index.Session(Code) is not { } session)
            return Answer(Event.Index.Session(Code.ToUpperInvariant()) is { } same ? RedirectPermanent(Addresses.Session(Slug, same.Code)) : NotFound());
        if (Event.Talk is not null) return Answer(RedirectPermanent(Addresses.Event(Slug)));

        Session = session;
        Timing = Event.Index.Timings[session];
        Title = NameOf(session);
        var order = SessionOrder.Of(Event.Programme).ToList();
        var at = order.IndexOf(session);
        Before = at > 0 ? order[at - 1] : null;
        After = at + 1 < order.Count ? order[at + 1] : null;
        return Answer(Head($"{Title} · {Event.Title}", Addresses.Session(Slug, session.Code)) with
        {
            EarlyScripts = ["local-time"],
            JsonLd = JsonLd.Session(Event, session, Site),
            Alternates = Timing.IsTimed ? [new("text/calendar", "Calendar entry", Addresses.SessionCalendar(Slug, session.Code))] : [],
        });
    }

    /// <summary>The title, else who speaks, else the label.</summary>
    public string NameOf(Session session) => Headline.Of(session, Event.Programme);

    /// <summary>Where in the printed order it stands, from 1, among those on its level; and how many these are.</summary>
    public (int At, int Of) Position()
    {
        var siblings = SessionOrder.Of(Event.Programme).Where(session => session.Parent == Session.Parent).ToList();
        return (siblings.IndexOf(Session) + 1, siblings.Count);
    }
}
