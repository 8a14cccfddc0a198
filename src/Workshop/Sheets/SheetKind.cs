namespace Workshop.Sheets;

/// <summary>How the parts of a kind become rows of a sheet, and rows parts.</summary>
/// <param name="Fill">The cells of a part; every one a text of one line.</param>
/// <param name="Make">A part with nothing in it yet.</param>
/// <param name="Read">The part with what stands in its cells now; what stands there as before stays to the letter.</param>
public sealed record SheetKind<TPart, TCells>(Func<TPart, TCells> Fill, Func<Guid, TPart> Make, Func<TPart, TCells, TCells, Outcome<TPart>> Read)
    where TPart : class, IPart
    where TCells : class, new()
{
    /// <param name="stored">The parts in their saved order.</param>
    /// <param name="shown">The same as they are read.</param>
    public Sheet<TCells> Show(IReadOnlyList<TPart> stored, IReadOnlyList<TPart> shown, IReadOnlyDictionary<Guid, long> versions)
    {
        var places = stored.Index().ToDictionary(part => part.Item.Id, part => part.Index);
        return new([.. shown.Select((part, at) => Row(part, places, versions, $"{at + 1}")), .. Sheet<TCells>.Empty()]);
    }

    internal SheetRow<TCells> Row(TPart part, Dictionary<Guid, int> places, IReadOnlyDictionary<Guid, long> versions, string number)
    {
        var saved = Fill(part);
        return new(part.Id, number, saved) { Saved = saved, Version = versions.GetValueOrDefault(part.Id), Place = places[part.Id] };
    }
}
