using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests;

/// <summary>Events for tests to stand on, made as organizers make them.</summary>
internal static class Given
{
    private static int codes;

    public static Programme Meeting(string title, When? when = null, EventKind kind = EventKind.Workshop) => new(Guid.NewGuid(), new()
    {
        Title = title,
        Kind = kind,
        When = when ?? new When.NotGiven(),
        Zone = "Europe/Berlin",
        Languages = ["en"],
    });

    public static When On(int year, int month, int day) => new When.OnDays([new(new(year, month, day))]);

    /// <summary>With so many sessions, each with a speaker of its own.</summary>
    public static Programme WithTalks(this Programme programme, int count)
    {
        var people = Enumerable.Range(1, count).Select(_ => Guid.NewGuid()).Select(id => new Person(id, $"speaker-{id:n}", $"Speaker {id:n}")).ToList();
        var credits = people.Select(person => new Credit(Guid.NewGuid(), person.Id, person.SortName)).ToList();
        return programme with
        {
            People = [.. programme.People, .. people],
            Credits = [.. programme.Credits, .. credits],
            Sessions = [.. programme.Sessions, .. credits.Select((credit, at) => Talk(programme.LastNumber + at + 1, $"Talk {at + 1}") with { Speakers = [credit.Id] })],
            LastNumber = programme.LastNumber + count,
        };
    }

    /// <summary>With somebody in a group of organizers.</summary>
    public static Programme WithOrganizer(this Programme programme, Person person, string name)
    {
        var credit = new Credit(Guid.NewGuid(), person.Id, name);
        return programme with
        {
            People = [.. programme.People, person],
            Credits = [.. programme.Credits, credit],
            Sections = [.. programme.Sections, new(Guid.NewGuid(), SectionKind.People, "Organizers") { Content = new PeopleGroup(GroupRole.Organizers, [credit.Id]) }],
        };
    }

    public static Session Talk(int number, string? title) => new(Guid.NewGuid(), Code(), number, SessionKind.ContributedTalk) { Title = title };

    public static Person Somebody(string slug, string sortName) => new(Guid.NewGuid(), slug, sortName);

    /// <summary>Makes the working copy what the programme says, new or known, and saves that.</summary>
    public static Task SaveAsync(this WorkshopApp app, string slug, Programme programme) => app.WithDbAsync(async db =>
    {
        var meeting = await db.WholeAsync(meeting => meeting.Id == programme.Id) ?? db.Events.Add(new(programme.Id, slug)).Entity;
        meeting.Apply(programme).OrThrow();
        await db.IntroduceAsync(programme.People, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    /// <summary>The programme that the working copy amounts to.</summary>
    public static Task<Programme> WorkingAsync(this WorkshopApp app, string slug) => app.WithDbAsync(async db =>
    {
        var meeting = await db.Events.AsNoTracking().SingleAsync(meeting => meeting.Slug == slug);
        return meeting.Compose(await db.ReadRowsAsync(meeting, CancellationToken.None));
    });

    /// <summary>One event with its rows, tracked; null where there is none.</summary>
    public static async Task<Event?> WholeAsync(this WorkshopDb db, Expression<Func<Event, bool>> which)
    {
        var meeting = await db.Events.SingleOrDefaultAsync(which);
        if (meeting is not null) await db.ReadRowsAsync(meeting, CancellationToken.None);
        return meeting;
    }

    /// <summary>Saves and releases.</summary>
    public static async Task<Release> ReleaseAsync(this WorkshopApp app, string slug, Programme programme)
    {
        await app.SaveAsync(slug, programme);
        return await app.WithAsync<Releases, Release>(releases => releases.ReleaseAsync(programme.Id, null, app.Now, CancellationToken.None));
    }

    /// <summary>Begins a series that administrators alone look after.</summary>
    public static async Task BeginAsync(this WorkshopApp app, Series series) =>
        (await app.WithAsync<LiveChanges, Outcome>(live => live.BeginSeriesAsync(series, null, app.Now, CancellationToken.None))).OrThrow();

    /// <summary>Changes what is live of an event.</summary>
    public static Task<Outcome> ChangeAsync(this WorkshopApp app, Programme programme, Action<Event> change) =>
        app.WithAsync<LiveChanges, Outcome>(live => live.EventAsync(programme.Id, change, app.Now, CancellationToken.None));

    private static string Code() => Interlocked.Increment(ref codes).ToString("000000", CultureInfo.InvariantCulture);
}
