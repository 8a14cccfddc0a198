using System.Globalization;
using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Tests.Events;

public sealed class WhenTextTests
{
    private const string Vancouver = "America/Vancouver";
    private const string Berlin = "Europe/Berlin";

    private static readonly LocalDate The13th = new(2019, 12, 13), The14th = new(2019, 12, 14);
    private static readonly LocalTime Eight = new(8, 0), Nine = new(9, 0), Noon = new(12, 0), HalfPastSix = new(18, 30);

    public static TheoryData<When, string?, string, string> Printed() => new()
    {
        { new When.NotGiven(), null, "Date to be announced", "Date to be announced" },
        { new When.Undecided(), null, "Date to be announced", "Date to be announced" },
        { new When.Undecided("autumn 2026", new YearMonth(2026, 9)), null, "Autumn 2026 — not decided yet", "Autumn 2026 — not decided yet" },
        { Either(The13th, The14th), Vancouver, "13 or 14 December 2019 — not decided yet", "13 or 14 Dec 2019 — not decided yet" },
        { Either(The13th, The14th, new(2019, 12, 20)), null, "13, 14 or 20 December 2019 — not decided yet", "13, 14 or 20 Dec 2019 — not decided yet" },
        { Either(The14th, new(2020, 1, 14)), null, "14 December 2019 or 14 January 2020 — not decided yet", "14 Dec 2019 or 14 Jan 2020 — not decided yet" },
        { Either(new(2019, 11, 30), The13th), null, "30 November or 13 December 2019 — not decided yet", "30 Nov or 13 Dec 2019 — not decided yet" },
        {
            new When.Alternatives([new(new(2020, 5, 8), new(2020, 5, 10)), new(new(2020, 5, 15), new(2020, 5, 17))]), null,
            "8–10 or 15–17 May 2020 — not decided yet", "8–10 or 15–17 May 2020 — not decided yet"
        },
        {
            new When.Alternatives([new(new(2020, 4, 28), new(2020, 5, 2)), new(new(2020, 5, 15), new(2020, 5, 17))]), null,
            "28 April – 2 May or 15–17 May 2020 — not decided yet", "28 Apr – 2 May or 15–17 May 2020 — not decided yet"
        },
        { new When.Around(2026, Month: 11), null, "November 2026", "November 2026" },
        { new When.Around(2026, Season: Season.Autumn), null, "Autumn 2026", "Autumn 2026" },
        { new When.Around(2027, Season: Season.Winter), null, "Winter 2026/27", "Winter 2026/27" },
        { new When.Around(2026), null, "2026", "2026" },
        { new When.Range(new(2019, 12, 8), The14th), Vancouver, "8–14 December 2019", "8–14 Dec 2019" },
        { new When.Range(new(2020, 4, 28), new(2020, 5, 2)), null, "28 April – 2 May 2020", "28 Apr – 2 May 2020" },
        { new When.Range(new(2019, 12, 30), new(2020, 1, 2)), null, "30 December 2019 – 2 January 2020", "30 Dec 2019 – 2 Jan 2020" },
        { new When.Range(The14th, The14th), null, "Sat 14 Dec 2019", "Sat 14 Dec 2019" },
        { new When.Range(new(2019, 12, 8), null), null, "From 8 December 2019, end not decided", "From 8 Dec 2019, end not decided" },
        {
            new When.Range(new(2019, 12, 8), null, Nine), Vancouver,
            "From Sun 8 Dec 2019, 09:00 PST (America/Vancouver), end not decided", "From 8 Dec 2019, end not decided"
        },
        {
            new When.Range(new(2019, 12, 8), The14th, Nine, HalfPastSix), Vancouver,
            "Sun 8 Dec, 09:00 – Sat 14 Dec 2019, 18:30 PST (America/Vancouver)", "8–14 Dec 2019"
        },
        {
            new When.Range(new(2020, 3, 28), new(2020, 3, 30), Nine, Noon), Berlin,
            "Sat 28 Mar, 09:00 CET – Mon 30 Mar 2020, 12:00 CEST (Europe/Berlin)", "28–30 Mar 2020"
        },
        { new When.Range(new(2019, 12, 8), The14th, Nine), Vancouver, "Sun 8 Dec, 09:00 PST (America/Vancouver) – Sat 14 Dec 2019", "8–14 Dec 2019" },
        { On(new Day(The14th)), Vancouver, "Sat 14 Dec 2019", "Sat 14 Dec 2019" },
        { On(new Day(The14th, Eight, HalfPastSix)), Vancouver, "Sat 14 Dec 2019, 08:00–18:30 PST (America/Vancouver)", "Sat 14 Dec 2019" },
        { On(new Day(new(2022, 8, 15), new LocalTime(11, 0))), Berlin, "Mon 15 Aug 2022, 11:00 CEST (Europe/Berlin)", "Mon 15 Aug 2022" },
        { On(new Day(The14th, null, Noon)), Vancouver, "Sat 14 Dec 2019, until 12:00 PST (America/Vancouver)", "Sat 14 Dec 2019" },
        {
            On(new Day(The14th, new LocalTime(20, 0), new LocalTime(2, 0))), Vancouver,
            "Sat 14 Dec, 20:00 – Sun 15 Dec 2019, 02:00 PST (America/Vancouver)", "Sat 14 Dec 2019"
        },
        { On(new Day(new(2019, 3, 10), new LocalTime(1, 0), new LocalTime(5, 0))), Vancouver, "Sun 10 Mar 2019, 01:00 PST – 05:00 PDT (America/Vancouver)", "Sun 10 Mar 2019" },
        { On(new Day(new(2019, 3, 10), Nine)), "Asia/Kathmandu", "Sun 10 Mar 2019, 09:00 UTC+5:45 (Asia/Kathmandu)", "Sun 10 Mar 2019" },
        { On(new Day(new(2019, 3, 10), Nine)), "America/Sao_Paulo", "Sun 10 Mar 2019, 09:00 UTC−3 (America/Sao_Paulo)", "Sun 10 Mar 2019" },
        { On(new Day(new(2019, 3, 10), Nine)), "UTC", "Sun 10 Mar 2019, 09:00 UTC", "Sun 10 Mar 2019" },
        { On(new Day(new(2019, 3, 10), Nine)), null, "Sun 10 Mar 2019, 09:00 (time zone not given)", "Sun 10 Mar 2019" },
        { On(new(The13th), new(The14th)), Vancouver, "13 and 14 December 2019", "13 and 14 Dec 2019" },
        { On(new(new(2020, 3, 2)), new(new(2020, 3, 4)), new(new(2020, 4, 9))), null, "2, 4 March and 9 April 2020", "2, 4 Mar and 9 Apr 2020" },
        {
            On(new(The13th, Nine, Noon), new(The14th, Nine, Noon)), Vancouver,
            "13 and 14 December 2019, each 09:00–12:00 PST (America/Vancouver)", "13 and 14 Dec 2019"
        },
        {
            On(new(new(2020, 3, 23), Nine), new(new(2020, 3, 30), Nine)), Berlin,
            "23 and 30 March 2020, each 09:00 CET/CEST (Europe/Berlin)", "23 and 30 Mar 2020"
        },
        {
            On(new(The13th, Nine, Noon), new(The14th, Eight, HalfPastSix)), Vancouver,
            "Fri 13 Dec, 09:00–12:00; Sat 14 Dec 2019, 08:00–18:30 PST (America/Vancouver)", "13 and 14 Dec 2019"
        },
        {
            On(new(new(2020, 3, 23), Nine, Noon), new(new(2020, 3, 25)), new(new(2020, 3, 30), Eight)), Berlin,
            "Mon 23 Mar, 09:00–12:00 CET; Wed 25 Mar; Mon 30 Mar 2020, 08:00 CEST (Europe/Berlin)", "23, 25 and 30 Mar 2020"
        },
        { On(new(new(2020, 3, 2)), new(new(2020, 3, 9)), new(new(2020, 3, 16)), new(new(2020, 3, 23))), null, "2, 9, 16 and 23 March 2020", "2–23 Mar 2020 (4 days)" },
        { new When.Postponed(On(new Day(The14th, Eight))), Vancouver, "Postponed; was Sat 14 Dec 2019", "Postponed; was Sat 14 Dec 2019" },
        { new When.Postponed(new When.Range(new(2019, 12, 8), The14th)), Vancouver, "Postponed; was 8–14 Dec 2019", "Postponed; was 8–14 Dec 2019" },
        { new When.Postponed(Either(The13th, The14th)), Vancouver, "Postponed; was 13 or 14 Dec 2019", "Postponed; was 13 or 14 Dec 2019" },
        { new When.Postponed(new When.NotGiven()), null, "Postponed", "Postponed" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_date_prints_what_is_known_and_nothing_else(When when, string? zone, string facts, string list)
    {
        Assert.Equal(facts, when.ToText(zone));
        Assert.Equal(list, when.ToText(zone, ClockStyle.Hours24, WhenStyle.List));
    }

    [Fact]
    public void A_poster_spells_days_and_months_out() =>
        Assert.Equal("Monday 15 August 2022, 11:00 CEST (Europe/Berlin)",
            On(new Day(new(2022, 8, 15), new LocalTime(11, 0))).ToText(Berlin, ClockStyle.Hours24, WhenStyle.Poster));

    [Fact]
    public void A_clock_of_twelve_hours_says_am_and_pm()
    {
        Assert.Equal("Sat 14 Dec 2019, 8:00 am–6:30 pm PST (America/Vancouver)", On(new Day(The14th, Eight, HalfPastSix)).ToText(Vancouver, ClockStyle.Hours12));
        Assert.Equal(["12:00 am", "12:00 pm"], new[] { LocalTime.Midnight, Noon }.Select(time => Wording.Time(time, ClockStyle.Hours12)));
    }

    [Fact]
    public void The_word_on_which_the_date_turns_is_strong() =>
        Assert.Equal(
            [new("13", "2019-12-13"), new(" "), new("or", null, Strong: true), new(" "), new("14 December 2019", "2019-12-14"), new(" — not decided yet")],
            Either(The13th, The14th).Phrases(Vancouver));

    [Fact]
    public void Each_time_has_a_form_for_machines_with_its_offset() =>
        Assert.Equal(
            [new("Sat 14 Dec 2019, 08:00", "2019-12-14T08:00-08:00"), new("–"), new("18:30", "2019-12-14T18:30-08:00"), new(" PST (America/Vancouver)")],
            On(new Day(The14th, Eight, HalfPastSix)).Phrases(Vancouver));

    [Fact]
    public void Days_of_a_range_months_and_years_have_forms_for_machines()
    {
        Assert.Equal(["2019-12-08", "2019-12-14"], new When.Range(new(2019, 12, 8), The14th).Phrases(null).Select(p => p.DateTime).OfType<string>());
        Assert.Equal(["2026-11"], new When.Around(2026, Month: 11).Phrases(null).Select(p => p.DateTime));
        Assert.Equal(["2026"], new When.Around(2026).Phrases(null).Select(p => p.DateTime));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal("Sat 14 Dec 2019, 8:00 am–6:30 pm PST (America/Vancouver)", On(new Day(The14th, Eight, HalfPastSix)).ToText(Vancouver, ClockStyle.Hours12));
            Assert.Equal("UTC−9:30", Zones.Find("Pacific/Marquesas")!.Abbreviation(Instant.FromUtc(2019, 12, 14, 0, 0)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Asia/Tokyo", "Sun 15 Dec, 01:00–11:30 JST (Asia/Tokyo)")]
    [InlineData("Asia/Kathmandu", "Sat 14 Dec, 21:45 – Sun 15 Dec, 08:15 UTC+5:45 (Asia/Kathmandu)")]
    [InlineData("UTC", "Sat 14 Dec, 16:00 – Sun 15 Dec, 02:30 UTC")]
    public void A_reader_elsewhere_sees_the_same_hours_by_their_own_clock(string zone, string text)
    {
        var there = Zones.Find(zone)!;
        var when = On(new Day(The14th, Eight, HalfPastSix)).In(Zones.Find(Vancouver)!, there);
        Assert.Equal(text, when.ToText(zone, ClockStyle.Hours24, WhenStyle.Beside));
    }

    [Fact]
    public void Days_without_a_time_do_not_shift()
    {
        var (here, there) = (Zones.Find(Vancouver)!, Zones.Find("Pacific/Kiritimati")!);
        foreach (When when in new When[] { On(new(The13th), new(The14th)), new When.Range(The13th, The14th), Either(The13th, The14th), new When.NotGiven() })
            Assert.Equal(when, when.In(here, there));
    }

    [Fact]
    public void Of_a_range_only_the_end_that_has_a_time_shifts() =>
        Assert.Equal(new When.Range(The13th.PlusDays(1), new(2019, 12, 20), new LocalTime(1, 0)),
            new When.Range(The13th, new(2019, 12, 20), Eight).In(Zones.Find(Vancouver)!, Zones.Find("Asia/Tokyo")!));

    private static When.OnDays On(params Day[] days) => new(days.ToValueList());

    private static When.Alternatives Either(params LocalDate[] days) => new(days.Select(DateSpan.Day).ToValueList());
}
