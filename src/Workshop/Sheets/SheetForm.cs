namespace Workshop.Sheets;

/// <summary>
/// The fields of a sheet's form beside its cells. Of row 3 the title is "Title-3", its number "Order-3", and "Give-Title-3" takes what
/// others have saved as the title.
/// </summary>
public static class SheetForm
{
    public const string Filled = "Filled", Order = "Order", Remove = "Remove", Give = "Give";

    /// <param name="prefix">Before the names of all fields.</param>
    /// <param name="posted">The value of a field; null where none was sent.</param>
    /// <returns>Null where it is no such form.</returns>
    public static SheetForm<TCells>? Read<TCells>(string prefix, Func<string, string?> posted)
        where TCells : class, new()
    {
        if (posted(prefix + Filled) is not { Length: > 0 } filled) return null;
        var states = filled.Split('*').Select(SheetState.Read).ToList();
        return states.TrueForAll(state => state is not null) ? new([.. states.Select((state, at) => Of(state!, $"-{at + 1}"))]) : null;

        SheetForm<TCells>.Row Of(SheetState state, string row)
        {
            var cells = new TCells();
            var (sent, give) = (new List<string>(), new List<string>());
            foreach (var field in FormFields.Of<TCells>())
            {
                if (posted(prefix + field.Name + row) is not { } value) continue;
                sent.Add(field.Name);
                field.SetValue(cells, value);
                if (posted($"{prefix}{Give}-{field.Name}{row}") is not null) give.Add(field.Name);
            }
            return new(state, (posted(prefix + Order + row) ?? "").Trim(), cells, sent, give, posted(prefix + Remove + row) is not null);
        }
    }
}

/// <summary>A sheet as somebody has filled it in and sent it back.</summary>
public sealed class SheetForm<TCells>
    where TCells : class, new()
{
    internal SheetForm(IReadOnlyList<Row> rows) => Rows = rows;

    /// <summary>Of the parts that are in it, or may come out of it.</summary>
    public IEnumerable<Guid> Ids => Rows.Select(row => row.State.Id);

    /// <summary>How many rows there were for something new.</summary>
    public int EmptyRows => Rows.Count(row => row.State.Place is null);

    /// <summary>What stands in the cells.</summary>
    public IEnumerable<TCells> Cells => Rows.Select(row => row.Cells);

    internal IReadOnlyList<Row> Rows { get; }

    /// <param name="Cells">All of them texts.</param>
    /// <param name="Sent">The cells that were in the form.</param>
    /// <param name="Give">Those in which what others have saved is taken.</param>
    internal sealed record Row(SheetState State, string Number, TCells Cells, IReadOnlyList<string> Sent, IReadOnlyList<string> Give, bool IsRemoved)
    {
        /// <summary>With what the form did not hold as it is.</summary>
        internal TCells CellsOver(TCells saved)
        {
            foreach (var field in FormFields.Of<TCells>())
                if (!Sent.Contains(field.Name)) field.SetValue(Cells, field.GetValue(saved));
            return Cells;
        }
    }
}
