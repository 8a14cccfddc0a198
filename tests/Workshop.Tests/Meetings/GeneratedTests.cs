using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public sealed class GeneratedTests
{
    [Fact]
    public void A_thousand_generated_programmes_fill_every_field_of_the_domain_and_use_every_value_and_every_state()
    {
        var random = new Random(1);
        Assert.Empty(Unseen(Enumerable.Range(0, 1000).Select(_ => Generated.Programme(random))));
    }

    [Fact]
    public void Generated_programmes_hold_together()
    {
        var random = new Random(2);
        for (var n = 0; n < 300; n++) Assert.Empty(Generated.Programme(random).Problems());
    }

    [Fact]
    public void The_same_number_gives_the_same_programme() =>
        Assert.Equal(Generated.Programme(new Random(3)), Generated.Programme(new Random(3)));

    /// <summary>Fields that are nowhere filled, values of enumerations and kinds of records that occur nowhere.</summary>
    internal static IReadOnlyList<string> Unseen(IEnumerable<Programme> programmes)
    {
        var records = Fields.RecordsWithin(typeof(Programme));
        var unseen = records.SelectMany(Fields.Of).Select(Fields.Name).Concat(records.Select(record => record.Name)).Concat(records.SelectMany(Fields.Of)
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}"))).ToHashSet();
        foreach (var programme in programmes)
        {
            foreach (var (owner, property, value) in Fields.Within(programme))
            {
                unseen.Remove(owner.GetType().Name);
                if (value?.GetType() is { } type) unseen.Remove(type.Name);
                if (value is Enum) unseen.Remove($"{value.GetType().Name}.{value}");
                if (!Fields.SaysNothing(value)) unseen.Remove(Fields.Name(property));
            }
        }
        return [.. unseen.Order()];
    }
}
