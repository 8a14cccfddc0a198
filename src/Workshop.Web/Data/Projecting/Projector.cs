using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data.Projecting;

/// <summary>
/// Keeps the projections in step with what is public, by difference and inside the transaction of whoever changes that. What was touched
/// is collected for the revision.
/// </summary>
internal sealed class Projector(WorkshopDb db)
{
    private readonly HashSet<Guid> touched = [];
    private bool everything;

    /// <summary>Whether the public may see a difference at all.</summary>
    public bool TouchedAnything => everything || touched.Count > 0;

    /// <summary>Empty: everything.</summary>
    public IEnumerable<Guid> Touched => everything ? [] : touched;

    public void Touch(Guid id) => touched.Add(id);

    public void TouchEverything() => everything = true;

    /// <summary>Projects a release of an event whose live state is the one given.</summary>
    public async Task TakeAsync(Event live, Programme document, Release release, CancellationToken stop)
    {
        var people = await TakeEventAsync(live, document, release, stop);
        await PeopleAsync(people, stop);
    }

    /// <summary>
    /// All but the people, of whom come back those who have to be projected anew: who is printed otherwise than before, and who is credited at other
    /// events too, of which this may now be the latest. Who projects many events does them last.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid>> TakeEventAsync(Event live, Programme document, Release release, CancellationToken stop)
    {
        var programme = Programme.Public(document);
        var card = await db.Cards.FindAsync([live.Id], stop) ?? db.Cards.Add(new() { EventId = live.Id }).Entity;
        Touch(card);
        var wasListed = card.Listed;
        card.Follow(live);
        card.Take(programme, release);
        card.Unlinked = await UnlinkedAsync(programme, stop);
        Touch(card);

        var (named, reprinted) = await TakePeopleAsync(programme, stop);
        touched.UnionWith(named);
        await TakeSearchAsync([.. new SearchText(programme).Rows()], live.Id, stop);
        await TakeFilesAsync(programme, stop);
        Changed(card);
        await db.SaveChangesAsync(stop);
        if (card.Listed != wasListed) return named;
        reprinted.UnionWith(await db.Appearances.Where(row => row.EventId != live.Id && named.Contains(row.PersonId)).Select(row => row.PersonId).Distinct().ToListAsync(stop));
        return reprinted;
    }

