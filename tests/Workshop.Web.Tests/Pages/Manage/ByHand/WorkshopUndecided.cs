namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>LMRL from its page: a date that is not decided, people in two groups, much of it coming soon.</summary>
internal static class WorkshopUndecided
{
    public static async Task BuildAsync(Hand hand, string conference)
    {
        var page = new SeedText("lmrl-2019");
        await hand.FollowAsync("Events");
        await hand.FollowAsync("New event");
        await hand.TypeAsync("Title", page.Line("# Learning").TrimStart('#', ' '));
        await hand.TypeAsync("Date, as it is printed", "December 13 or 14, 2019");
        await hand.TypeAsync("City", "Vancouver");
        await hand.TypeAsync("The abstract of a talk, or a text about the event", page.Lines("Learning Meaningful", "To seize"));
        await hand.TypeAsync("Acronym", "LMRL");
        await hand.ChooseAsync("Colour", "green");
        await hand.TypeAsync("It takes place at", conference);
        await hand.PressAsync("Create");

        await hand.FollowAsync("All in one table");
        await hand.TypeAsync("Heading", "Call for posters", row: 2);
        await hand.ChooseAsync("What it is for", "Take part", row: 3);
        await hand.TypeAsync("Heading", "Participate!", row: 3);
        await hand.ChooseAsync("Readers see", "all of it", row: 3);
        await hand.TypeAsync("Order", "1.5", row: 3);
        await hand.ChooseAsync("What it is for", "People", row: 4);
        await hand.TypeAsync("Heading", "Co-organizers, team leaders, and speakers", row: 4);
        await hand.TypeAsync("Order", "6.5", row: 4);
        await hand.TypeAsync("Heading", "Schedule", row: 5);
        await hand.TypeAsync("Heading", "Lead organizers", row: 6);
        await hand.ChooseAsync("What it is for", "Sponsors", row: 7);
        await hand.TypeAsync("Heading", "Sponsors", row: 7);
        await hand.PressAsync("Save");

        await hand.FollowAsync("Participate!");
        await hand.TypeAsync("Text", "Follow on Twitter [@lmrl_bio](https://twitter.com/lmrl_bio).\n\nRegister email.");
        await hand.PressAsync("Save");

        await AddAsync("Lead organizers", page.Lines("Jonathan Bloom", "Elizabeth Wood"));
        await hand.FollowAsync("Learning Meaningful Representations of Life");
        await AddAsync("Co-organizers, team leaders, and speakers", page.Lines("Barbara Engelhardt", "Aviv Regev"));
        await hand.FollowAsync("Look it over and publish");
        await hand.PressAsync("Publish");

        async Task AddAsync(string group, string people)
        {
            await hand.FollowAsync(group);
            await hand.TypeAsync("Or several, one a line", people);
            await hand.PressAsync("Add");
            await hand.PressAsync("Add");
        }
    }
}
