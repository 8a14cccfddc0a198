using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using Workshop.Programmes;

namespace Workshop.Web.Data.Configurations;

/// <summary>Columns that hold a part of a document: JSON, by the document's own serializer, compared by value.</summary>
internal static class PartMapping
{
    /// <summary>Says of a property that its column holds JSON.</summary>
    internal const string IsJson = "Workshop:Json";

    public static PropertyBuilder<T> IsPart<T>(this PropertyBuilder<T> property) =>
        property.IsJsonBy(new ValueConverter<T, string>(part => Document.WritePart(part), json => Document.ReadPart<T>(json)));

    /// <summary>The same where it is read again and again.</summary>
    public static PropertyBuilder<T> IsKnownPart<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.IsJsonBy(new ValueConverter<T, string>(part => Document.WritePart(part), json => KnownParts<T>.Read(json)));

    private static PropertyBuilder<T> IsJsonBy<T>(this PropertyBuilder<T> property, ValueConverter<T, string> converter) =>
        property
            .HasConversion(
                converter,
                new ValueComparer<T>((left, right) => Equals(left, right), part => part!.GetHashCode(), part => part))
            .HasAnnotation(IsJson, true);
}

/// <summary>Ticks of 100 ns since 1970, UTC: what TimeProvider knows, and sortable.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, long>(
    instant => ToTicks(instant), ticks => FromTicks(ticks))
{
    public static long ToTicks(Instant instant) =>
        instant == Instant.MaxValue ? long.MaxValue : instant == Instant.MinValue ? long.MinValue : instant.ToUnixTimeTicks();

    public static Instant FromTicks(long ticks) => ticks switch
    {
        long.MaxValue => Instant.MaxValue,
        long.MinValue => Instant.MinValue,
        _ => Instant.FromUnixTimeTicks(ticks),
    };
}
