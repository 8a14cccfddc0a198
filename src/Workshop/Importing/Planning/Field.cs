using System.Collections;

namespace Workshop.Importing.Planning;

/// <summary>One thing that a part of a programme says, and that an import may change by itself.</summary>
/// <param name="Name">As keys of ticks have it.</param>
/// <param name="Get">Null where nothing is said.</param>
/// <param name="Take">The first part with what the second says of this.</param>
internal sealed record Field<T>(string Name, Func<T, object?> Get, Func<T, T, T> Take)
    where T : class
{
    internal bool Same(T one, T other) => ReferenceEquals(one, other) || Merge.Same(Get(one), Get(other));

    /// <summary>What there is may say nothing, too: a group without members.</summary>
    internal Func<T, bool>? IsEmpty { get; init; }

    internal bool SaysNothing(T part) => IsEmpty?.Invoke(part) ?? Get(part) switch
    {
        null or "" => true,
        string => false,
        IEnumerable list => !list.Cast<object?>().Any(),
        _ => false,
    };

    /// <summary>It says nothing, or what is said where nobody has decided: the first of several kinds, "no".</summary>
    internal bool IsSilent(T part) => SaysNothing(part) || Get(part) switch
    {
        bool yes => !yes,
        Enum choice => choice.Equals(Enum.ToObject(choice.GetType(), 0)),
        _ => false,
    };

    /// <summary>The fields of something that the part has or has not, each by itself.</summary>
    internal static IEnumerable<Field<T>> Within<TInner>(Func<T, TInner?> get, Func<T, TInner?, T> set, IEnumerable<Field<TInner>> fields)
        where TInner : class, new() => fields.Select(field => new Field<T>(field.Name, part => get(part) is { } inner ? field.Get(inner) : null, (into, from) =>
    {
        var taken = field.Take(get(into) ?? new(), get(from) ?? new());
        return set(into, get(from) is null && taken.Equals(new TInner()) ? null : taken);
    }));
}
