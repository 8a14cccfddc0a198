using System.Globalization;
using Workshop.Events;
using Workshop.Text;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Published;

/// <summary>Which events a program asks for: <c>?year=2026&amp;kind=workshop&amp;series=yearly&amp;page=2</c>.</summary>
internal static class ApiQuery
{
    public const string Year = "year", Kind = "kind", Series = "series", Page = "page";

    private const int MostPages = 1_000_000;

    public static IEnumerable<string> Parameters => [Year, Kind, Series, Page];

    public static Outcome<EventFilter> Read(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var filter = new EventFilter(
            Value(Year, text => Number(text, 9999), "Write a year in four digits, such as 2026."),
            Value(Kind, text => Enum.GetValues<EventKind>().Cast<EventKind?>().FirstOrDefault(kind => Written(kind!.Value) == text),
                $"Write one of {string.Join(", ", Enum.GetValues<EventKind>().Select(Written))}."),
            query[Series] is [{ Length: > 0 } slug] ? slug : null,
            Value(Page, text => Number(text, MostPages), "Write the number of a page, from 1.") ?? 1);
        if (filter.Series is { } series && !Slug.IsValid(series)) problems.Add(new(Series, "Write what the address of the series ends in, such as yearly-workshop."));
        foreach (var twice in Parameters.Where(name => query[name].Count > 1)) problems.Add(new(twice, "Write it once."));
        return problems.Count == 0 ? filter : problems;

        T? Value<T>(string name, Func<string, T?> read, string advice)
            where T : struct
        {
            if (query[name] is not [{ } text]) return null;
            var value = read(text);
            if (value is null) problems.Add(new(name, advice));
            return value;
        }
    }

    /// <summary>The same as parameters, without the page.</summary>
    public static IEnumerable<(string Name, string? Value)> Written(EventFilter filter) =>
    [
        (Year, filter.Year?.ToString(CultureInfo.InvariantCulture)), (Kind, filter.Kind is { } kind ? Written(kind) : null), (Series, filter.Series),
    ];

    private static string Written(EventKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>In the one spelling that it has.</summary>
    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most && text[0] != '0' ? number : null;
}
