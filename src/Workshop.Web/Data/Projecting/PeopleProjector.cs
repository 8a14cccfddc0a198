using Microsoft.EntityFrameworkCore;
using Workshop.People;
using Workshop.Searching;

namespace Workshop.Web.Data.Projecting;

/// <summary>Keeps the cards and the search rows of people in step with their appearances at listed events.</summary>
internal sealed class PeopleProjector(WorkshopDb db)
{
    public async Task TakeAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var identities = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var cards = await db.PersonCards.Where(card => people.Contains(card.PersonId)).ToDictionaryAsync(card => card.PersonId, stop);
        var found = await db.SearchRows.Where(row => row.Kind == SearchKind.Person && people.Contains(row.Record)).ToDictionaryAsync(row => row.Record, stop);
        var listed = await (from row in db.Appearances.AsNoTracking()
                            where people.Contains(row.PersonId)
                            join card in db.Cards on row.EventId equals card.EventId
                            where card.Listed
                            orderby card.ReleasedAt descending, card.SortKey descending
                            select row).ToListAsync(stop);
        var appearances = listed.ToLookup(row => row.PersonId, row => row.Appearance.Credit);

        foreach (var person in people)
        {
            var (card, row) = (cards.GetValueOrDefault(person), found.GetValueOrDefault(person));
            if (identities.GetValueOrDefault(person) is { HasPage: true } identity && appearances.Contains(person))
            {
                card ??= db.PersonCards.Add(new() { PersonId = person }).Entity;
                Take(card, identity.Body, [.. appearances[person]]);
                db.Entry(card).DetectChanges();
                var text = SearchRowOf(identity.Body, [.. appearances[person]]);
                if (row is null) db.SearchRows.Add(text);
                else if (row.Become(text)) db.SearchRows.Update(row);
                continue;
            }
            if (card is not null) db.PersonCards.Remove(card);
            if (row is not null) db.SearchRows.Remove(row);
        }
        await db.SaveChangesAsync(stop);
    }

    private static void Take(PersonCard card, Person identity, IReadOnlyList<Credit> latestFirst)
    {
        (card.Slug, card.Credit, card.Events) = (identity.Slug, latestFirst[0], latestFirst.Count);
        card.SortKey = Folding.SortKey(identity.SortName);
        card.Letter = card.SortKey is [>= 'a' and <= 'z', ..] ? card.SortKey[..1].ToUpperInvariant() : PersonCard.OtherLetter;
    }

    private static SearchRow SearchRowOf(Person identity, IReadOnlyList<Credit> latestFirst)
    {
        return SearchText.Of(SearchKind.Person, identity.Id, null, identity.Slug, latestFirst[0].Name, latestFirst[0].Affiliation ?? "",
            [identity.SortName, .. latestFirst.Select(credit => credit.Name).Distinct()], [],
            latestFirst.Select(credit => credit.Affiliation).Distinct());
    }
}
