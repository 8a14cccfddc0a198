using System.Reflection;
using System.Text.RegularExpressions;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Publishing.Frab;
using Workshop.Publishing.Tables;
using Workshop.Tests.Meetings;
using Workshop.Tests.Programmes;

namespace Workshop.Tests.Publishing;

/// <summary>
/// The table of docs/formats.md, which people wrote, against what formats do: every field of a programme stands in it once, and a format is said to carry
/// it exactly where another value of it alone makes what comes back another.
/// </summary>
public sealed partial class FormatTableTests
{
    /// <summary>Other values that are tried of each field of each programme before it counts as not carried.</summary>
    private const int Tries = 3;

    private const int Programmes = 24;

    private static readonly string Root =
        typeof(FormatTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    private static readonly IReadableFormat[] Formats = [new ProgrammeJson(), new FrabXml(), new FrabJson(), new Csv(), new ScheduleCalendar()];

    private static readonly Lazy<Dictionary<string, bool[]>> Measured = new(Measure);

    private static readonly Lazy<Table> Told = new(Table.Read);

    [Fact]
    public void Its_columns_are_the_formats_that_are_written_and_read() => Assert.Equal(Formats.Select(format => format.Name), Told.Value.Formats);

    [Fact]
    public void Every_field_of_a_programme_stands_in_it_once()
    {
        var fields = (from record in Fields.RecordsWithin(typeof(Programme))
                      from property in Fields.Of(record)
                      where property.Name is not "Id" and not nameof(CalendarStamp.Record) and not nameof(Credit.Person)
                      select (Name: $"{record.Name}.{property.Name}", property.PropertyType)).ToList();
        var told = Told.Value.Rows.Select(row => row.Field).ToList();
        Assert.Equal(told.Distinct(), told);
        Assert.Empty(told.Except(fields.Select(field => field.Name)));
        Assert.Empty(fields.Where(field => !Holds(field.PropertyType)).Select(field => field.Name).Except(told));
    }

    [Theory]
    [InlineData("programme")]
    [InlineData("frab-xml")]
    [InlineData("frab-json")]
    [InlineData("csv")]
    [InlineData("ics")]
    public void It_says_of_each_field_what_happens_to_it(string format)
    {
        var column = Array.FindIndex(Formats, one => one.Name == format);
        var wrong = from row in Told.Value.Rows
                    where !Measured.Value.TryGetValue(row.Field, out var carried) || carried[column] != (row.Cells[column] != "–")
                    select $"{row.Field} is {(Measured.Value.ContainsKey(row.Field) ? "" : "never changed, though it is ")}said to be “{row.Cells[column]}”";
        Assert.Empty(wrong);
    }

    /// <summary>What it holds has fields of its own.</summary>
    private static bool Holds(Type type) => Fields.IsRecord(Fields.IsList(type) ? type.GetGenericArguments()[0] : type);

    private static Dictionary<string, bool[]> Measure()
    {
        var (carried, random) = (new Dictionary<string, bool[]>(), new Random(1));
        var small = Examples.On(Examples.OneDay()) with { Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30)], LastNumber = 1 };
        foreach (var programme in Enumerable.Range(1, Programmes).Select(seed => Generated.Programme(new(seed))).Append(Generated.Conference(sessions: 6, rooms: 3)).Append(small))
        {
            var said = Formats.Select(format => format.Sayable(programme)).ToList();
            foreach (var mutations in Mutations.Of(programme).GroupBy(mutation => mutation.Field, mutation => mutation.Programme))
            {
                if (!carried.TryGetValue(mutations.Key, out var formats)) carried[mutations.Key] = formats = new bool[Formats.Length];
                foreach (var other in random.GetItems(mutations.ToArray(), Tries))
                    for (var i = 0; i < Formats.Length; i++)
                        if (!formats[i]) formats[i] = !Formats[i].Sayable(other).Equals(said[i]);
            }
        }
        return carried;
    }

    private sealed partial record Table(IReadOnlyList<string> Formats, IReadOnlyList<Row> Rows)
    {
        public static Table Read()
        {
            var lines = File.ReadLines(Path.Combine(Root, "docs", "formats.md")).SkipWhile(line => !line.StartsWith("| field |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
            var (rows, record) = (new List<Row>(), "");
            foreach (var cells in lines.Skip(2))
                if (cells[0].StartsWith("**", StringComparison.Ordinal)) record = Name().Match(cells[0]).Groups[1].Value;
                else rows.AddRange(Name().Matches(cells[0]).Select(name => new Row($"{record}.{name.Groups[1].Value}", cells[1..])));
            return new([.. lines[0].Skip(1).Select(cell => cell.Trim('`'))], rows);
        }

        private static string[] Cells(string line) => line.Trim('|').Split('|', StringSplitOptions.TrimEntries);

        [GeneratedRegex("`([A-Za-z]+)`")]
        private static partial Regex Name();
    }

    /// <param name="Cells">One for each format.</param>
    private sealed record Row(string Field, string[] Cells);
}
