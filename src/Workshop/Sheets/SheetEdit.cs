namespace Workshop.Sheets;

/// <summary>
/// What comes of a sheet that was sent back, brought together row by row and cell by cell with what others have saved meanwhile: the parts
/// as they are to be, and the sheet as it is shown while something is left to put right or to decide.
/// </summary>
public sealed class SheetEdit<TPart, TCells>
    where TPart : class, IPart
    where TCells : class, new()
{
    private readonly SheetKind<TPart, TCells> kind;
    private readonly Dictionary<Guid, TPart> known;
    private readonly IReadOnlyDictionary<Guid, long> versions;
    private readonly Dictionary<Guid, SheetRow<TCells>> rows = [];
    private readonly Dictionary<Guid, TPart> parts = [];
    private readonly List<SheetRow<TCells>> behind = [];
    private readonly List<Guid> removed = [];

    /// <param name="stored">The parts in their saved order.</param>
    /// <param name="shown">The same as they are read.</param>
    public SheetEdit(
        SheetKind<TPart, TCells> kind, SheetForm<TCells> form, IReadOnlyList<TPart> stored, IReadOnlyList<TPart> shown, IReadOnlyDictionary<Guid, long> versions)
    {
        (this.kind, this.versions) = (kind, versions);
        known = stored.ToDictionary(part => part.Id);
        var order = new SheetOrder(
            [.. form.Rows.Select(row => new SheetOrder.Row(row.State.Id, row.Number, row.State.Place))], [.. stored.Select(part => part.Id)]);
        foreach (var row in form.Rows)
        {
            var number = order.ProblemOf(row.State.Id) is { } problem ? new[] { problem } : [];
            if (known.TryGetValue(row.State.Id, out var part)) Take(row, part, number);
            else if (row.State.Place is null) TakeNew(row, number);
            else TakeGone(row);
        }
        Parts = [.. order.Apply([.. parts.Keys]).Select(id => parts.GetValueOrDefault(id) ?? known[id])];

        var places = stored.Index().ToDictionary(part => part.Item.Id, part => part.Index);
        Sheet = new(
        [
            .. shown.Select((part, at) => (rows.GetValueOrDefault(part.Id) ?? kind.Row(part, places, versions, "")) with
            {
                Number = order.TypedFor(part.Id) ?? $"{at + 1}",
                Version = versions.GetValueOrDefault(part.Id),
                Place = places[part.Id],
            }),
            .. behind, .. Sheet<TCells>.Empty(Math.Max(0, Sheet<TCells>.EmptyRows - behind.Count(row => row.IsEmpty))),
        ]);
    }

    /// <summary>As it is shown, with what was typed.</summary>
    public Sheet<TCells> Sheet { get; }

    /// <summary>All parts in their new order, also those that are to be removed; to be kept where the edit is settled.</summary>
    public IReadOnlyList<TPart> Parts { get; }

    /// <summary>The parts ticked to be removed.</summary>
    public IReadOnlyList<Guid> Removed => removed;

    /// <summary>The parts in which others have changed the same.</summary>
    public IReadOnlyList<Guid> Contested => [.. Sheet.Rows.Where(row => row.Disagreements.Count > 0).Select(row => row.Id)];

    /// <summary>Nothing is left to put right or to decide.</summary>
    public bool IsSettled => Sheet.Rows.All(row => row.Problems.Count == 0 && row.Disagreements.Count == 0);

    private void Take(SheetForm<TCells>.Row row, TPart part, Problem[] number)
    {
        var saved = kind.Fill(part);
        var mine = row.CellsOver(saved);
        var shown = new SheetRow<TCells>(part.Id, row.Number, saved) { Saved = saved };
        if (row.IsRemoved)
        {
            // What somebody else has written into it meanwhile is looked at before it goes.
            var seen = row.State.Version == versions.GetValueOrDefault(part.Id);
            if (seen) removed.Add(part.Id);
            rows[part.Id] = shown with
            {
                IsRemoved = seen,
                Problems = seen ? [] : [new("", "This has been changed since you opened the page, and stays for now. Tick again to remove it.")],
            };
            return;
        }
        var merge = Merge.Of(row.State.Fingerprint, mine, saved, row.Give);
        var read = Merge.SameForm(merge.Merged, saved) ? part : kind.Read(part, saved, merge.Merged);
        if (read.TryGetValue(out var changed) && changed.Equals(part)) merge = new(saved, []);   // the same in other words: "9" and "09:00"
        else if (merge.Disagreements.Count == 0 && read.Succeeded) parts[part.Id] = changed!;
        rows[part.Id] = shown with { Cells = merge.Merged, Disagreements = merge.Disagreements, Problems = [.. number, .. read.Problems] };
    }

    private void TakeNew(SheetForm<TCells>.Row row, Problem[] number)
    {
        var shown = new SheetRow<TCells>(row.State.Id, row.Number, row.CellsOver(new()));
        if (row.IsRemoved) return;
        if (!shown.IsEmpty)
        {
            var read = kind.Read(kind.Make(row.State.Id), new(), shown.Cells);
            if (read.TryGetValue(out var made)) parts[row.State.Id] = made;
            shown = shown with { Problems = [.. number, .. read.Problems] };
        }
        behind.Add(shown);
    }

    /// <summary>Somebody has removed it meanwhile; what was typed into it comes back as a new row.</summary>
    private void TakeGone(SheetForm<TCells>.Row row)
    {
        var mine = row.CellsOver(new());
        if (row.IsRemoved || row.State.Fingerprint == Fingerprint.Of(mine)) return;
        behind.Add(new(Guid.CreateVersion7(), "", mine)
        {
            Problems = [new("", "This has been removed since you opened the page. Save again to have it back as a new one, or tick it to let it go.")],
        });
    }
}
