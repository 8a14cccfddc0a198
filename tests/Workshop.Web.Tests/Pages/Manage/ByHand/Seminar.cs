namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>A talk from its poster.</summary>
internal static class Seminar
{
    public static async Task BuildAsync(Hand hand)
    {
        var poster = new SeedText("zeitlinger-2022");
        await hand.FollowAsync("New event");
        await hand.ChooseAsync("Begin with", "Seminar talk");
        await hand.TypeAsync("Title", poster.Line("Using neural networks"));
        await hand.TypeAsync("Date, as it is printed", poster.Line("Monday, "));
        await hand.TypeAsync("Room", "Seminar room");
        await hand.TypeAsync("Floor", "2nd Floor");
        await hand.TypeAsync("Building", "T4");
        await hand.TypeAsync("Campus", poster.Line("Fassberg Campus"));
        await hand.TypeAsync("City", "Göttingen");
        await hand.TypeAsync("Speakers", $"{poster.Line("Julia Zeitlinger")} ({poster.Line("Stowers Institute")})");
        await hand.TypeAsync("Hosts of a talk, or organizers", $"Patrick Cramer, {poster.Line("Department")}");
        await hand.TypeAsync("Organization", "Max-Planck-Institut für Multidisziplinäre Naturwissenschaften");
        await hand.TypeAsync("The abstract of a talk, or a text about the event", poster.Line("There has been a revolution"));
        await hand.TypeAsync("Kind as printed", "Scientific seminar");
        await hand.ChooseAsync("Colour", "red");
        await hand.PressAsync("Create");

        await hand.FollowAsync("Hosts");
        await hand.TypeAsync("Heading", "Host");
        await hand.PressAsync("Save");

        await hand.FollowAsync("People");
        await hand.FollowAsync("Julia Zeitlinger");
        await hand.TypeAsync("Credit", poster.Line("Photo@"));
        await hand.PressAsync("Save and review");
        await hand.PressAsync("Publish");
    }
}
