using Workshop.Events;

namespace Workshop.Programmes;

/// <summary>
/// Puts the items of a day into slots in one pass. Timed items that overlap belong together, one after the other as in a chain; an end that
/// is not known overlaps only with what starts at the same moment. They stand beside each other if they are in different rooms, and an
/// untimed item stands with the one it follows.
/// </summary>
internal sealed class AgendaSlots(IReadOnlyDictionary<Guid, (int Order, Room Room)> rooms)
{
    private readonly List<AgendaSlot> slots = [];
    private readonly List<(Guid? Room, AgendaItem Item)> open = [];
    private long latestStart, latestEnd;

    internal IReadOnlyList<AgendaSlot> Of(IEnumerable<AgendaItem> day)
    {
        foreach (var item in day)
        {
            if (item.Timing.Begins is { } begins)
            {
                var overlaps = open.Count > 0 && open[0].Item.Timing.HasTime && (begins < latestEnd || begins == latestStart);
                if (!overlaps) Close();
                latestEnd = Math.Max(overlaps ? latestEnd : begins, item.Timing.Ceases ?? begins);
                latestStart = begins;
                open.Add((item.Session.Room, item));
            }
            else open.Add((item.Session.Room ?? (open.Count > 0 ? open[^1].Room : null), item));
        }
        Close();
        return slots;
    }

    private void Close()
    {
        var timed = open.Where(entry => entry.Item.Timing.HasTime).Select(entry => entry.Room).Distinct().Take(2).Count();
        if (timed < 2) slots.AddRange(open.Select(entry => new AgendaSlot([new(Room(entry.Item.Session.Room), [entry.Item])])));
        else
            slots.Add(new([.. open.GroupBy(entry => entry.Room).OrderBy(Order)
                .Select(column => new AgendaColumn(Room(column.Key), [.. column.Select(entry => entry.Item)]))]));
        open.Clear();
    }

    private int Order(IGrouping<Guid?, (Guid? Room, AgendaItem Item)> column) =>
        column.Key is { } id && rooms.TryGetValue(id, out var room) ? room.Order : int.MaxValue;

    private Room? Room(Guid? id) => id is { } known && rooms.TryGetValue(known, out var room) ? room.Room : null;
}
