using Workshop.Programmes.SideBySide;

namespace Workshop.Importing.Planning;

/// <summary>
/// Three-way, field by field. What the source says as it did the last time is no news, whatever was made of it here; what differs from what
/// it said then only in the source is changed; what differs on both sides is contested. Without a last time nothing is contested.
/// </summary>
internal static class FieldPlan
{
    /// <param name="our">As it is here.</param>
    /// <param name="said">As much of it as the format can say; null where it can say nothing of it.</param>
    /// <param name="their">As the source has it.</param>
    /// <param name="brought">As the source had it the last time.</param>
    internal static IEnumerable<(Field<T> Field, Planned Kind)> Of<T>(IReadOnlyList<Field<T>> fields, T our, T? said, T their, T? brought, bool saysAll)
        where T : class
    {
        foreach (var field in fields)
        {
            if (field.Same(their, our) || said is not null && field.Same(their, said)) continue;
            if (brought is not null)
            {
                if (field.Same(their, brought)) continue;
                if (!field.Same(our, brought) && (said is null || !field.Same(said, brought)))
                {
                    yield return (field, Planned.Contested);
                    continue;
                }
            }
            else if (!saysAll && field.IsSilent(their)) continue;
            yield return (field, field.SaysNothing(their) ? Planned.Vanishing : Planned.Changed);
        }
    }

    /// <summary>What taking the field would change, in words.</summary>
    internal static ValueList<PlannedText> Texts<T>(Field<T> field, T our, T their, T? brought, Func<T, IEnumerable<Particular>> words)
        where T : class
    {
        var taken = field.Take(our, their);
        var before = brought is null ? null : words(field.Take(our, brought)).ToDictionary(each => each.Label, each => each.Text);
        var texts = PartChange.Differing(words(our), words(taken)).Select(each => new PlannedText(each.Label, each.Was, each.Is, before?.GetValueOrDefault(each.Label))).ToValueList();
        return texts.IsEmpty ? [new(PartChange.NotPrinted, "", "changed")] : texts;
    }
}
