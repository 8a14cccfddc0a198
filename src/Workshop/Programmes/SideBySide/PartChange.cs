namespace Workshop.Programmes.SideBySide;

/// <summary>
/// A part that a release would change, or did: every field in which it differs, hidden things included, for organizers to read side by side.
/// </summary>
/// <param name="IsNew">There was none before; all that it says is new.</param>
/// <param name="IsGone">There is none any more.</param>
public sealed record PartChange(Unpublished Part, bool IsNew, bool IsGone, IReadOnlyList<ParticularChange> Fields)
{
    /// <summary>What is said where only such things differ as are not printed: a contact without name and address, and no contact.</summary>
    public const string NotPrinted = "What is not printed";

    /// <param name="before">Null before the first release.</param>
    /// <param name="titles">What other events and series are called, by id.</param>
    public static IReadOnlyList<PartChange> Between(Programme? before, Programme after, IReadOnlyDictionary<Guid, string>? titles = null)
    {
        var (was, now) = (new Particulars(before ?? new(after.Id, new()), titles, after), new Particulars(after, titles, before));
        return [.. Unpublished.Between(before, after).Select(part =>
        {
            var (old, current) = (was.Of(part), now.Of(part));
            var fields = Differing(old ?? [], current ?? []);
            return new PartChange(part, old is null, current is null, fields.Count > 0 || old is null || current is null ? fields : [new(NotPrinted, "", "changed")]);
        })];
    }

    /// <summary>The fields in which two states differ, in the order of the fields.</summary>
    public static IReadOnlyList<ParticularChange> Differing(IEnumerable<Particular> was, IEnumerable<Particular> now)
    {
        var (old, current) = (was.ToDictionary(field => field.Label, field => field.Text), now.ToDictionary(field => field.Label, field => field.Text));
        return [.. old.Keys.Union(current.Keys).Select(label => new ParticularChange(label, old.GetValueOrDefault(label, ""), current.GetValueOrDefault(label, "")))
            .Where(field => field.Was != field.Is)];
    }
}