    /// <summary>Projects anew who is named in the events that name somebody, because who they are has changed.</summary>
    public async Task TakeAgainAsync(Guid person, CancellationToken stop)
    {
        var events = await db.Events.Naming(db, person).Select(meeting => meeting.Id).ToListAsync(stop);
        foreach (var meeting in events)
        {
            var release = await db.Releases.AsNoTracking().Where(release => release.EventId == meeting).OrderByDescending(release => release.Number).FirstOrDefaultAsync(stop);
            if (release is not null) await TakePeopleAsync(Programme.Public(release.Open()), stop);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <returns>Everybody who is or was named, and of them those who are printed otherwise now.</returns>
    private async Task<(HashSet<Guid> Named, HashSet<Guid> Reprinted)> TakePeopleAsync(Programme programme, CancellationToken stop)
    {
        var known = await WithWhomTheyAreAsync(programme, stop);
        var people = await TakeAppearancesAsync(Appearance.Of(known), programme.Id, stop);
        people.Named.UnionWith(await TakeCalendarsAsync(PersonCalendar.Of(known), programme.Id, stop));
        return people;
    }

    /// <summary>As it is printed, but for those who turned out to be somebody else: to lists they are who they are.</summary>
    private async Task<Programme> WithWhomTheyAreAsync(Programme programme, CancellationToken stop)
    {
        var named = programme.People.Select(person => person.Id).Concat(programme.Calendar.SelectMany(stamp => stamp.People)).ToHashSet();
        var twins = await (from gone in db.People.AsNoTracking()
                           where gone.SameAs != null && named.Contains(gone.Id)
                           join kept in db.People on gone.SameAs equals kept.Id
                           select new { gone.Id, kept.Body }).ToListAsync(stop);
        return twins.Aggregate(programme, (left, twin) => PersonMerge.Of(left, twin.Id, twin.Body).Merged);
    }

    /// <summary>Projects a change of what is live. An event that was never released is nothing to the public, before and after.</summary>
    public async Task FollowAsync(Event live, CancellationToken stop)
    {
        if (await db.Cards.FindAsync([live.Id], stop) is not { } card) return;
        var wasListed = card.Listed;
        card.Follow(live);
        Touch(card);
        var people = await db.Appearances.Where(row => row.EventId == live.Id).Select(row => row.PersonId)
            .Union(db.PersonCalendars.Where(row => row.EventId == live.Id).Select(row => row.PersonId)).ToListAsync(stop);
        touched.UnionWith(people);
        await db.SaveChangesAsync(stop);
        if (wasListed != card.Listed) await PeopleAsync(people, stop);
    }

    /// <summary>Projects other words for what a release changed.</summary>
    public async Task TellAsync(Guid meeting, Release release, CancellationToken stop)
    {
        if (await db.Cards.FindAsync([meeting], stop) is { } card)
        {
            card.Tell(release);
            Touch(card);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Projects these people anew: as printed by the latest release that is listed, or not at all.</summary>
    public async Task PeopleAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        touched.UnionWith(people);
        await new PeopleProjector(db).TakeAsync(people, stop);
    }

    /// <summary>Somebody's page is there from now on, or is not.</summary>
    public async Task LinkAsync(Guid person, bool page, CancellationToken stop)
    {
        var cards = await db.Cards.Where(card => db.Appearances.Any(row => row.PersonId == person && row.EventId == card.EventId)).ToListAsync(stop);
        // Documents may know them under an earlier identity.
        var theirs = await db.People.Where(row => row.Id == person || row.SameAs == person).Select(row => row.Id).ToListAsync(stop);
        foreach (var card in cards)
        {
            var others = card.Unlinked.Where(id => !theirs.Contains(id));
            card.Unlinked = page ? others.ToValueList() : [.. others, .. theirs];
            Touch(card);
        }
        await PeopleAsync([person], stop);
    }

    private async Task<ValueList<Guid>> UnlinkedAsync(Programme programme, CancellationToken stop)
    {
        var people = programme.People.Select(person => person.Id).ToList();
        return (await (from person in db.People
                       where people.Contains(person.Id)
                       join known in db.People on person.SameAs ?? person.Id equals known.Id
                       where !known.HasPage
                       select person.Id).ToListAsync(stop)).ToValueList();
    }

    private async Task<(HashSet<Guid> Named, HashSet<Guid> Reprinted)> TakeAppearancesAsync(IEnumerable<Appearance> appearances, Guid meeting, CancellationToken stop)
    {
        var known = await db.Database.SqlQuery<Stored>($"""SELECT "PersonId" AS "Person", "Appearance" AS "Text" FROM "Appearances" WHERE "EventId" = {meeting}""")
            .ToDictionaryAsync(row => row.Person, row => row.Text, stop);
        var (named, reprinted, changed) = (known.Keys.ToHashSet(), new HashSet<Guid>(), new List<AppearanceRow>());
        foreach (var appearance in appearances)
        {
            var row = new AppearanceRow { PersonId = appearance.Credit.Person, EventId = meeting, Appearance = appearance };
            named.Add(row.PersonId);
            if (!known.Remove(row.PersonId, out var was))
            {
                db.Appearances.Add(row);
                reprinted.Add(row.PersonId);
            }
            else if (was != Document.WritePart(appearance))
            {
                if (Document.ReadPart<Appearance>(was).Credit != appearance.Credit) reprinted.Add(row.PersonId);
                changed.Add(row);
            }
        }
        reprinted.UnionWith(known.Keys);
        if (known.Count > 0) await db.Appearances.Where(row => row.EventId == meeting && known.Keys.ToList().Contains(row.PersonId)).ExecuteDeleteAsync(stop);
        await db.UpdateAsync(changed, stop);
        return (named, reprinted);
    }

    private async Task<HashSet<Guid>> TakeCalendarsAsync(IEnumerable<PersonCalendar> calendars, Guid meeting, CancellationToken stop)
    {
        var known = await db.Database.SqlQuery<Stored>($"""SELECT "PersonId" AS "Person", "Entries" AS "Text" FROM "PersonCalendars" WHERE "EventId" = {meeting}""")
            .ToDictionaryAsync(row => row.Person, row => row.Text, stop);
        var (people, changed) = (known.Keys.ToHashSet(), new List<PersonCalendarRow>());
        foreach (var (person, entries) in calendars)
        {
            people.Add(person);
            var row = new PersonCalendarRow { PersonId = person, EventId = meeting, Entries = entries };
            if (!known.Remove(person, out var was)) db.PersonCalendars.Add(row);
            else if (was != Document.WritePart(entries)) changed.Add(row);
        }
        if (known.Count > 0) await db.PersonCalendars.Where(row => row.EventId == meeting && known.Keys.ToList().Contains(row.PersonId)).ExecuteDeleteAsync(stop);
        await db.UpdateAsync(changed, stop);
        return people;
    }

    /// <summary>As it is stored: what is said again is the same text, and need not be read to see that.</summary>
    private sealed record Stored(Guid Person, string Text);

    private async Task TakeSearchAsync(IReadOnlyList<SearchRow> rows, Guid meeting, CancellationToken stop)
    {
        var known = await db.SearchRows.AsNoTracking().Where(row => row.EventId == meeting).ToDictionaryAsync(row => row.Record, stop);
        var changed = new List<SearchRow>();
        foreach (var row in rows)
            if (!known.Remove(row.Record, out var kept)) db.SearchRows.Add(row);
            else if (kept.Become(row)) changed.Add(kept);
        db.SearchRows.RemoveRange(known.Values);
        await db.UpdateAsync(changed, stop);
    }

    /// <summary>A file is shown where the public programme names it, in whatever field or text.</summary>
    private async Task TakeFilesAsync(Programme programme, CancellationToken stop)
    {
        var uses = await db.FileUses.Where(use => use.Owner == programme.Id).ToListAsync(stop);
        if (uses.Count == 0) return;
        var shown = FileAddress.HashesIn(Document.WritePart(programme));
        foreach (var use in uses)
        {
            if (shown.Contains(use.Hash)) use.Stage = FileStage.Shown;
            else if (use.Stage == FileStage.Shown) use.Stage = FileStage.Saved;
            Changed(use);
        }
    }

    /// <summary>Says so where it is: whoever projects may have switched off the search for it.</summary>
    private void Changed(object row) => db.Entry(row).DetectChanges();

    private void Touch(CardRow card)
    {
        touched.Add(card.EventId);
        if (card.SeriesId is { } series) touched.Add(series);
        if (card.ParentId is { } parent) touched.Add(parent);
    }
}
