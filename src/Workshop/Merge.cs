using System.Collections;

namespace Workshop;

/// <summary>
/// What two people made of the same form, brought together field by field: where only one of them changed a field, that is its value;
/// where both did, differently, it is mine, and theirs stands beside it for me to choose.
/// </summary>
/// <param name="Disagreements">The fields in which nobody but a person can decide.</param>
public sealed record Merge<T>(T Merged, IReadOnlyList<Disagreement> Disagreements)
    where T : class;

/// <param name="Field">The property's name.</param>
/// <param name="Mine">What I typed.</param>
/// <param name="Theirs">What has been saved meanwhile.</param>
public sealed record Disagreement(string Field, object? Mine, object? Theirs);

public static class Merge
{
    /// <param name="origin">What I began with.</param>
    /// <param name="give">Fields in which I give in: theirs is taken.</param>
    /// <param name="apart">Fields that are not part of what is merged, and stay mine.</param>
    public static Merge<T> Of<T>(T origin, T mine, T theirs, IReadOnlyCollection<string> give, params string[] apart)
        where T : class, new() => Of(mine, theirs, (at, value) => Same(FormFields.Of<T>()[at].GetValue(origin), value), give, apart);

    /// <param name="filled">The <see cref="Fingerprint"/> of what I began with.</param>
    /// <param name="give">Fields in which I give in: theirs is taken.</param>
    public static Merge<T> Of<T>(string filled, T mine, T theirs, IReadOnlyCollection<string> give)
        where T : class, new() => Of(mine, theirs, (at, value) => Fingerprint.Has(filled, at, value), give, []);

    private static Merge<T> Of<T>(T mine, T theirs, Func<int, object?, bool> wasSo, IReadOnlyCollection<string> give, string[] apart)
        where T : class, new()
    {
        var merged = new T();
        var disagreements = new List<Disagreement>();
        foreach (var (at, field) in FormFields.Of<T>().Index())
        {
            var (my, their) = (field.GetValue(mine), field.GetValue(theirs));
            field.SetValue(merged, my);
            if (apart.Contains(field.Name) || Same(my, their)) continue;
            if (give.Contains(field.Name) || wasSo(at, my)) field.SetValue(merged, their);
            else if (!wasSo(at, their)) disagreements.Add(new(field.Name, my, their));
        }
        return new(merged, disagreements);
    }

    /// <summary>Whether the two say the same in every field.</summary>
    internal static bool SameForm<T>(T one, T other)
        where T : class => FormFields.Of<T>().All(field => Same(field.GetValue(one), field.GetValue(other)));

    /// <summary>A browser posts nothing for what is empty, and CR LF for a line's end: neither is a change.</summary>
    internal static bool Same(object? one, object? other) => (one, other) switch
    {
        (string or null, string or null) => Plain(one) == Plain(other),
        (IEnumerable several, IEnumerable others) => several.Cast<object?>().SequenceEqual(others.Cast<object?>()),
        _ => Equals(one, other),
    };

    internal static string Plain(object? text) => ((string?)text ?? "").ReplaceLineEndings("\n").Trim();
}
