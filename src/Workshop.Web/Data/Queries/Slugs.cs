using Microsoft.EntityFrameworkCore;
using Workshop.Text;

namespace Workshop.Web.Data.Queries;

/// <summary>Addresses that are still free.</summary>
public static class Slugs
{
    /// <summary>The text's own, else with the first number that nobody has.</summary>
    public static async Task<string> FreeAsync(this WorkshopDb db, SlugKind kind, string text, CancellationToken stop)
    {
        var wanted = Slug.From(text);
        var stem = wanted[..Math.Min(wanted.Length, Slug.Longest - 6)].TrimEnd('-');
        var taken = (await db.Slugs.Where(slug => slug.Kind == kind && slug.Slug.StartsWith(stem)).Select(slug => slug.Slug).ToListAsync(stop)).ToHashSet();
        if (kind == SlugKind.Person) taken.UnionWith(db.People.Local.Select(person => person.Slug));   // about to be saved
        return taken.Contains(wanted) ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{stem}-{number}").First(slug => !taken.Contains(slug)) : wanted;
    }
}
