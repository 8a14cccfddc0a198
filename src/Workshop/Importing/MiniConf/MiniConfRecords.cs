using Workshop.Importing.Exports;
using Workshop.Importing.Seminars;
using Workshop.Importing.Tables;
using Workshop.Text;

namespace Workshop.Importing.MiniConf;

/// <summary>A record of a list, whichever of the three ways it is written in.</summary>
internal sealed record MiniConfRecord(Origin Origin, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The first of several names for the same that has a text.</summary>
    internal string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
                if (Fields.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text)) return text;
            return null;
        }
    }
}

/// <summary>Reads lists of records by the names of their fields, in small letters; within a field several values stand between bars.</summary>
internal static class MiniConfRecords
{
    private const int MostFields = 200;

    /// <summary>In bytes: it is read line by line, which takes longer than the others.</summary>
    private const int LargestYaml = 2_000_000;

    internal static Outcome<List<MiniConfRecord>> Read(Source source) => source.Extension switch
    {
        ".csv" or ".tsv" => OfTable(source),
        ".json" => OfJson(source),
        _ => OfYaml(source),
    };

    private static Outcome<List<MiniConfRecord>> OfYaml(Source source) => source.Bytes.Length > LargestYaml
        ? new Problem("", $"It is larger than the {LargestYaml / 1_000_000} MB of YAML that are read; give it as CSV or JSON.")
        : TalkRecords.Read(Characters.Clean(source.Text)).Select(record => new MiniConfRecord(new(source.Name, record[0].Line, Origin.Short(record[0].Value)), Fields(record.Select(pair => (pair.Key, pair.Value))))).ToList();

    private static Outcome<List<MiniConfRecord>> OfTable(Source source)
    {
        var read = SeparatedTable.Read(source);
        if (!read.TryGetValue(out var table)) return read.Problems.ToList();
        if (table.Rows.Count == 0) return new List<MiniConfRecord>();
        var names = table.Rows[0].Cells.Take(MostFields).ToList();
        return table.Rows.Skip(1).Where(row => !row.IsBlank).Select(row => new MiniConfRecord(row.Origin(source.Name), Fields(names.Select((name, at) => (name, row[at]))))).ToList();
    }

    private static Outcome<List<MiniConfRecord>> OfJson(Source source)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return parsed.Problems.ToList();
        using (json)
        {
            var records = new List<MiniConfRecord>();
            foreach (var item in JsonRecord.Items(json.Root))
            {
                if (records.Count > Source.MostSessions) return ExportParts.TooMany();
                if (JsonRecord.Of(item) is not { } record) continue;
                var fields = Fields(record.Rest().Select(member => (member.Name, JsonRecord.Text(member.Value) ?? string.Join('|', JsonRecord.Items(member.Value).Take(ToldSession.MostPeople).Select(each => JsonRecord.Text(each)).OfType<string>()))));
                records.Add(new(new(source.Name, json.LineOf(item), fields.GetValueOrDefault("title", "")), fields));
            }
            return records;
        }
    }

    private static Dictionary<string, string> Fields(IEnumerable<(string Name, string Value)> fields)
    {
        var by = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields) by.TryAdd(name.Trim(), value);
        return by;
    }
}
