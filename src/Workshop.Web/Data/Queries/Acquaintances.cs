using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Queries;

/// <summary>
/// People whom whoever asks may know of: those whom the public meets, and those credited at events that are open to them. Each with the
/// credit to begin with at another event: the one that the public sees, else the one of the newest event.
/// </summary>
public sealed class Acquaintances(WorkshopDb db, CurrentAccount me)
{
    /// <summary>For a list that comes with a page.</summary>
    public const int FewEnough = 200;

    /// <summary>Credits of one's own events that are looked through, the newest first.</summary>
    private const int MostOwn = 2_000;

    private const int MostPublic = 2_000;
    private const int MostAlike = 6;
    private const int MostAmong = 20_000;

    /// <summary>So many letters are enough to find who is written a little otherwise.</summary>
    private const int Beginning = 3;

    /// <summary>Some to choose from: of one's own events first, then whom most events name.</summary>
    public async Task<IReadOnlyList<Acquaintance>> SomeAsync(int most, CancellationToken stop)
    {
        var own = await OwnAsync(stop);
        var cards = await Public().OrderByDescending(known => known.Card.Events).ThenBy(known => known.Card.SortKey).Take(most).ToListAsync(stop);
        return [.. own.Concat(cards.Select(known => new Acquaintance(known.Person.Body, known.Card.Credit))).DistinctBy(known => known.Person.Id).Take(most)];
    }

    /// <summary>Those of whose names a word begins with what was typed, or all words in a row.</summary>
    public async Task<IReadOnlyList<Acquaintance>> BeginningAsync(string typed, int most, CancellationToken stop)
    {
        var key = Folding.SortKey(typed);
        if (key.Length < 2) return [];
        var own = (await OwnAsync(stop)).Where(known => $" {Folding.SortKey(known.Credit.Name)}".Contains($" {key}", StringComparison.Ordinal));
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cards = Public();
        foreach (var word in words) cards = cards.Where(known => (" " + known.Card.SortKey).Contains(" " + word));
        var met = await cards.OrderByDescending(known => known.Card.Events).ThenBy(known => known.Card.SortKey).Take(most).ToListAsync(stop);
        return [.. own.Concat(met.Select(known => new Acquaintance(known.Person.Body, known.Card.Credit))).DistinctBy(known => known.Person.Id).Take(most)];
    }

    /// <summary>Who of them may be meant by each of the names, the likeliest first.</summary>
    /// <param name="here">The event for which that is asked: its people come as it credits them.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Acquaintance>>> AlikeAsync(IEnumerable<string> names, Programme here, CancellationToken stop)
    {
        var sought = names.Distinct().ToDictionary(name => name, PersonName.Of);
        var beginnings = sought.Keys.SelectMany(BeginningsOf).ToHashSet();
        var cards = await Public().Where(known => beginnings.Contains(known.Card.SortKey.Substring(0, Beginning))).OrderBy(known => known.Card.SortKey).Take(MostPublic).ToListAsync(stop);
        var own = (await OwnAsync(stop)).Where(known => Folding.Words(known.Credit.Name).SelectMany(Beginnings).Any(beginnings.Contains));
        var all = here.Credits.Select(credit => new Acquaintance(here.People.Find(credit.Person)!, credit) { IsHere = true })
            .Concat(cards.Select(known => new Acquaintance(known.Person.Body, known.Card.Credit))).Concat(own).DistinctBy(known => known.Person.Id)
            .Select(known => (Known: known, Names: new[] { PersonName.Of(known.Credit.Name), PersonName.Of(known.Person.SortName) })).ToList();
        return sought.ToDictionary(name => name.Key, name => Of(name.Value));

        IReadOnlyList<Acquaintance> Of(PersonName name) =>
            [.. all.Select(each => each.Known with { Likeness = each.Names.Max(known => known.LikenessTo(name)) })
                .Where(known => known.Likeness > Likeness.None).OrderByDescending(known => known.Likeness).Take(MostAlike)];
    }

