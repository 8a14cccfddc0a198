using Microsoft.EntityFrameworkCore;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Queries;

/// <summary>People whom listed events credit. Two commands each.</summary>
public sealed class PeopleLists(WorkshopDb db)
{
    /// <param name="letter">A to Z, or <see cref="PersonCard.OtherLetter"/>; null: all.</param>
    /// <param name="page">From 1.</param>
    public async Task<PeoplePage> PageAsync(string? letter, int page, CancellationToken stop)
    {
        var letters = await db.PersonCards.GroupBy(card => card.Letter).OrderBy(cards => cards.Key)
            .Select(cards => new PeopleLetter(cards.Key, cards.Count())).ToListAsync(stop);
        var cards = letter is null ? db.PersonCards : db.PersonCards.Where(card => card.Letter == letter);
        var people = await cards.AsNoTracking().OrderBy(card => card.SortKey).ThenBy(card => card.Slug)
            .Skip((page - 1) * PeoplePage.Size).Take(PeoplePage.Size).ToListAsync(stop);
        return new(letter, page, [.. people.Select(card => new PersonSummary(card.Slug, card.Letter, card.Credit, card.Events))], letters);
    }

    public async Task<Sought<PersonProfile>> FindAsync(string slug, CancellationToken stop)
    {
        var person = await (from known in db.Slugs
                            where known.Kind == SlugKind.Person && known.Slug == slug
                            join owner in db.People on known.Owner equals owner.Id
                            join row in db.People on owner.SameAs ?? owner.Id equals row.Id
                            join card in db.PersonCards on row.Id equals card.PersonId
                            select new { row.Body, card.Credit }).SingleOrDefaultAsync(stop);
        if (person is null) return default;
        if (person.Body.Slug != slug) return new(null, person.Body.Slug);
        var rows = await (from row in db.Appearances.AsNoTracking()
                          where row.PersonId == person.Body.Id
                          join card in db.Cards.AsNoTracking() on row.EventId equals card.EventId
                          where card.Listed
                          orderby card.SortKey descending, card.Slug
                          select new { row.Appearance, Card = card }).ToListAsync(stop);
        return new(new(person.Body, person.Credit, [.. rows.Select(row => new ListedAppearance(row.Appearance, row.Card.ToListed()))]));
    }
}

/// <param name="Letter">The letter that was asked for; null: all.</param>
/// <param name="Letters">All letters under which there is somebody, "#" first.</param>
public sealed record PeoplePage(string? Letter, int Page, IReadOnlyList<PersonSummary> People, IReadOnlyList<PeopleLetter> Letters)
{
    public const int Size = 200;

    public int Total => Letters.Where(letter => Letter is null || letter.Letter == Letter).Sum(letter => letter.People);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record PeopleLetter(string Letter, int People);

/// <param name="Credit">As printed by the latest listed release.</param>
public sealed record PersonSummary(string Slug, string Letter, Credit Credit, int Events);

/// <param name="Credit">As printed by the latest listed release.</param>
/// <param name="Appearances">At listed events, newest first.</param>
public sealed record PersonProfile(Person Person, Credit Credit, IReadOnlyList<ListedAppearance> Appearances);

public sealed record ListedAppearance(Appearance Appearance, ListedEvent Event);
