namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>ML4PS from the page of its programme: an order and no times.</summary>
internal static class WorkshopInOrder
{
    public static async Task BuildAsync(Hand hand, string conference)
    {
        var page = new SeedText("ml4ps-2019");
        await hand.FollowAsync("Events");
        await hand.FollowAsync("New event");
        await hand.TypeAsync("Title", page.Line("Machine Learning and the Physical Sciences"));
        await hand.TypeAsync("Date, as it is printed", "Sat Dec 14 2019 08:00 AM -- 06:30 PM");
        await hand.TypeAsync("Room", "West 109 + 110");
        await hand.TypeAsync("City", "Vancouver");
        await hand.TypeAsync("Hosts of a talk, or organizers", page.Line("Atilim"));
        await hand.TypeAsync("The abstract of a talk, or a text about the event", page.Lines("Machine learning methods", "By bringing together"));
        await hand.ChooseAsync("Colour", "blue");
        await hand.TypeAsync("It takes place at", conference);
        await hand.PressAsync("Create");

        await hand.FollowAsync("All in one table");
        foreach (var unused in new[] { 2, 3, 4 }) await hand.TickAsync("Remove", unused);
        await hand.PressAsync("Save");

        await hand.FollowAsync("Links and contact");
        await hand.TypeAsync("Name", page.Line("Workshop Home Page"));
        await hand.PressAsync("Save");

        await hand.FollowAsync("Sessions");
        await hand.FollowAsync("Paste a programme, one session a line");
        await hand.TypeAsync("Sessions, one a line", page.Lines("Opening Remarks", "Equivariant Hamiltonian Flows"));
        await hand.PressAsync("Read the lines");
        await hand.PressAsync("Add and review");
        await hand.PressAsync("Publish");
    }
}
