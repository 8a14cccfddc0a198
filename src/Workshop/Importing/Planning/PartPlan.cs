using Workshop.Programmes;
using Workshop.Programmes.SideBySide;

namespace Workshop.Importing.Planning;

/// <summary>What an import could do to the parts of one kind, and what comes of it.</summary>
/// <param name="follows">Credits, rooms and tracks come with what names them, and go when nothing does any more.</param>
/// <param name="hasPlace">Whether it says something where the part stands in the source; null: nowhere.</param>
internal sealed class PartPlan<T>(
    UnpublishedPart part, Func<Programme, ValueList<T>> list, IReadOnlyList<Field<T>> fields, Sides sides, Func<T, string> name, Func<T, IEnumerable<Particular>> words,
    bool follows = false, Func<T, bool>? hasPlace = null)
    where T : class, IPart
{
    private readonly Dictionary<Guid, T> here = list(sides.Here).ToDictionary(known => known.Id);
    private readonly Dictionary<Guid, T> said = list(sides.Said).ToDictionary(known => known.Id);
    private readonly Dictionary<Guid, T> source = list(sides.Source).ToDictionary(known => known.Id);
    private readonly Dictionary<Guid, T>? brought = sides.Brought is { } before ? list(before).ToDictionary(known => known.Id) : null;

    internal IEnumerable<PlannedChange> Changes()
    {
        foreach (var their in list(sides.Source))
        {
            if (here.TryGetValue(their.Id, out var our))
            {
                foreach (var (field, kind) in FieldPlan.Of(fields, our, said.GetValueOrDefault(their.Id), their, brought?.GetValueOrDefault(their.Id), sides.SaysAll))
                    yield return new($"{part}/{their.Id:n}/{field.Name}", kind, part, their.Id, name(our), FieldPlan.Texts(field, our, their, kind == Planned.Contested ? brought![their.Id] : null, words));
            }
            else if (!follows || brought?.ContainsKey(their.Id) != true || !sides.NamedInSource.Contains(their.Id))
                yield return New(their);
        }
        foreach (var our in list(sides.Here).Where(IsVanishing))
            yield return new($"{part}/{our.Id:n}", Planned.Vanishing, part, our.Id, name(our), Said(our).Select(field => new PlannedText(field.Label, field.Text, "")).ToValueList());
        if (Order() is { } order) yield return order;
    }

    /// <summary>With whatever might be named; <see cref="Trim"/> takes out what is not.</summary>
    internal ValueList<T> Apply(IReadOnlySet<string> taken)
    {
        var parts = new Dictionary<Guid, T>();
        foreach (var our in list(sides.Here).Where(our => !taken.Contains($"{part}/{our.Id:n}")))
        {
            parts.Add(our.Id, source.TryGetValue(our.Id, out var their)
                ? fields.Where(field => taken.Contains($"{part}/{our.Id:n}/{field.Name}")).Aggregate(our, (changed, field) => field.Take(changed, their))
                : our);
        }
        foreach (var their in list(sides.Source).Where(their => !here.ContainsKey(their.Id) && (taken.Contains($"{part}/{their.Id:n}") || follows && sides.NamedInSource.Contains(their.Id))))
            parts.Add(their.Id, their);
        List<Guid> ours = [.. list(sides.Here).Select(our => our.Id).Where(parts.ContainsKey)], theirs = [.. list(sides.Source).Select(their => their.Id).Where(parts.ContainsKey)];
        return (taken.Contains(OrderKey) ? theirs.With(ours) : ours.With(theirs)).Select(id => parts[id]).ToValueList();
    }

    /// <summary>Without what came or stayed only for the sake of something that names it, and is named by nothing now; what was written here by hand stays.</summary>
    internal ValueList<T> Trim(ValueList<T> parts, IReadOnlySet<Guid> named) =>
        parts.Where(kept => named.Contains(kept.Id) || (here.ContainsKey(kept.Id) ? !sides.NamedHere.Contains(kept.Id) || source.ContainsKey(kept.Id) || !IsTheirs(kept.Id) : !sides.NamedInSource.Contains(kept.Id))).ToValueList();

    private string OrderKey => $"{part}/order";

    private PlannedChange New(T their)
    {
        var isKnown = brought?.ContainsKey(their.Id) == true;
        return new($"{part}/{their.Id:n}", isKnown ? Planned.TakenOut : Planned.New, part, their.Id, name(their), Said(their).Select(field => new PlannedText(field.Label, "", field.Text)).ToValueList())
        {
            MayBeLeft = !follows || !sides.NamedInSource.Contains(their.Id),
        };
    }

    /// <summary>Codes and numbers are not told: they are given here.</summary>
    private IEnumerable<Particular> Said(T part) => words(part).Where(field => field.Text.Length > 0 && field.Label is not ("Code" or "Number" or "Who it is"));

    private bool IsVanishing(T our)
    {
        if (source.ContainsKey(our.Id) || !said.ContainsKey(our.Id) || follows && sides.NamedHere.Contains(our.Id)) return false;
        return brought?.ContainsKey(our.Id) ?? (sides.SaysAll || part == UnpublishedPart.Session && source.Count > 0);
    }

    /// <summary>It is as the source brought it.</summary>
    private bool IsTheirs(Guid id) => brought is null
        ? sides.SaysAll && said.ContainsKey(id)
        : brought.TryGetValue(id, out var their) && fields.All(field => field.Same(here[id], their) || said.TryGetValue(id, out var once) && field.Same(once, their));

    /// <summary>What stands before what, among those that are on both sides. Where a format says all it is told of every list, else of what has no other place.</summary>
    private PlannedChange? Order()
    {
        if (hasPlace is null && !sides.SaysAll) return null;
        var theirs = Common(list(sides.Source));
        if (theirs.SequenceEqual(Common(list(sides.Here))) || theirs.SequenceEqual(Common(list(sides.Said)))) return null;
        var kind = Planned.Changed;
        if (sides.Brought is { } before)
        {
            var then = Common(list(before));
            var still = then.ToHashSet();
            if (then.SequenceEqual(theirs.Where(still.Contains))) return null;
            if (!then.SequenceEqual(Common(list(sides.Here)).Where(still.Contains)) && !then.SequenceEqual(Common(list(sides.Said)).Where(still.Contains))) kind = Planned.Contested;
        }
        var order = new Unpublished(sides.Here.Id, UnpublishedPart.Order, part.ToString());
        return new(OrderKey, kind, UnpublishedPart.Order, sides.Here.Id, part.ToString(), [new("Order", Names(list(sides.Here)), Names(list(sides.Source)))]);

        IReadOnlyList<Guid> Common(ValueList<T> parts) => [.. parts.Select(each => each.Id).Where(IsThere)];

        bool IsThere(Guid id) => here.ContainsKey(id) && source.TryGetValue(id, out var their) && (sides.SaysAll || hasPlace!(their));

        string Names(ValueList<T> parts) => string.Join('\n', Common(parts).Select(id => name(here[id])));
    }
}
