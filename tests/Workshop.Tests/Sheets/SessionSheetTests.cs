using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Sheets;

public sealed class SessionSheetTests
{
    private static readonly Credit Katie = new(Guid.NewGuid(), Guid.NewGuid(), "Katie Bouman");
    private static readonly Room West = new(Guid.NewGuid(), "West 110");

    private static readonly Programme Meeting = new(Guid.NewGuid(), new() { Title = "Workshop", Languages = ["en"], Zone = "America/Vancouver" })
    {
        Credits = [Katie],
        People = [new(Katie.Person, "katie-bouman", "Bouman, Katie")],
        Rooms = [West],
        Sessions = [Session(1, "Opening"), Session(2, "Black holes"), Session(3, "Lunch"), Session(4, "Robots")],
        LastNumber = 4,
    };

    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_table_that_comes_back_as_it_was_filled_changes_nothing()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme).Append(TestMeeting.First).Append(TestMeeting.Second))
            Assert.Equal(programme, new SentBack(programme).Save(programme));
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_form_of_one_session_that_comes_back_as_it_was_filled_changes_nothing()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme).Append(TestMeeting.First).Append(TestMeeting.Second))
        {
            var names = new Names(programme);
            foreach (var session in programme.Sessions)
            {
                var form = SessionInput.From(session, programme, names);
                Assert.Equal(session, form.Read(session, form, programme, names).Value);
                Assert.Equal(form, Merge.Of(Fingerprint.Of(form), form, SessionInput.From(session, programme, names), []).Merged with { Tracks = form.Tracks });
            }
        }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Of_what_two_have_typed_nothing_is_lost()
    {
        string[] cells = [nameof(SessionCells.Title), nameof(SessionCells.Label), nameof(SessionCells.Room), nameof(SessionCells.Day)];
        foreach (var (programme, random) in Proof.Of(5_000, random => (Generated.Programme(random), random)))
        {
            var (first, second) = (new SentBack(programme), new SentBack(programme));
            var (mine, theirs) = (Typed(random, first, programme), Typed(random, second, programme));
            var saved = first.Save(programme);
            var edit = second.Into(saved, out var names);

            var both = mine.Keys.Intersect(theirs.Keys).Where(field => mine[field] != theirs[field]).ToList();
            var contested = edit.Sheet.Rows.SelectMany((row, at) => row.Disagreements.Select(each => (Field: $"{each.Field}-{at + 1}", each.Mine, each.Theirs)));
            Assert.Equal(both.Select(field => (field, (object?)theirs[field], (object?)mine[field])).Order(), contested.Order());
            if (both.Count > 0) continue;
            var result = new SentBack(edit.Apply(saved, names));
            var place = result.Shown.Rows.Index().ToDictionary(row => row.Item.Id, row => row.Index + 1);
            foreach (var (field, value) in mine.Concat(theirs))
            {
                var (cell, row) = (field.Split('-')[0], int.Parse(field.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture));
                Assert.Equal(value, result[$"{cell}-{place[first.Shown.Rows[row - 1].Id]}"]);
            }
        }

        Dictionary<string, string> Typed(Random random, SentBack form, Programme programme)
        {
            var typed = new Dictionary<string, string>();
            for (var n = random.Next(4); n > 0 && programme.Sessions.Count > 0; n--)
            {
                var cell = cells[random.Next(cells.Length)];
                var field = $"{cell}-{random.Next(programme.Sessions.Count) + 1}";
                var value = cell == nameof(SessionCells.Day) ? $"2031-01-{random.Next(10, 28)}" : $"Typed {random.Next(1_000_000)}";
                form.Type(field, typed[field] = value);
            }
            return typed;
        }
    }

    [Theory]
    [InlineData("4=2", "Opening|Robots|Black holes|Lunch")]
    [InlineData("1=3", "Black holes|Lunch|Opening|Robots")]
    [InlineData("4=1.5", "Opening|Robots|Black holes|Lunch")]
    [InlineData("1=99", "Black holes|Lunch|Robots|Opening")]
    [InlineData("4=0 3=0", "Lunch|Robots|Opening|Black holes")]
    [InlineData("2=", "Opening|Black holes|Lunch|Robots")]
    public void A_row_goes_where_its_number_says(string typed, string order)
    {
        var table = new SentBack(Meeting);
        foreach (var move in typed.Split(' ')) table.Type($"Order-{move.Split('=')[0]}", move.Split('=')[1]);
        Assert.Equal(order, string.Join('|', table.Save(Meeting).Sessions.Select(session => session.Title)));
    }

    [Fact]
    public void An_empty_row_that_is_filled_in_is_a_new_session_once_however_often_it_is_sent()
    {
        var table = new SentBack(Meeting).Type("Title-5", "Closing").Type("Speakers-5", "Katie Bouman; Anna Brandt (NYU)").Type("Room-5", "west 110").Type("Order-6", "2").Type("Title-6", "Coffee");
        var saved = table.Save(Meeting);
        Assert.Equal(["Opening", "Coffee", "Black holes", "Lunch", "Robots", "Closing"], saved.Sessions.Select(session => session.Title));
        var closing = saved.Sessions[^1];
        Assert.Equal((5, West.Id, Katie.Id), (closing.Number, closing.Room, closing.Speakers[0]));
        Assert.Equal(("Anna Brandt", "NYU"), (saved.Credits[^1].Name, saved.Credits[^1].Affiliation));
        Assert.Equal(6, saved.LastNumber);

        Assert.Equal(saved, table.Save(saved));
    }

    [Fact]
    public void A_row_that_is_removed_takes_nothing_with_it()
    {
        var whole = Meeting.Sessions[1];
        var meeting = Meeting with { Sessions = [.. Meeting.Sessions, Session(5, "Poster") with { Parent = whole.Id }], LastNumber = 5 };
        var saved = new SentBack(meeting).Type("Remove-2", "true").Save(meeting);
        Assert.Equal(["Opening", "Lunch", "Robots", "Poster"], saved.Sessions.Select(session => session.Title));
        Assert.Null(saved.Sessions[^1].Parent);
    }

    [Fact]
    public void What_was_typed_into_a_row_that_somebody_removed_comes_back_as_a_new_one()
    {
        var table = new SentBack(Meeting).Type("Label-2", "Invited talk");
        var edit = table.Into(Meeting.WithoutSession(Meeting.Sessions[1].Id), out _);
        var row = Assert.Single(edit.Sheet.Rows, row => row.Problems.Count > 0);
        Assert.Equal(("Black holes", "Invited talk", null), (row.Cells.Title, row.Cells.Label, row.Saved));
        Assert.False(edit.IsSettled);
    }

    [Fact]
    public void An_order_that_both_have_changed_is_asked_once_more()
    {
        var table = new SentBack(Meeting).Type("Order-4", "1");
        var edit = table.Into(Meeting with { Sessions = Meeting.Sessions.Moved(Meeting.Sessions[0].Id, 2) }, out _);
        var row = Assert.Single(edit.Sheet.Rows, row => row.Problems.Count > 0);
        Assert.Equal(("Robots", "1"), (row.Cells.Title, row.Number));

        var grown = Meeting with { Sessions = [Meeting.Sessions[0], Session(5, "Coffee"), .. Meeting.Sessions.Skip(1)], LastNumber = 5 };
        Assert.Equal(["Robots", "Opening", "Coffee", "Black holes", "Lunch"], table.Save(grown).Sessions.Select(session => session.Title));
    }

    [Fact]
    public void A_room_and_a_person_whose_name_somebody_has_changed_meanwhile_stay_who_they_are()
    {
        var meeting = Meeting with { Sessions = [Meeting.Sessions[0] with { Room = West.Id, Speakers = [Katie.Id] }] };
        var table = new SentBack(meeting).Type("Label-1", "Talk");
        var renamed = meeting with { Rooms = [West with { Name = "Aula" }], Credits = [Katie with { Name = "Katherine Bouman" }] };
        var saved = table.Save(renamed);
        Assert.Equal(renamed with { Sessions = [renamed.Sessions[0] with { Label = "Talk" }] }, saved);

        var both = new SentBack(meeting).Type("Room-1", "East 1").Into(renamed, out _);
        Assert.Equal([new Disagreement("Room", "East 1", "Aula")], Assert.Single(both.Sheet.Rows, row => row.Disagreements.Count > 0).Disagreements);
    }

    [Fact]
    public void A_column_of_times_fills_the_rows_from_the_first_on()
    {
        var (sheet, doubts) = SessionSheet.Of(Meeting, new Dictionary<Guid, long>()).WithTimes("09:00\n\n12:00–13:00\nsoon\n45 min");
        Assert.Equal(["09:00", "", "12:00", "", ""], sheet.Rows.Take(5).Select(row => row.Cells.Start));
        Assert.Equal(["", "", "13:00", "", "45 min"], sheet.Rows.Take(5).Select(row => row.Cells.Until));
        Assert.Equal(4, Assert.Single(doubts).Line);
        Assert.Equal(10, Assert.Single(SessionSheet.Of(Meeting, new Dictionary<Guid, long>()).WithTimes(string.Join('\n', Enumerable.Repeat("09:00", 10))).Doubts).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA.1.x.y")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA!.1..")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA.-1..")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA.1.99999999999.")]
    public void What_no_table_has_written_is_no_table(string filled) =>
        Assert.Null(SheetForm.Read<SessionCells>("", name => name == SheetForm.Filled ? filled : null));

    private static Session Session(int number, string title) => new(Guid.NewGuid(), $"S0000{number}", number, SessionKind.Other) { Title = title };
}
