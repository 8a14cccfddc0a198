using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Workshop.Programmes;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Hosting.Killed;

/// <summary>
/// Inside the program: edits a meeting and releases it, over and over, once it is told to begin. Says on the standard output when a release
/// begins and, when the program has acknowledged it, that it is done.
/// </summary>
internal sealed class Organizer(IServiceProvider services)
{
    public const string Begin = "begin", Releasing = "releasing ", Released = "released ", Failed = "failed ", Slug = "often-released";

    /// <summary>So many sessions, and as many people: a release then takes long enough to be killed in.</summary>
    public const int Talks = 30;

    /// <summary>Stands in the title, in every session's and in every name of this release, and in no other's.</summary>
    public static string Mark(int release) => string.Create(CultureInfo.InvariantCulture, $"release{release:00000}");

    public async Task WorkAsync()
    {
        if (await Console.In.ReadLineAsync() != Begin) return;
        try
        {
            var programme = await LatestAsync() ?? Given.Meeting("", Given.On(2026, 5, 4)).WithTalks(Talks);
            for (var number = await ReleasesAsync() + 1; ; number++)
            {
                programme = Marked(programme, Mark(number));
                await SaveAsync(programme);
                await using var scope = services.CreateAsyncScope();
                Console.WriteLine(Releasing + number);
                var release = await scope.ServiceProvider.GetRequiredService<Releases>().ReleaseAsync(programme.Id, null, Now, default);
                Console.WriteLine(Released + release.Number);
            }
        }
        catch (DbUpdateException wrong)
        {
            Console.WriteLine(Failed + wrong.InnerException?.Message);
        }
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static Programme Marked(Programme programme, string mark) => programme with
    {
        Event = programme.Event with { Title = $"Meeting {mark}" },
        Sessions = [.. programme.Sessions.Select(session => session with { Title = $"Talk {session.Number} {mark}" })],
        Credits = [.. programme.Credits.Select((credit, at) => credit with { Name = $"Speaker {at + 1} {mark}" })],
    };

    private async Task<Programme?> LatestAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        return (await db.Releases.AsNoTracking().OrderByDescending(release => release.Number).FirstOrDefaultAsync())?.Open();
    }

    private async Task<int> ReleasesAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WorkshopDb>().Releases.CountAsync();
    }

    private async Task SaveAsync(Programme programme)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        var meeting = await db.WholeAsync(row => row.Id == programme.Id) ?? db.Events.Add(new(programme.Id, Slug)).Entity;
        meeting.Apply(programme).OrThrow();
        await db.IntroduceAsync(programme.People, default);
        await db.SaveChangesAsync();
    }
}