    /// <summary>Everybody who may be meant by one of many names, or has one of the ids; who is the likeliest is for whoever asks to find out.</summary>
    public async Task<IReadOnlyList<Acquaintance>> AmongAsync(IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (names.Count == 0) return [];
        var beginnings = names.SelectMany(BeginningsOf).ToHashSet();
        var cards = await Public().Where(known => beginnings.Contains(known.Card.SortKey.Substring(0, Beginning)) || people.Contains(known.Person.Id))
            .OrderBy(known => known.Card.SortKey).Take(MostAmong).ToListAsync(stop);
        var own = (await OwnAsync(stop)).Where(known => people.Contains(known.Person.Id) || Folding.Words(known.Credit.Name).SelectMany(Beginnings).Any(beginnings.Contains));
        return [.. cards.Select(known => new Acquaintance(known.Person.Body, known.Card.Credit)).Concat(own).DistinctBy(known => known.Person.Id)];
    }

    /// <summary>Null where there is nobody, or nobody for whoever asks: the two are one.</summary>
    public async Task<Acquaintance?> FindAsync(Guid person, CancellationToken stop)
    {
        var known = await Public().Where(known => known.Person.Id == person).FirstOrDefaultAsync(stop);
        if (known is not null) return new(known.Person.Body, known.Card.Credit);
        var own = await Own().Where(own => own.Person.Id == person).FirstOrDefaultAsync(stop);
        return own is null ? null : new(own.Person.Body, own.Row.Body);
    }

    /// <summary>By which whoever is written a little otherwise is found, too: how each part of a name begins.</summary>
    public static IEnumerable<string> BeginningsOf(string name)
    {
        var parts = PersonName.Of(name);
        return new[] { parts.Family, parts.Given, parts.Particle }.SelectMany(Beginnings);
    }

    private async Task<List<Acquaintance>> OwnAsync(CancellationToken stop) =>
        [.. (await Own().Take(MostOwn).ToListAsync(stop)).Select(own => new Acquaintance(own.Person.Body, own.Row.Body)).DistinctBy(known => known.Person.Id)];

    private IQueryable<OwnCredit> Own() =>
        from meeting in db.Events.OpenTo(db, me, Role.Reader)
        join row in db.Credits.AsNoTracking() on meeting.Id equals row.EventId
        join person in db.People.AsNoTracking() on row.Person equals person.Id
        where person.SameAs == null
        orderby meeting.Id descending, row.Order
        select new OwnCredit { Person = person, Row = row };

    private IQueryable<PublicPerson> Public() =>
        from card in db.PersonCards.AsNoTracking()
        join person in db.People.AsNoTracking() on card.PersonId equals person.Id
        select new PublicPerson { Person = person, Card = card };

    /// <summary>Of a name or of a key to sort by. A short word is followed by nothing, or by a space.</summary>
    private static IEnumerable<string> Beginnings(string words) => Folding.SortKey(words) switch
    {
        { Length: 0 } => [],
        { Length: < Beginning } key => [key, key.PadRight(Beginning)],
        var key => [key[..Beginning]],
    };

    private sealed class OwnCredit
    {
        public required PersonRow Person { get; init; }

        public required Row<Credit> Row { get; init; }
    }

    private sealed class PublicPerson
    {
        public required PersonRow Person { get; init; }

        public required PersonCard Card { get; init; }
    }
}

/// <param name="Credit">As they are printed somewhere already.</param>
public sealed record Acquaintance(Person Person, Credit Credit)
{
    /// <summary>Credited at the event for which it was asked.</summary>
    public bool IsHere { get; init; }

    /// <summary>To the name that was asked for.</summary>
    public Likeness Likeness { get; init; }

    /// <summary>"Katie Bouman, Caltech".</summary>
    public string Line => Credit.Affiliation is { Length: > 0 } at ? $"{Credit.Name}, {at}" : Credit.Name;
}
