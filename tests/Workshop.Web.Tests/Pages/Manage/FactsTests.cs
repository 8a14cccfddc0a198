using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Tests.Files;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class FactsTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private const string Hostile = "<script>alert(1)</script> p < 0.05 {{7*7}} ' OR 1=1 -- \u202Eevil \" onload=\"x";

    [Fact]
    public async Task Facts_saved_as_they_are_shown_stay_what_they_were()
    {
        await using var samples = new WorkshopApp { Settings = { ["Samples:Load"] = "true" } };
        using var emmy = await samples.MemberAsync("Emmy Noether", administrator: true);
        foreach (var slug in new[] { "lmrl-2019", "ml4ps-2019", "zeitlinger-2022", "neurips-2019" })
        {
            var before = await samples.ProgrammeAsync(slug);
            foreach (var page in new[] { "details", "when", "place", "links", "image", "belongs" })
            {
                await emmy.OpenAsync($"/manage/events/{slug}/{page}");
                await emmy.PressAsync("Save");
                Assert.Equal((slug, page, $"/manage/events/{slug}"), (slug, page, emmy.Address));
            }
            Assert.Equal(before, await samples.ProgrammeAsync(slug));
        }
    }

    [Fact]
    public void Any_facts_go_through_their_forms_unchanged()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var details = Generated.Programme(new(seed)).Event;
            // One coordinate without the other is no place on a map.
            if (details.Place is { } place && place.Latitude is null != place.Longitude is null)
                details = details with { Place = place with { Latitude = null, Longitude = null } };
            Assert.Equal(Plain(details), Plain(Where.Input.From(details).On(details).Value));
            Assert.Equal(Plain(details), Plain(Links.Input.From(details).On(details)));
            Assert.Equal(Plain(details), Plain(details with { Image = Image.Input.From(details).Picture.On(details.Image) }));
            Assert.Equal(Plain(details), Plain(Details.Input.From(details).On(details)));
            Assert.Equal(Plain(details), Plain(details with { When = WhenDraft.Of(details.When).Read().Value }));
        }

        // Forms take the space around a text away, and what holds nothing.
        static string Plain(EventDetails details) => Regex.Replace(Workshop.Programmes.Document.WritePart(details), """\s|,"\w+":\{\}""", "");
    }

    [Fact]
    public async Task Every_part_of_a_place_and_of_taking_part_is_kept_and_shown_again()
    {
        var (slug, emmy) = await app.PublishedAsync("Somewhere");
        await emmy.OpenAsync($"/manage/events/{slug}/place");
        await emmy.PressAsync("Save", ("Form.Room", "Seminar room"), ("Form.Floor", "2nd floor"), ("Form.Building", "T4"), ("Form.Campus", "Fassberg"), ("Form.Venue", "MPI"),
            ("Form.Address", "Am Fassberg 11"), ("Form.City", "Göttingen"), ("Form.Country", "Germany"), ("Form.Coordinates", "51.5586° N, 9.9706° E"),
            ("Form.Mode", nameof(AttendanceMode.Hybrid)), ("Form.JoinUrl", "https://meet.example.org/x"), ("Form.JoinNote", "passcode at the door"), ("Form.JoinHidden", "true"), ("Form.HowToJoin", "Ask us."));
        var details = (await app.ProgrammeAsync(slug)).Event;
        Assert.Equal(new Place
        {
            Room = "Seminar room", Floor = "2nd floor", Building = "T4", Campus = "Fassberg", Venue = "MPI", Address = "Am Fassberg 11", City = "Göttingen", Country = "Germany",
            Latitude = 51.5586, Longitude = 9.9706,
        }, details.Place);
        Assert.Equal(new Attendance { Mode = AttendanceMode.Hybrid, JoinUrl = "https://meet.example.org/x", JoinNote = "passcode at the door", JoinHidden = true, HowToJoin = "Ask us." }, details.Attendance);

        await emmy.OpenAsync($"/manage/events/{slug}/place");
        await emmy.PressAsync("Save", ("Form.Coordinates", "north of town"), ("Form.City", "Goettingen"));
        Assert.Contains("latitude and longitude in degrees", emmy.Page.QuerySelector("#Form_Coordinates-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("north of town", "Goettingen"), (emmy.ValueOf("Form.Coordinates"), emmy.ValueOf("Form.City")));
        foreach (var field in emmy.Page.QuerySelectorAll("form.wide input[type=text]")) field.SetAttribute("value", "");
        await emmy.PressAsync("Save", ("Form.Mode", ""), ("Form.JoinHidden", ""));
        Assert.Equal((null, null), ((await app.ProgrammeAsync(slug)).Event.Place, (await app.ProgrammeAsync(slug)).Event.Attendance));
    }

    [Fact]
    public async Task Links_are_rows_and_whoever_gives_an_address_names_it()
    {
        var (slug, emmy) = await app.PublishedAsync("Linked");
        await emmy.OpenAsync($"/manage/events/{slug}/links");
        await emmy.PressAsync("More rows", ("Form.Rows[0].Label", "Code"), ("Form.Rows[0].Url", "https://example.org/code"));
        await emmy.PressAsync("Save", ("Form.Rows[2].Url", "https://example.org"), ("Form.Email", "us@example.org"));
        Assert.Contains("Say what the link is called", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.Rows[2].Label", "Home"));
        var details = (await app.ProgrammeAsync(slug)).Event;
        Assert.Equal([new("Code", "https://example.org/code"), new("Home", "https://example.org")], details.Links);
        Assert.Equal(new Contact(null, "us@example.org"), details.Contact);
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_comes_back_with_a_form_that_others_have_overtaken()
    {
        var (slug, emmy) = await app.PublishedAsync("Pictured");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/image");
        await david.OpenAsync($"/manage/events/{slug}/image");
        emmy.Choose("Form.Picture.File", "%PDF-1.4"u8.ToArray());
        await emmy.PressAsync("Save", ("Form.Picture.Alternative", "A blackboard"));
        Assert.NotNull(emmy.Page.QuerySelector(".problem"));
        Assert.Equal("A blackboard", emmy.ValueOf("Form.Picture.Alternative"));
        emmy.Choose("Form.Picture.File", Uploading.Picture(1));
        await emmy.PressAsync("Save and publish", ("Form.Picture.Credit", "Photo: us"));

        var image = (await app.ProgrammeAsync(slug)).Event.Image!;
        Assert.Equal(("A blackboard", "Photo: us", 16, 8), (image.Alternative, image.Credit, image.Width, image.Height));
        using var stranger = await new Visitor(app).OpenAsync($"/events/{slug}");
        Assert.Equal(image.Source, stranger.Page.QuerySelector("figure img")!.GetAttribute("src"));

        david.Choose("Form.Picture.File", Uploading.Picture(2));
        await david.PressAsync("Save", ("Form.Picture.Alternative", "Another one"));
        Assert.Contains("A blackboard", david.Page.QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
        await david.PressAsync("Save");
        Assert.Equal("Another one", (await app.ProgrammeAsync(slug)).Event.Image!.Alternative);
        Assert.NotEqual(image.Source, (await app.ProgrammeAsync(slug)).Event.Image!.Source);
    }

    [Fact]
    public async Task An_event_takes_place_at_one_that_is_named_by_its_address_and_never_at_itself()
    {
        var (conference, emmy) = await app.PublishedAsync("The conference");
        var (secret, ada) = await app.PublishedAsync("A secret conference");
        await ada.OpenAsync($"/manage/events/{secret}/status");
        await ada.PressAsync("Unpublish");
        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", ("Form.Title", "The workshop"));
        var workshop = emmy.Address.Split('/')[^1];

        await emmy.OpenAsync($"/manage/events/{workshop}/belongs");
        foreach (var (typed, said) in new[] { (secret, "no such event"), ("nowhere", "no such event"), (workshop, "at itself") })
        {
            await emmy.PressAsync("Save", ("Form.Parent", typed));
            Assert.Contains(said, emmy.Text, StringComparison.Ordinal);
            Assert.Equal(typed, emmy.ValueOf("Form.Parent"));
        }
        await emmy.PressAsync("Save", ("Form.Parent", $"http://localhost/events/{conference}/schedule"));
        Assert.Contains("at The conference", emmy.Text, StringComparison.Ordinal);

        await emmy.OpenAsync($"/manage/events/{conference}/belongs");
        await emmy.PressAsync("Save", ("Form.Parent", workshop));
        Assert.Contains("takes place at this one", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_owners_put_an_event_into_a_series_and_only_into_one_of_theirs()
    {
        var (slug, emmy) = await app.PublishedAsync("Of a series");
        var (mine, others) = (new Series(Guid.NewGuid(), "my-seminar", "My seminar"), new Series(Guid.NewGuid(), "their-seminar", "Their seminar"));
        foreach (var series in new[] { mine, others }) await app.BeginAsync(series);
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await app.WithDbAsync(async db =>
        {
            foreach (var member in await db.Team.Where(member => db.Events.Any(meeting => meeting.Slug == slug && meeting.Id == member.Subject)).ToListAsync())
                db.Team.Add(new() { AccountId = member.AccountId, Subject = mine.Id, Role = Role.Owner });
            return await db.SaveChangesAsync();
        });

        await david.OpenAsync($"/manage/events/{slug}/belongs");
        Assert.Null(david.Page.QuerySelector("[name='Form.Series']"));
        await david.PostAsync($"/manage/events/{slug}/belongs", [.. david.Hidden(), new("Form.Series", mine.Id.ToString())]);
        Assert.Null((await app.ProgrammeAsync(slug)).Event.Series);

        await emmy.OpenAsync($"/manage/events/{slug}/belongs");
        Assert.DoesNotContain("Their seminar", emmy.Text, StringComparison.Ordinal);
        await emmy.PostAsync($"/manage/events/{slug}/belongs", [.. emmy.Hidden(), new("Form.Series", others.Id.ToString())]);
        Assert.Contains("series that you look after", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.Series", mine.Id.ToString()));
        Assert.Contains("in the series My seminar", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_are_kept_and_shown_as_text()
    {
        var (slug, emmy) = await app.PublishedAsync("Under attack");
        using var stranger = new Visitor(app);
        foreach (var page in new[] { "place", "links" })
        {
            await emmy.OpenAsync($"/manage/events/{slug}/{page}");
            var typed = emmy.Page.QuerySelectorAll("form.wide input[type=text]").Select(field => (Name: field.GetAttribute("name")!, Longest: int.Parse(field.GetAttribute("maxlength")!, System.Globalization.CultureInfo.InvariantCulture)))
                .Where(field => field.Name != "Form.Coordinates");
            await emmy.PressAsync("Save", [.. typed.Select(field => (field.Name, field.Name.EndsWith("Url", StringComparison.Ordinal) ? "javascript:alert(1)" : Hostile[..Math.Min(Hostile.Length, field.Longest)]))]);
            Assert.Equal($"/manage/events/{slug}", emmy.Address);
            await emmy.OpenAsync($"/manage/events/{slug}/{page}");
            Assert.StartsWith("<script>", emmy.ValueOf(page == "place" ? "Form.Room" : "Form.Rows[0].Label"), StringComparison.Ordinal);
        }
        await emmy.OpenAsync($"/manage/events/{slug}/review");
        await emmy.PressAsync("Publish");
        await stranger.OpenAsync($"/events/{slug}");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain(stranger.Page.QuerySelectorAll("main script, main [onload], main [href^=javascript]"), _ => true);
        Assert.Contains("<script>alert(1)</script>", stranger.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when")]
    [InlineData("place")]
    [InlineData("links")]
    [InlineData("image")]
    [InlineData("belongs")]
    public async Task Facts_are_shown_to_readers_changed_by_editors_and_not_there_for_strangers(string page)
    {
        var (slug, emmy) = await app.PublishedAsync($"Facts {page}");
        var address = $"/manage/events/{slug}/{page}";
        await emmy.OpenAsync(address);
        var fields = emmy.Hidden().Where(field => field.Key != Visitor.Token).Append(new("Form.City", "Taken over")).Append(new("Form.Name", "Taken over")).ToList();
        var before = await app.ProgrammeAsync(slug);
        foreach (var role in new[] { Role.Reader, (Role?)null })
        {
            using var other = role is { } some ? await app.ColleagueAsync("David Hilbert", slug, some) : await app.MemberAsync("A stranger");
            await other.OpenAsync(address);
            Assert.Equal(role is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, other.Status);
            if (role is not null) Assert.DoesNotContain(other.Page.QuerySelectorAll("main button"), button => button.TextContent == "Save");
            await other.OpenAsync("/account");
            await other.PostAsync(address, [.. fields, .. other.Hidden().Where(field => field.Key == Visitor.Token)]);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            Assert.Equal(before, await app.ProgrammeAsync(slug));
        }
        using var editor = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await editor.OpenAsync(address);
        await editor.PressAsync("Save");
        Assert.Equal($"/manage/events/{slug}", editor.Address);
    }
}
