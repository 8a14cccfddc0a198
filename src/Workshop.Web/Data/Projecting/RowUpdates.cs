using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Workshop.Web.Data.Projecting;

/// <summary>
/// Writes rows that nobody tracks, a thousand at once if need be, with one command that is prepared once: for projections, of which a release
/// may say each anew and whose history nobody keeps. What they map to, the model says.
/// </summary>
internal static class RowUpdates
{
    /// <summary>Within the transaction that is open.</summary>
    /// <param name="rows">That are there already, as they shall be.</param>
    public static async Task UpdateAsync<TRow>(this WorkshopDb db, IReadOnlyCollection<TRow> rows, CancellationToken stop)
        where TRow : class
    {
        if (rows.Count == 0) return;
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var keys = type.FindPrimaryKey()!.Properties;
        IReadOnlyList<IProperty> all = [.. type.GetProperties().Except(keys), .. keys];
        var sql = db.GetService<ISqlGenerationHelper>();
        var equations = all.Select((property, n) => $"{sql.DelimitIdentifier(property.GetColumnName())} = {sql.GenerateParameterName($"p{n}")}").ToList();
        var values = equations.Count - keys.Count;

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"UPDATE {sql.DelimitIdentifier(type.GetTableName()!)} SET {string.Join(", ", equations.Take(values))} WHERE {string.Join(" AND ", equations.Skip(values))}";
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            foreach (var (n, property) in all.Index()) command.Parameters.Add(ParameterOf(command, $"p{n}", property, row));
            if (await command.ExecuteNonQueryAsync(stop) != 1) throw new DbUpdateConcurrencyException($"A row of {type.GetTableName()} was there and is not.");
        }

        DbParameter ParameterOf(DbCommand of, string name, IProperty property, TRow row) =>
            property.GetRelationalTypeMapping().CreateParameter(of, sql.GenerateParameterName(name), property.GetGetter().GetClrValue(row), property.IsNullable);
    }
}
