using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Workshop.Tests.Meetings;

/// <summary>The fields of the domain's records, found by reflection, so that a new one cannot be forgotten by a generator or a law.</summary>
public static class Fields
{
    /// <summary>What can be set of a record.</summary>
    public static IEnumerable<PropertyInfo> Of(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    public static bool IsRecord(Type type) => type is { IsClass: true } && type.GetMethod("<Clone>$") is not null && type.Assembly == typeof(IPart).Assembly;

    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    public static string Name(PropertyInfo property) => $"{property.ReflectedType!.Name}.{property.Name}";

    /// <summary>Every record that a document of this kind may hold, each state of a date and each content of a section included.</summary>
    public static IReadOnlySet<Type> RecordsWithin(Type root)
    {
        var found = new HashSet<Type>();
        Add(root);
        return found;

        void Add(Type type)
        {
            if (IsList(type)) Add(type.GetGenericArguments()[0]);
            if (!IsRecord(type)) return;
            foreach (var derived in type.GetCustomAttributes<JsonDerivedTypeAttribute>(false)) Add(derived.DerivedType);
            if (type.IsAbstract || !found.Add(type)) return;
            foreach (var property in Of(type)) Add(property.PropertyType);
        }
    }

    /// <summary>Every field within, with its value, from the outside in.</summary>
    public static IEnumerable<(object Owner, PropertyInfo Property, object? Value)> Within(object root)
    {
        foreach (var property in Of(root.GetType()))
        {
            var value = property.GetValue(root);
            yield return (root, property, value);
            foreach (var inner in Records(value).SelectMany(Within)) yield return inner;
        }
    }

    /// <summary>The same record with one field set anew.</summary>
    public static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    /// <summary>A list of the same kind with other items.</summary>
    public static object List(Type list, IEnumerable<object> items)
    {
        var item = list.GetGenericArguments()[0];
        var typed = typeof(Enumerable).GetMethod(nameof(Enumerable.Cast))!.MakeGenericMethod(item).Invoke(null, [items]);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [typed])!;
    }

    public static bool SaysNothing(object? value) => value switch
    {
        null or "" => true,
        IEnumerable list and not string => !list.Cast<object>().Any(),
        Enum => false,
        ValueType => value.Equals(Activator.CreateInstance(value.GetType())),
        _ => false,
    };

    private static IEnumerable<object> Records(object? value) => value switch
    {
        null or string => [],
        IEnumerable list when IsList(value.GetType()) => list.Cast<object>().SelectMany(Records),
        _ when IsRecord(value.GetType()) => [value],
        _ => [],
    };
}
