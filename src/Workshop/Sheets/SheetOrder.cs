using System.Globalization;

namespace Workshop.Sheets;

/// <summary>
/// The order in which rows are put by their numbers. A row with the number of another goes in front of it, or behind it where it comes from
/// above; 2.5 is between 2 and 3. Where no number was touched, the saved order stays.
/// </summary>
internal sealed class SheetOrder
{
    private readonly IReadOnlyList<Guid> stored;
    private readonly List<(Guid Id, decimal Target, int Side, int At)> rows = [];
    private readonly Dictionary<Guid, string> moves = [];
    private readonly Dictionary<Guid, Problem> problems = [];

    /// <param name="Place">In the list as it was saved when the form was filled; null of an empty row.</param>
    internal sealed record Row(Guid Id, string Number, int? Place);

    /// <param name="form">The rows as they stood in the form.</param>
    internal SheetOrder(IReadOnlyList<Row> form, IReadOnlyList<Guid> stored)
    {
        this.stored = stored;
        foreach (var (at, row) in form.Index())
        {
            var number = $"{at + 1}";
            var (isOld, text) = (row.Place is not null, row.Number.Replace(',', '.'));
            if (text.Length == 0 && !isOld) rows.Add((row.Id, decimal.MaxValue, 0, at));
            else if (text.Length == 0 || isOld && text == number) rows.Add((row.Id, at + 1, 0, at));
            else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var target))
            {
                rows.Add((row.Id, target, isOld && target > at + 1 ? 1 : -1, at));
                moves[row.Id] = row.Number;
            }
            else
            {
                rows.Add((row.Id, at + 1, 0, at));
                problems[row.Id] = new(SheetForm.Order, $"“{row.Number}” is no number.");
                moves[row.Id] = row.Number;
            }
        }
        if (moves.Count == 0) return;
        var now = stored.Index().ToDictionary(part => part.Item, part => part.Index);
        var then = form.Where(row => row.Place is not null && now.ContainsKey(row.Id)).OrderBy(row => row.Place).Select(row => now[row.Id]).ToList();
        if (then.SequenceEqual(then.Order())) return;
        foreach (var row in form.Where(row => moves.ContainsKey(row.Id) && row.Place is not null && now.ContainsKey(row.Id)))
            problems.TryAdd(row.Id, new(SheetForm.Order, $"The order has been changed since you opened the page. Is {row.Number} still the right place?"));
    }

    /// <summary>Where a row is to go; null where it stays.</summary>
    internal string? TypedFor(Guid row) => moves.GetValueOrDefault(row);

    internal Problem? ProblemOf(Guid row) => problems.GetValueOrDefault(row);

    /// <param name="made">Parts that are new, among others.</param>
    internal IReadOnlyList<Guid> Apply(HashSet<Guid> made)
    {
        var known = stored.ToHashSet();
        var fresh = made.Where(id => !known.Contains(id)).ToHashSet();
        if (moves.Count == 0) return [.. stored, .. rows.Select(row => row.Id).Where(fresh.Contains)];

        var order = rows.Where(row => known.Contains(row.Id) || fresh.Contains(row.Id))
            .OrderBy(row => row.Target).ThenBy(row => row.Side).ThenBy(row => row.At).Select(row => row.Id).ToList();
        var placed = order.ToHashSet();
        // What others have added meanwhile stays behind what it stood behind.
        foreach (var (at, id) in stored.Index())
            if (placed.Add(id)) order.Insert(at == 0 ? 0 : order.IndexOf(stored[at - 1]) + 1, id);
        return order;
    }
}
