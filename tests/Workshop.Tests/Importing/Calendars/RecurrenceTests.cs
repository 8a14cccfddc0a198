using Workshop.Importing;
using Workshop.Importing.Calendars;
using Workshop.Time;

namespace Workshop.Tests.Importing.Calendars;

public sealed class RecurrenceTests
{
    /// <summary>Examples of RFC 5545 §3.8.5.3, and what people's calendars have.</summary>
    [Theory]
    [InlineData("FREQ=DAILY", "2026-03-30", "2026-03-30 2026-03-31 2026-04-01 2026-04-02")]
    [InlineData("FREQ=DAILY;INTERVAL=10", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22 1997-10-02")]
    [InlineData("FREQ=DAILY;BYMONTH=1", "1998-01-30", "1998-01-30 1998-01-31 1999-01-01")]
    [InlineData("FREQ=DAILY;BYDAY=MO,WE", "2026-03-30", "2026-03-30 2026-04-01 2026-04-06")]
    [InlineData("FREQ=WEEKLY", "1997-09-02", "1997-09-02 1997-09-09 1997-09-16")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-09-02 1997-09-16 1997-09-30")]
    [InlineData("FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-02 1997-09-04 1997-09-09 1997-09-11")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [InlineData("FREQ=MONTHLY", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU", "1997-09-07", "1997-09-07 1997-09-28 1997-11-02 1997-11-30")]
    [InlineData("FREQ=MONTHLY;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28 1997-12-29")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=2,15", "1997-09-02", "1997-09-02 1997-09-15 1997-10-02")]
    [InlineData("FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12", "1997-09-10", "1997-09-10 1997-09-11 1997-09-12 1999-03-10")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02", "1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13")]
    [InlineData("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27")]
    [InlineData("FREQ=YEARLY;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2,3", "1997-03-10", "1997-03-10 1999-01-10 1999-02-10 1999-03-10")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27 1998-03-05")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02")]
    [InlineData("FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData("BYDAY=MO;FREQ=weekly", "2026-03-30", "2026-03-30 2026-04-06")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,MO,2MO", "2026-03-30", "2026-03-30 2026-04-06")]
    public void A_rule_names_its_days(string rule, string start, string days)
    {
        var expected = days.Split(' ');
        Assert.Equal(expected, Recurrence.Read(rule)!.Dates(WallClock.Date.Parse(start).Value, new Work(100_000)).Take(expected.Length).Select(WallClock.Date.Format));
    }

    [Theory]
    [InlineData("")]
    [InlineData("COUNT=3")]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=HOURLY;COUNT=2")]
    [InlineData("FREQ=3")]
    [InlineData("FREQ=WEEKLY;BYHOUR=9,11")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=WEEKLY;UNTIL=never")]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999999999999")]
    public void A_rule_that_is_not_understood_is_not_read(string rule) => Assert.Null(Recurrence.Read(rule));

    [Fact]
    public void A_rule_that_never_comes_true_ends()
    {
        Assert.Empty(Recurrence.Read("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")!.Dates(new(2026, 1, 1), new Work(3_000_000)));
        Assert.Empty(Recurrence.Read("FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2")!.Dates(new(2026, 1, 1), new Work(100_000)));
    }

    [Fact]
    public void Work_that_is_used_up_ends_it() => Assert.Equal(10, Recurrence.Read("FREQ=DAILY")!.Dates(new(2026, 1, 1), new Work(10)).Count());
}
