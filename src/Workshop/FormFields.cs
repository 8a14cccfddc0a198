using System.Reflection;

namespace Workshop;

/// <summary>The fields of a form's record: its public properties that can be read and written.</summary>
public static class FormFields
{
    public static IReadOnlyList<PropertyInfo> Of<T>() => Known<T>.All;

    private static class Known<T>
    {
        public static readonly PropertyInfo[] All =
            [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property is { CanRead: true, CanWrite: true })];
    }
}
