using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Events;

/// <summary>Dates of every kind and without problems, many of them where clocks change.</summary>
internal static class SomeDate
{
    private static readonly string?[] Zones =
        ["America/Vancouver", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "America/Sao_Paulo", "UTC", null];

    private static readonly LocalDate[] Changes =
        [new(2019, 3, 10), new(2019, 11, 3), new(2020, 3, 29), new(2020, 10, 25), new(2019, 10, 6), new(2011, 12, 30), new(2018, 11, 4), new(2020, 2, 29)];

    internal static string? Zone(Random random) => Zones[random.Next(Zones.Length)];

    internal static When When(Random random) => random.Next(10) switch
    {
        0 => new When.NotGiven(),
        1 => new When.Undecided("soon", random.Next(2) == 0 ? null : new YearMonth(2019, random.Next(1, 13))),
        2 => new When.Alternatives(Ascending(random, 2).Select(day => new DateSpan(day, day.PlusDays(random.Next(4)))).ToValueList()),
        3 => new When.Around(2019, random.Next(2) == 0 ? null : random.Next(1, 13)),
        4 => new When.Around(2019, Season: (Season)random.Next(4)),
        5 => new When.Postponed(new When.Range(Day(random), null)),
        6 => new When.Range(Day(random), null, Time(random)),
        7 when Day(random) is var first => new When.Range(first, first.PlusDays(random.Next(1, 20)), Time(random), Time(random)),
        _ => new When.OnDays(Ascending(random, 1).Select(day => new Day(day, Time(random), Time(random))).ToValueList()),
    };

    internal static LocalDate Day(Random random) => Changes[random.Next(Changes.Length)].PlusDays(random.Next(-2, 3));

    internal static LocalTime? Time(Random random) => random.Next(3) == 0 ? null : LocalTime.FromMinutesSinceMidnight(random.Next(96) * 15);

    private static IEnumerable<LocalDate> Ascending(Random random, int atLeast)
    {
        var day = Day(random);
        for (var count = atLeast + random.Next(4); count > 0; count--, day = day.PlusDays(random.Next(1, 5))) yield return day;
    }
}
