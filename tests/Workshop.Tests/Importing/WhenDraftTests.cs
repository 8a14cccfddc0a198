using Workshop.Events;
using Workshop.Importing;
using Workshop.Tests.Events;

namespace Workshop.Tests.Importing;

public sealed class WhenDraftTests
{
    [Fact]
    public void Any_date_goes_into_a_draft_and_comes_out_as_it_was()
    {
        var random = new Random(3);
        var seen = new HashSet<WhenState>();
        for (var i = 0; i < 2000; i++)
        {
            var when = SomeDate.When(random);
            if (random.Next(5) == 0 && when is not When.Postponed) when = new When.Postponed(when);
            var draft = WhenDraft.Of(when);
            seen.Add(draft.State);
            Assert.Equal(when, draft.WithRoom(random.Next(4)).Read().Value);
        }
        Assert.Equal(Enum.GetValues<WhenState>().Length, seen.Count);
    }

    [Fact]
    public void What_is_typed_for_one_thing_that_could_be_said_does_not_disturb_another()
    {
        var draft = WhenDraft.Of(new When.Range(new(2026, 5, 4), new(2026, 5, 6))) with { State = WhenState.Day, Day = "4 May 2026", Start = "9 am", Year = "no year", SortBy = "x" };
        Assert.Equal(new When.OnDays([new(new(2026, 5, 4), new(9, 0))]), draft.Read().Value);
        Assert.Equal(new When.Range(new(2026, 5, 4), new(2026, 5, 6)), (draft with { State = WhenState.Range }).Read().Value);
    }

    [Fact]
    public void Rows_are_put_in_order_and_empty_ones_count_for_nothing()
    {
        var draft = new WhenDraft { State = WhenState.Alternatives, Options = [new() { First = "2026-05-14" }, new(), new() { First = "13.5.2026", Last = " " }] };
        Assert.Equal(new When.Alternatives([DateSpan.Day(new(2026, 5, 13)), DateSpan.Day(new(2026, 5, 14))]), draft.Read().Value);
        Assert.Equal(3, draft.WithRoom(0).Options.Count);
        Assert.Equal(5, draft.WithRoom(2).Options.Count);
    }

    [Theory]
    [InlineData(WhenState.Day, "Day")]
    [InlineData(WhenState.Range, "First")]
    [InlineData(WhenState.Around, "Year")]
    [InlineData(WhenState.Alternatives, "Options[0].First")]
    [InlineData(WhenState.Days, "Days[0].Date")]
    public void What_is_needed_is_asked_for_beside_its_field(WhenState state, string field)
    {
        Assert.Equal(field, Assert.Single(new WhenDraft { State = state }.Read().Problems).Field);
        Assert.Equal(field, Assert.Single(new WhenDraft { State = WhenState.Postponed, Was = state }.Read().Problems).Field);
    }

    [Fact]
    public void Each_thing_that_cannot_be_read_is_said_beside_its_field()
    {
        var draft = new WhenDraft
        {
            State = WhenState.Days,
            Days = [new() { Date = "2026-05-04", Start = "25:00" }, new() { Date = "5/6/2026" }, new() { Start = "10:00" }, new() { Date = "6 or 7 May 2026" }],
        };
        Assert.Equal(["Days[0].Start", "Days[1].Date", "Days[2].Date", "Days[3].Date"], draft.Read().Problems.Select(problem => problem.Field));
        Assert.Equal("Last", Assert.Single(new WhenDraft { State = WhenState.Range, First = "2026-05-04", Last = "2026-05-03" }.Read().Problems).Field);
        Assert.Equal("SortBy", Assert.Single(new WhenDraft { State = WhenState.Undecided, SortBy = new('x', 1_000_000) }.Read().Problems).Field);
    }
}
