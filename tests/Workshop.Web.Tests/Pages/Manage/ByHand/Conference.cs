namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>The conference at which both workshops take place, from what they say of it.</summary>
internal static class Conference
{
    public static async Task BuildAsync(Hand hand)
    {
        await hand.FollowAsync("Events");
        await hand.FollowAsync("New event");
        await hand.ChooseAsync("Begin with", "Something else, from a blank page");
        await hand.TypeAsync("Title", "33rd Conference on Neural Information Processing Systems");
        await hand.TypeAsync("Date, as it is printed", "8–14 December 2019");
        await hand.TypeAsync("Time zone", "America/Vancouver");
        await hand.TypeAsync("City", "Vancouver");
        await hand.TypeAsync("Acronym", "NeurIPS 2019");
        await hand.ChooseAsync("Colour", "violet");
        await hand.PressAsync("Create");

        await hand.FollowAsync("What it is");
        await hand.ChooseAsync("Kind", "Conference");
        await hand.PressAsync("Save");

        await hand.FollowAsync("Links and contact");
        await hand.TypeAsync("Name", "NeurIPS 2019");
        await hand.TypeAsync("Address", "https://nips.cc/Conferences/2019/");
        await hand.PressAsync("Save and review");
        await hand.PressAsync("Publish");
    }
}
