namespace Workshop.Sheets;

/// <summary>One part as a row of a sheet: texts in cells, as they stand in the form.</summary>
/// <param name="Id">The part's; of an empty row that of the part which it may become.</param>
/// <param name="Number">The cell that orders the rows: the row's own number, or where it is to go.</param>
public sealed record SheetRow<TCells>(Guid Id, string Number, TCells Cells)
    where TCells : class, new()
{
    /// <summary>What is saved; null where there is no such part yet.</summary>
    public TCells? Saved { get; init; }

    /// <summary>The part's version; 0 where there is none.</summary>
    public long Version { get; init; }

    /// <summary>The part's place in the list as it is saved; null where there is none.</summary>
    public int? Place { get; init; }

    /// <summary>Ticked to be removed.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>By the names of the cells; "Order" is the number's, and empty the whole row's.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The cells that others have changed too.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    public bool IsEmpty => Saved is null && Merge.SameForm(Cells, new());
}

/// <summary>A sheet as it is shown: a row for each part, and a few empty ones at the end.</summary>
public sealed record Sheet<TCells>(IReadOnlyList<SheetRow<TCells>> Rows)
    where TCells : class, new()
{
    public const int EmptyRows = 5;

    /// <summary>
    /// The state from which the form is filled, for the form to carry: of each row its id, version and place, and a
    /// <see cref="Fingerprint"/> of its cells.
    /// </summary>
    public string Filled() => string.Join('*', Rows.Select(row => new SheetState(row.Id, row.Version, row.Place, Fingerprint.Of(row.Saved ?? new()))));

    internal static IEnumerable<SheetRow<TCells>> Empty(int count = EmptyRows) =>
        Enumerable.Range(0, count).Select(_ => new SheetRow<TCells>(Guid.CreateVersion7(), "", new()));
}
