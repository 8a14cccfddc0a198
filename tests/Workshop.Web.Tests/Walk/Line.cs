using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.Walk;

/// <summary>A line of <c>roles.txt</c>, which says how to read it.</summary>
/// <param name="Text">Method and address, as they stand there.</param>
/// <param name="Steps">What is filled in, form by form.</param>
/// <param name="Marker">What only those see to whom it is shown.</param>
public sealed partial record Line(string Text, Endpoint Endpoint, Things Things, IReadOnlyList<string> Cells, string? On, IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Steps, string Marker)
{
    public string Address => Things.At(Endpoint);

    /// <summary>The address of the page on which the form is.</summary>
    public string Page => On ?? Address;

    public string For(Who who) => Cells[(int)who];

    /// <summary>Whoever may do what it says, if anybody may: the owner rather than others.</summary>
    public Who? Somebody => new[] { Who.Owner, Who.Administrator, Who.Editor, Who.Reader, Who.Anonymous }.Cast<Who?>().FirstOrDefault(who => For(who!.Value) is "done" or "in" or "out" or "shown");

    public static IReadOnlyList<Line> Read(Things things) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Workshop.Web.Tests", "Walk", "roles.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => Read(line, things))];

    public bool Equals(Line? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static Line Read(string line, Things things)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length < 3 || columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not { Length: 6 } cells) throw new FormatException($"Six cells are wanted in: {line}");
        var (method, pattern) = columns[0].Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : throw new FormatException(line);
        var endpoint = new Endpoint(method, Named().Replace(pattern, "{$1}"));
        if (method == "GET") return new(columns[0], endpoint, Instead(things, pattern), cells, null, [], Filled(columns[2], things));
        var (on, steps) = columns[2].Split(" : ", 2) switch
        {
            [['o', 'n', ' ', .. var page]] => (page, ""),
            [['o', 'n', ' ', .. var page], var filled] => (page, filled),
            var all => (null, all[0]),
        };
        return new(columns[0], endpoint, Instead(things, pattern), cells, on is null ? null : Instead(things, on).At(Named().Replace(on, "{$1}")),
            [.. steps.Split(">>").Select(step => StepOf(Filled(step, things)))], columns.Length > 3 ? Filled(columns[3], things) : "");
    }

    private static IReadOnlyList<KeyValuePair<string, string>> StepOf(string text) =>
        [.. text.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]))];

    private static string Filled(string text, Things things) => things.Values.Aggregate(text, (filled, thing) => filled.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal));

    /// <summary>The things with what an address names in the place of the usual.</summary>
    private static Things Instead(Things things, string pattern)
    {
        var plain = Named().Replace(pattern, "{$1}");
        var keys = things.Of(plain).ToList();
        return Named().Matches(pattern).Aggregate(things, (changed, named) =>
        {
            var (parameter, value) = (named.Groups[1].Value, named.Groups[2].Value);
            return changed.With(keys.First(key => key.Contains($"{{{parameter}}}", StringComparison.Ordinal)), things.Values.GetValueOrDefault(value, value));
        });
    }

    [GeneratedRegex(@"\{(\w+)=(\w+)\}")]
    private static partial Regex Named();
}
