using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Backups;

/// <summary>A table as a backup holds it: a line of JSON for each row, its columns by name and of types that every database knows.</summary>
/// <param name="Key">Columns by which its rows are ordered.</param>
internal sealed partial record BackupTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<BackupColumn> Columns)
{
    /// <summary>Made anew from the releases, and so in no backup; neither are the pieces of files, which are in it whole.</summary>
    private static readonly HashSet<Type> LeftOut =
        [typeof(CardRow), typeof(AppearanceRow), typeof(PersonCalendarRow), typeof(PersonCard), typeof(SearchRow), typeof(FilePiece)];

    /// <summary>All that a backup holds of a database of this program's schema.</summary>
    public static IReadOnlyList<BackupTable> Of(IModel model) =>
    [
        .. model.GetRelationalModel().Tables.Where(table => !table.EntityTypeMappings.Any(mapping => LeftOut.Contains(mapping.TypeBase.ClrType)))
            .OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => new BackupTable(
                table.Name, [.. table.PrimaryKey!.Columns.Select(column => column.Name)],
                [.. table.Columns.Select(column => new BackupColumn(column.Name, TypeOf(column))).OrderBy(column => column.Name, StringComparer.Ordinal)])),
    ];

    /// <summary>Names come from a file: nothing else may be in them.</summary>
    public bool IsSound() => Columns.Count > 0 && Columns.Select(column => column.Name).Append(Name).All(name => Plain().IsMatch(name));

    public string Select() => $"SELECT {List(Columns.Select(column => column.Name))} FROM \"{Name}\" ORDER BY {List(Key)}";

    /// <summary>Its parameters are numbered as the columns are: <c>@0</c>.</summary>
    public string Insert() =>
        $"INSERT INTO \"{Name}\" ({List(Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", Columns.Select((_, at) => $"@{at}"))})";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static BackupType TypeOf(IColumn column)
    {
        // A column of JSON has no mapping of its own; it is text.
        if (column.PropertyMappings is not [{ TypeMapping: var mapping }, ..]) return BackupType.Text;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? BackupType.Text
            : type == typeof(bool) ? BackupType.Boolean
            : type == typeof(int) || type == typeof(long) || type.IsEnum ? BackupType.Integer
            : type == typeof(double) ? BackupType.Real
            : type == typeof(Guid) ? BackupType.Uuid
            : type == typeof(byte[]) ? BackupType.Bytes
            : type == typeof(DateTimeOffset) ? BackupType.Time
            : throw new InvalidOperationException($"{column.Table.Name}.{column.Name} is of a type that backups do not know: {type.Name}.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,62}\\z")]
    private static partial Regex Plain();
}

internal sealed record BackupColumn(string Name, BackupType Type);

/// <summary>Written as JSON: text, numbers and truth values as such, a time as ISO 8601, an id in its 36 letters, bytes in base 64.</summary>
internal enum BackupType { Text, Integer, Real, Boolean, Uuid, Time, Bytes }
