using System.Collections;
using System.Reflection;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

/// <summary>Every programme that differs from a given one in one field and still holds together.</summary>
internal static class Mutations
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<(string Field, Programme Programme)> Of(Programme programme) =>
        Within(programme, programme).Select(changed => (changed.Field, (Programme)changed.Record)).Where(changed => changed.Item2.Problems().Count == 0);

    private static IEnumerable<(string Field, object Record)> Within(object record, Programme programme)
    {
        foreach (var property in Fields.Of(record.GetType()))
        {
            var value = property.GetValue(record);
            foreach (var other in Others(property, value, programme))
                yield return (Fields.Name(property), Fields.With(record, property, other));
            foreach (var (field, inner) in Inside(property.PropertyType, value, programme))
                yield return (field, Fields.With(record, property, inner));
        }
    }

    private static IEnumerable<(string Field, object Value)> Inside(Type type, object? value, Programme programme)
    {
        if (value is not null && Fields.IsRecord(type)) return Within(value, programme);
        if (!Fields.IsList(type) || !Fields.IsRecord(type.GetGenericArguments()[0])) return [];
        var items = ((IEnumerable)value!).Cast<object>().ToList();
        return items.SelectMany((item, at) => Within(item, programme).Select(changed =>
            (changed.Field, Fields.List(type, items.Select((same, n) => n == at ? changed.Record : same).ToList()))));
    }

    private static IEnumerable<object?> Others(PropertyInfo property, object? value, Programme programme)
    {
        if (property.Name is "Id" or nameof(CalendarStamp.Record)) return [];
        var type = property.PropertyType;
        var nothing = value is not null && MayBeNull(property) ? [null] : Array.Empty<object?>();
        if (Fields.IsList(type)) return Lists(property, type, ((IEnumerable)value!).Cast<object>().ToList(), programme);
        return [.. nothing, .. Values(property, Nullable.GetUnderlyingType(type) ?? type, value, programme).Where(other => !Equals(other, value))];
    }

    private static IEnumerable<object?> Values(PropertyInfo property, Type type, object? value, Programme programme) => value switch
    {
        _ when property.Name == "Zone" => ["Asia/Tokyo"],
        _ when property.Name == nameof(Session.Code) => ["0AB1CD"],
        _ when type == typeof(string) => [value + "x"],
        _ when type == typeof(bool) => [!(bool)value!],
        _ when type == typeof(int) => [((int?)value ?? 1) + 1],
        _ when type == typeof(double) => [((double?)value ?? 1) + 0.5],
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>(),
        _ when type == typeof(LocalDate) => [((LocalDate?)value ?? new LocalDate(2019, 12, 14)).PlusDays(1)],
        _ when type == typeof(LocalTime) => [((LocalTime?)value ?? new LocalTime(8, 0)).PlusMinutes(1)],
        _ when type == typeof(LocalDateTime) => [((LocalDateTime?)value ?? new LocalDateTime(2019, 12, 14, 8, 0)).PlusMinutes(1)],
        _ when type == typeof(YearMonth) => [((YearMonth?)value ?? new YearMonth(2019, 12)).PlusMonths(1)],
        Instant instant => [instant.Plus(Duration.FromSeconds(1))],
        When => [new When.NotGiven(), new When.Around(2031)],
        _ when type == typeof(Guid) => References(property, programme).Cast<object?>(),
        _ => [],
    };

    private static IEnumerable<object?> Lists(PropertyInfo property, Type type, List<object> items, Programme programme)
    {
        if (items.Count > 0) yield return Fields.List(type, items.SkipLast(1).ToList());
        if (items.Count > 1 && !items[0].Equals(items[^1])) yield return Fields.List(type, items.AsEnumerable().Reverse().ToList());
        if (type == typeof(ValueList<string>)) yield return Fields.List(type, [.. items, "fr"]);
        if (type != typeof(ValueList<Guid>)) yield break;
        foreach (var other in References(property, programme).Where(other => !items.Contains(other)).Take(2))
            yield return Fields.List(type, [.. items, other]);
    }

    private static IEnumerable<Guid> References(PropertyInfo property, Programme programme) => property.Name switch
    {
        nameof(Session.Room) => programme.Rooms.Select(room => room.Id),
        nameof(Session.Tracks) => programme.Tracks.Select(track => track.Id),
        nameof(Session.Parent) when property.DeclaringType == typeof(Session) => programme.Sessions.Select(session => session.Id),
        nameof(Author.Credit) or nameof(Session.Speakers) or nameof(Session.Chairs) or nameof(PeopleGroup.Members) => programme.Credits.Select(credit => credit.Id),
        _ => [new("5e7f0c66-4a3c-4b0e-9f0b-1f6a5b1c2d3e")],
    };

    private static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || Nullability.Create(property).WriteState == NullabilityState.Nullable;
}
