using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Workshop.Searching;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Directories;

/// <summary>Everybody whom the portal knows, public or not, in the order of their names.</summary>
[Authorize(Policies.Administrator)]
public sealed class People(WorkshopDb db) : PageModel
{
    private const int Size = 100;

    public IReadOnlyList<View> Some { get; private set; } = [];

    /// <summary>Parts of a name, however they are written.</summary>
    public string Sought { get; private set; } = "";

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <param name="q">Every word of it begins a word of the name; "Schölkopf" and "scholkopf" are one.</param>
    /// <param name="p">From 1.</param>
    public async Task OnGetAsync(string? q, int? p, CancellationToken stop)
    {
        (Sought, Number) = (q?.Trim() ?? "", Math.Clamp(p ?? 1, 1, 10_000));
        string[] words = [.. Folding.Words(Sought)];
        var everybody = await db.People.AsNoTracking().Where(person => person.SameAs == null).Select(person => new { person.Id, person.Body, person.HasPage }).ToListAsync(stop);
        var found = everybody.Where(person => words.All(word => Folding.Words(person.Body.SortName).Any(each => each.StartsWith(word, StringComparison.Ordinal))))
            .OrderBy(person => Folding.SortKey(person.Body.SortName), StringComparer.Ordinal).ThenBy(person => person.Body.Slug, StringComparer.Ordinal)
            .Skip((Number - 1) * Size).Take(Size + 1).ToList();
        HasMore = found.Count > Size;
        var shown = found.Take(Size).Select(person => person.Id).ToList();
        var named = await db.Credits.Where(credit => credit.Person != null && shown.Contains(credit.Person.Value)).GroupBy(credit => credit.Person!.Value)
            .Select(credits => new { credits.Key, Events = credits.Select(credit => credit.EventId).Distinct().Count() }).ToDictionaryAsync(each => each.Key, each => each.Events, stop);
        var alike = everybody.CountBy(person => Folding.SortKey(person.Body.SortName)).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        Some = [.. found.Take(Size).Select(person => new View(
            person.Body.Slug, person.Body.SortName, named.GetValueOrDefault(person.Id), person.HasPage, alike.Contains(Folding.SortKey(person.Body.SortName))))];
    }

    /// <param name="Events">That name them, as they stand in the back office.</param>
    /// <param name="HasNamesake">Somebody else has the same name: perhaps the same person twice.</param>
    public sealed record View(string Slug, string Name, int Events, bool HasPage, bool HasNamesake);
}
