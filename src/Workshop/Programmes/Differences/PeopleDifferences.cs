using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes.Differences;

/// <summary>What changed in what is printed of people, rooms and tracks that were there before.</summary>
internal static class PeopleDifferences
{
    public static IEnumerable<Difference> Between(Programme before, Programme after) =>
    [
        .. Both(before.Credits, after.Credits).SelectMany(both => Of(both.Was, both.Now)),
        .. Persons(before, after),
        .. Both(before.Rooms, after.Rooms).SelectMany(both => Of(both.Was, both.Now)),
        .. Both(before.Tracks, after.Tracks).Where(both => both.Was.Name != both.Now.Name).Select(both =>
            new Difference(Topic.Correction, $"The track {Words.Quoted(both.Was.Name)} is now called {Words.Quoted(both.Now.Name)}")),
    ];

    private static IEnumerable<(T Was, T Now)> Both<T>(ValueList<T> before, ValueList<T> after)
        where T : class, IPart => after.Join(before, now => now.Id, was => was.Id, (now, was) => (was, now)).Where(both => both.was != both.now);

    private static IEnumerable<Difference> Of(Credit was, Credit now)
    {
        var name = Words.Plain(now.Name);
        if (was.Name != now.Name)
            yield return new(Topic.Correction, $"{Words.Quoted(was.Name)} is now {Words.Quoted(now.Name)}", "names", "were corrected");
        if (was.Affiliation != now.Affiliation)
        {
            yield return new(Topic.Correction,
                now.Affiliation is { Length: > 0 } affiliation ? $"{name}'s affiliation is now {Words.Plain(affiliation)}" : $"{name}'s affiliation was removed",
                "affiliations", "were corrected");
        }
        if (was.Biography is null && now.Biography is not null)
            yield return new(Topic.Correction, $"{name}'s biography was added", "biographies", "were added");
        if (was.Photo is null && now.Photo is not null) yield return new(Topic.Correction, $"{name}'s photo was added", "photos", "were added");
        var told = was with
        {
            Name = now.Name, Affiliation = now.Affiliation, Biography = was.Biography is null ? now.Biography : was.Biography,
            Photo = was.Photo is null ? now.Photo : was.Photo,
        };
        if (told != now) yield return Corrected(now);
    }

    private static IEnumerable<Difference> Persons(Programme before, Programme after) =>
        Both(before.People, after.People).Where(both => both.Was with { Slug = both.Now.Slug } != both.Now)
            .Select(both => Corrected(after.Credits.First(credit => credit.Person == both.Now.Id)));

    private static Difference Corrected(Credit credit) =>
        new(Topic.Correction, $"What is said about {Words.Plain(credit.Name)} was corrected", "people's details", "were corrected");

    private static IEnumerable<Difference> Of(Room was, Room now)
    {
        if (was.Name != now.Name) yield return new(Topic.Room, $"{Words.InRoom(was)} is now called {Words.Plain(now.Name)}");
        if (was with { Name = now.Name } != now) yield return new(Topic.Correction, $"What is said about {Words.InRoom(now)} was corrected");
    }
}
