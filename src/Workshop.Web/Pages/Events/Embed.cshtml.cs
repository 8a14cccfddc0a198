using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>The schedule for a frame on somebody's page: whole, or of a long one the day that matters. A talk, which has none, says what it is.</summary>
[Published(Parameters = [Framed.Theme])]
public sealed class Embed(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    /// <summary>A longer schedule is shown day by day.</summary>
    private const int SessionsAtOnce = 60;

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary>Null where there is no schedule.</summary>
    public ProgrammeView? Programme { get; private set; }

    /// <summary>Days that are not shown.</summary>
    public IReadOnlyList<LocalDate> OtherDays { get; private set; } = [];

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        if (Standing.Until is { } until) HttpContext.Published().Until(until);
        if (Event.Talk is null && !Event.Programme.Sessions.IsEmpty)
        {
            Programme = new(this, Shown(Event.Index.Agenda)) { OwnPage = true };
            HttpContext.Published().Until(Programme.NextChange());
        }
        return Answer(this.InFrame(Head(Event.Title, Addresses.Frame(Slug)) with { Styles = ["embed"] }, Theme));
    }

    /// <summary>Of several days the one that it is, else the next, else the first.</summary>
    private Agenda Shown(Agenda agenda)
    {
        if (Event.Programme.Sessions.Count <= SessionsAtOnce || agenda is not { Dates.Count: > 1, Zone: { } zone }) return agenda;
        var today = Now.InZone(zone).Date;
        var day = agenda.Dates.Select(date => (LocalDate?)date).FirstOrDefault(date => date >= today) ?? agenda.Dates[0];
        if (day >= today) HttpContext.Published().Until(Time.Zones.EndOf(zone, day));
        OtherDays = [.. agenda.Dates.Where(date => date != day)];
        return agenda.Filter(new() { Day = day });
    }
}
