using System.Net;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class GroupTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Somebody_whom_nobody_is_alike_to_is_added_by_typing_a_line()
    {
        var (editor, slug, address) = await GivenAsync("Typed");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.One", "Chien-Shiung Wu, Columbia University"));
        Assert.Equal($"{address}/people", editor.Address);
        var programme = await app.WorkingAsync(slug);
        Assert.Equal(("Chien-Shiung Wu", "Columbia University"), (programme.Credits[0].Name, programme.Credits[0].Affiliation));
        Assert.Equal(("chien-shiung-wu", "Wu, Chien-Shiung"), (programme.People[0].Slug, programme.People[0].SortName));
        Assert.Equal(new PeopleGroup(GroupRole.Other, [programme.Credits[0].Id]), programme.Sections[0].Content);
    }

    [Fact]
    public async Task Whoever_begins_to_type_a_name_is_offered_those_whom_they_may_know_of_and_nobody_else()
    {
        var (editor, slug, _) = await GivenAsync("Offered");
        var (own, met, secret) = (Given.Somebody("own-quell", "Quellmann, Ada"), Given.Somebody("met-quell", "Quell, Émile"), Given.Somebody("secret-quell", "Quellinger, Eva"));
        await app.SaveAsync(slug, (await app.WorkingAsync(slug)).WithOrganizer(own, "Ada Quellmann"));
        await app.ReleaseAsync("met-2026", Given.Meeting("Met").WithOrganizer(met, "Émile Quell"));
        await app.SaveAsync("hidden-2026", Given.Meeting("Hidden").WithOrganizer(secret, "Eva Quellinger"));

        Assert.Equal(["Ada Quellmann", "Émile Quell"], await OfferedAsync("quel"));
        Assert.Equal(["Émile Quell"], await OfferedAsync("émile q"));
        Assert.Equal(["Émile Quell"], await OfferedAsync("Emile"));
        Assert.Empty(await OfferedAsync("uell"));
        Assert.Empty(await OfferedAsync("q"));
        using var stranger = new Visitor(app);
        Assert.StartsWith("/account/login", (await stranger.OpenAsync("/manage/people/known?name=quel")).Address, StringComparison.Ordinal);

        async Task<IEnumerable<string?>> OfferedAsync(string typed) =>
            (await editor.OpenAsync($"/manage/people/known?name={Uri.EscapeDataString(typed)}")).Page.QuerySelectorAll("option").Select(option => option.GetAttribute("value"));
    }

    [Fact]
    public async Task Pasted_lines_are_shown_as_understood_and_added_as_confirmed()
    {
        var known = Given.Somebody("lise-meitner", "Meitner, Lise");
        await app.ReleaseAsync("known-2026", Given.Meeting("Known").WithOrganizer(known, "Lise Meitner") is var meeting
            ? meeting with { Credits = [meeting.Credits[0] with { Affiliation = "Kaiser Wilhelm Institute", Biography = "Physicist." }] } : meeting);
        var (editor, slug, address) = await GivenAsync("Pasted");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.Pasted", "L. Meitner, Stockholm\r\n* Otto Hahn and Fritz Strassmann, Berlin\r\n-----"));
        Assert.Contains("Lise Meitner, Kaiser Wilhelm Institute", editor.Text, StringComparison.Ordinal);
        Assert.Contains("Does “Berlin” belong to Otto Hahn and Fritz Strassmann?", editor.Text, StringComparison.Ordinal);
        Assert.Equal("-----", editor.ValueOf("Form.Pasted"));
        Assert.Empty((await app.WorkingAsync(slug)).Credits);

        await editor.PressAsync("Go on", ("Form.Pasted", ""), ("Form.Rows[2].Affiliation", "Dahlem"));
        Assert.Contains("Say who L. Meitner is.", editor.Text, StringComparison.Ordinal);
        await editor.Tick("Form.Rows[0].Who", known.Id.ToString()).PressAsync("Add");

        var programme = await app.WorkingAsync(slug);
        Assert.Equal(["L. Meitner, Stockholm", "Otto Hahn, Berlin", "Fritz Strassmann, Dahlem"], programme.Credits.Select(credit => $"{credit.Name}, {credit.Affiliation}"));
        Assert.Equal((known.Id, "Physicist."), (programme.Credits[0].Person, programme.Credits[0].Biography));
        Assert.Equal([true, false, false], programme.People.Select(person => person == known));
    }

    [Fact]
    public async Task What_may_be_meant_in_two_ways_is_turned_round_by_a_button()
    {
        var (editor, slug, address) = await GivenAsync("Otherwise");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.One", "Maria Mayer, Hans Jensen"));
        await editor.PressAsync("No: Maria Mayer · Hans Jensen");
        await editor.PressAsync("Add");
        Assert.Equal(["Maria Mayer", "Hans Jensen"], (await app.WorkingAsync(slug)).Credits.Select(credit => credit.Name));
    }

    [Fact]
    public async Task Two_of_one_name_in_one_list_become_two_people()
    {
        var (editor, slug, address) = await GivenAsync("Namesakes");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.Pasted", "Wei Zhang, Tsinghua\nWei Zhang, Fudan"));
        await editor.PressAsync("Add");
        Assert.Equal(["wei-zhang", "wei-zhang-2"], (await app.WorkingAsync(slug)).People.Select(person => person.Slug));
    }

    [Fact]
    public async Task People_of_events_that_are_not_ones_own_are_neither_offered_nor_taken()
    {
        var secret = Given.Somebody("secret-speaker", "Speaker, Secret");
        await app.SaveAsync("not-yours", Given.Meeting("Not yours").WithOrganizer(secret, "Secret Speaker"));
        var (editor, slug, address) = await GivenAsync("Yours");
        await editor.OpenAsync(address);
        Assert.DoesNotContain("Secret Speaker", editor.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await editor.PressAsync("Add", ("Form.Pasted", "Secret Speaker"));
        Assert.Empty(editor.Page.QuerySelectorAll("input[type=radio]"));
        var fields = editor.Page.QuerySelectorAll("main form input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(field => field.Key is Visitor.Token or "Form.Rows[0].Name").ToList();
        await editor.PostAsync($"{address}/people/add", [.. fields, new("Form.Rows[0].Who", secret.Id.ToString())]);
        Assert.NotEqual(secret.Id, Assert.Single((await app.WorkingAsync(slug)).People).Id);
    }

    [Fact]
    public async Task Who_is_in_the_group_already_is_not_added_again_and_who_is_at_the_event_keeps_one_credit()
    {
        var (editor, slug, address) = await GivenAsync("Again", "Ada Yonath");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.One", "Ada Yonath, Weizmann"));
        await editor.Tick("Form.Rows[0].Who", (await app.WorkingAsync(slug)).People[0].Id.ToString()).PressAsync("Add");
        Assert.Null(Assert.Single((await app.WorkingAsync(slug)).Credits).Affiliation);
        Assert.Single(((PeopleGroup)(await app.WorkingAsync(slug)).Sections[0].Content!).Members);
    }

    [Fact]
    public async Task Members_are_moved_and_taken_out_and_a_credit_goes_with_the_last_mention()
    {
        var (editor, slug, address) = await GivenAsync("Moved", "Ada Yonath", "Dorothy Hodgkin");
        await editor.OpenAsync(address);
        await editor.PressAsync("Move “Dorothy Hodgkin” up");
        Assert.Equal(["Dorothy Hodgkin", "Ada Yonath"], editor.Page.QuerySelectorAll("ol.ordered > li > a").Select(link => link.TextContent));

        await editor.OpenAsync(editor.Page.QuerySelectorAll("ol.ordered a").First(link => link.TextContent == "Take out").GetAttribute("href")!);
        Assert.Contains("Nothing else at the event names them", editor.Text, StringComparison.Ordinal);
        await editor.PressAsync("Take Dorothy Hodgkin out");
        Assert.Equal(["Ada Yonath"], (await app.WorkingAsync(slug)).Credits.Select(credit => credit.Name));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> Smith, <b>MIT</b>")]
    [InlineData("Robert'); DROP TABLE Credits;--, {{7*7}}")]
    [InlineData("\u202Eevil\u0007 Name\u2028Other Name\fThird Name")]
    public async Task Hostile_names_are_text(string line)
    {
        var (editor, slug, address) = await GivenAsync("Hostile");
        await editor.OpenAsync(address);
        await editor.PressAsync("Add", ("Form.Pasted", line));
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        if (editor.Page.QuerySelector("[name='Form.Pasted']") is not null) await editor.PressAsync(editor.Page.QuerySelectorAll("main button")[^1].TextContent.Trim(), ("Form.Pasted", ""));
        if (editor.Address.EndsWith("/add", StringComparison.Ordinal)) await editor.PressAsync("Add");
        Assert.DoesNotContain(editor.Page.QuerySelectorAll("main script, main b"), _ => true);
        Assert.NotEmpty((await app.WorkingAsync(slug)).Credits);
    }

    [Fact]
    public async Task However_many_are_in_a_group_or_pasted_the_database_is_asked_as_often()
    {
        var (few, many) = (await CountAsync("few", 2), await CountAsync("many", 40));
        Assert.Equal(few, many);

        async Task<(long Group, long Pasted)> CountAsync(string title, int people)
        {
            var names = Enumerable.Range(0, people).Select(at => $"{(char)('A' + at % 26)}ugusta {(char)('K' + at / 26)}ing{(char)('a' + at % 26)}").ToArray();
            var (editor, _, address) = await GivenAsync(title, names);
            var before = app.CountSql;
            await editor.OpenAsync($"{address}/people");
            var group = app.CountSql - before;
            await editor.PressAsync("Add", ("Form.Pasted", string.Join('\n', names)));
            return (group, app.CountSql - before - group);
        }
    }

    /// <summary>An event with one group, its editor, and the group's address.</summary>
    private async Task<(Visitor Editor, string Slug, string Address)> GivenAsync(string title, params string[] members)
    {
        var slug = $"{title.ToLowerInvariant()}-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.People, "Organizers");
        var programme = Given.Meeting(title) with { Sections = [section] };
        foreach (var name in members)
        {
            var person = Given.Somebody($"person-{Guid.NewGuid():n}", PersonName.Of(name).SortName);
            programme = programme.Joining(section.Id, new(Guid.NewGuid(), person.Id, name), person);
        }
        await app.SaveAsync(slug, programme);
        return (await app.ColleagueAsync("Emmy Noether", slug, Role.Editor), slug, $"/manage/events/{slug}/sections/{section.Id}");
    }
}
