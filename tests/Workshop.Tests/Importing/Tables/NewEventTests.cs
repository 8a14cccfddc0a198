using System.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing.Tables;

namespace Workshop.Tests.Importing.Tables;

/// <summary>An event that begins with a table, and what the next table makes of it.</summary>
public sealed class NewEventTests
{
    [Fact]
    public void What_the_meeting_is_called_is_asked_and_the_days_of_a_new_one_are_those_of_its_sessions()
    {
        const string Table = "Date,Start,Title\n2027-05-20,09:00,Ebb\n2027-05-21,09:00,Flow\n";
        var source = new Source("tide-talks_2027.csv", Encoding.UTF8.GetBytes(Table));
        var asked = new Csv().Read([source], Answers.None).Value.Events[0];
        var question = Assert.Single(asked.Questions, question => question.Field == nameof(EventDetails.Title));
        Assert.Equal(("tide talks 2027", true), (question.Choices[0].Value, question.IsOpen));

        var told = new Csv().Read([source], new(new Dictionary<string, string> { [question.Key] = "Tide talks", ["zone"] = "Europe/Berlin" })).Value.Events[0];
        var plan = ImportPlan.Between(new(Guid.CreateVersion7(), new()), told, new Csv(), null, Outside.Nothing, Answers.None);
        var begun = plan.Apply(ImportChoices.Proposed, [.. Enumerable.Range(0, plan.CodesNeeded).Select(n => $"N{n:00000}")]).Value;
        Assert.Equal(("Tide talks", new When.Range(new(2027, 5, 20), new(2027, 5, 21))), (begun.Event.Title, begun.Event.When));
        Assert.IsType<When.NotGiven>(plan.Brings.Programme.Event.When);

        var dated = begun with { Event = begun.Event with { When = new When.Undecided("in May") } };
        Assert.Empty(ImportPlan.Between(dated, told, new Csv(), plan.Brings, Outside.Nothing, Answers.None).Changes);
        // What was answered when the event was called otherwise does not call it so again.
        Assert.Empty(ImportPlan.Between(begun with { Event = begun.Event with { Title = "Tides" } }, told, new Csv(), null, Outside.Nothing, Answers.None).Changes);
    }

    [Fact]
    public void A_zone_that_is_none_is_named_where_it_is_asked_for()
    {
        var read = new Csv().Read([new("tides.csv", "Date,Start,Time zone,Title\n2027-05-20,09:00,harbour time,Ebb\n"u8.ToArray())], Answers.None).Value.Events[0];
        Assert.StartsWith("“harbour time” is no time zone that is known here. In which time zone", Assert.Single(read.Questions, question => question.Field == nameof(EventDetails.Zone)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_off_a_title_and_what_stands_beyond_the_columns_is_told()
    {
        var read = new Csv().Read([new("tides.csv", Encoding.UTF8.GetBytes($"Date,Title{new string(',', 255)}\n2027-05-20,{new string('e', 1_001)}{new string(',', 255)}beyond\n"))], Answers.None).Value;
        Assert.Equal(1_000, Assert.Single(read.Events[0].Programme.Sessions).Title!.Length);
        Assert.Single(read.Aside, aside => aside.Reason.StartsWith("Its title is longer than 1,000 characters", StringComparison.Ordinal));
        Assert.Contains(read.Aside, aside => aside.Reason.Contains("256", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_without_rows_or_with_one_heading_says_so()
    {
        Assert.Equal("“tides.csv” is empty.", Problem(""));
        Assert.Contains("no row with two headings or more", Problem("Title\nEbb\n"), StringComparison.Ordinal);

        static string Problem(string table) => Assert.Single(new Csv().Read([new("tides.csv", Encoding.UTF8.GetBytes(table))], Answers.None).Problems).Message;
    }

    [Fact]
    public void A_new_event_is_not_on_the_day_of_what_is_cancelled()
    {
        var told = new Csv().Read([new("tides.csv", "Date,Title,Status\n2027-05-20,Ebb,\n2027-05-23,Flow,cancelled\n"u8.ToArray())], Answers.None).Value.Events[0];
        Assert.Equal([new(2027, 5, 20)], told.AsNew(new Csv()).Event.When.Dates());
        Assert.Equal(2, told.Programme.Sessions.Count);
    }

    [Fact]
    public void A_talk_is_not_the_one_that_was_left_out_because_somebody_gives_both()
    {
        var first = Told("2027-05-20,11:00,Gravity waves,Ann Example");
        var blank = new Programme(Guid.CreateVersion7(), new() { Title = "Tides", Zone = "Europe/Berlin" });
        var plan = ImportPlan.Between(blank, first, new Csv(), null, Outside.Nothing, Answers.None);
        var change = Assert.Single(ImportPlan.Between(blank, Told("2027-05-21,15:00,Soil chemistry,Ann Example"), new Csv(), plan.Brings, Outside.Nothing, Answers.None).Changes);
        Assert.Equal((Planned.New, "Soil chemistry"), (change.Kind, change.Name));

        static ReadEvent Told(string row) => new Csv().Read([new("talks.csv", Encoding.UTF8.GetBytes($"Date,Start,Title,Speaker\n{row}\n"))], new(new Dictionary<string, string> { ["zone"] = "Europe/Berlin" })).Value.Events[0];
    }
}
