namespace Workshop.Web.Tests.Pages;

/// <summary>From the skip link to the footer with the Tab key alone: every stop has a name, is seen and is not covered.</summary>
[Collection(SamplePortalTests.Name)]
public sealed class KeyboardTests(SamplePortal portal)
{
    private static readonly string[] Head = ["Skip to main content", "Workshop", "Events", "Series", "People", "Search"];
    private static readonly string[] Foot = ["Calendar of all meetings", "Atom feed", "For organizers", "Imprint", "Privacy"];
    private static readonly string[] Ml4ps = ["Overview", "Schedule", "People", "Poster", "Changes"];

    [BrowserFact]
    public Task Home() => StopsAsync("/", "Search events, sessions and people", "Search", "Using neural networks to decipher the cis-regulatory code",
        "Machine Learning and the Physical Sciences", "Learning Meaningful Representations of Life", "33rd Conference on Neural Information Processing Systems", "All events");

    [BrowserFact]
    public Task A_list_of_events() => StopsAsync("/events", "All years", "2022", "2019", "Kind", "Show", "Using neural networks to decipher the cis-regulatory code",
        "Machine Learning and the Physical Sciences", "Learning Meaningful Representations of Life", "33rd Conference on Neural Information Processing Systems");

    [BrowserFact]
    public Task A_seminar() => StopsAsync("/events/zeitlinger-2022", "Julia Zeitlinger", "Patrick Cramer", "Add to calendar", "Subscribe", "Poster",
        "Plain text", "Copy", "JSON", "CSV", "schedule.xml", "schedule.json", "Changes", "Link to this page", "Show it on your own page");

    [BrowserFact]
    public Task A_schedule() => StopsAsync("/events/ml4ps-2019/schedule", ["Machine Learning and the Physical Sciences", .. Ml4ps, "Kind", "Words", "Show",
        "Opening Remarks", "Bernhard Schölkopf", "Towards physics-informed deep learning for turbulent flow prediction",
        "JAX, M.D.: End-to-End Differentiable, Hardware Accelerated, Molecular Dynamics in Pure Python", "Katie Bouman", "Alán Aspuru-Guzik",
        "Hamiltonian Graph Networks with ODE Integrators", "Maria Schuld", "Lenka Zdeborova", "Towards an understanding of wide, deep neural networks",
        "Learning Symbolic Physics with Graph Networks", "Metric Methods with Open Collider Data", "Equivariant Hamiltonian Flows"]);

    [BrowserFact]
    public Task The_people_of_an_event() => StopsAsync("/events/lmrl-2019/people", ["Learning Meaningful Representations of Life", "Overview", "People", "Poster", "Changes",
        "Jonathan Bloom", "Yakir Reshef", "Elizabeth Wood", "Barbara Engelhardt", "Casey Greene", "Scott Linderman", "Kresten Lindorff-Larsen", "Chang Liu", "Debora Marks",
        "Suchi Saria", "Gopal Sarma", "Jasper Snoek", "Alex Wiltschko", "Alex Bloemendal", "Wouter Boomsma", "Danilo Bzdok", "Anne Carpenter", "David Kelley",
        "Anshul Kundaje", "Allon Klein", "Soumya Raychaudhuri", "Nikolai Slavov", "Rediet Abebe", "Daphne Koller", "Aviv Regev"]);

    [BrowserFact]
    public Task Changes() => StopsAsync("/events/ml4ps-2019/changes", ["Machine Learning and the Physical Sciences", .. Ml4ps]);

    [BrowserFact]
    public Task A_poster() => StopsAsync("/events/zeitlinger-2022/poster", "A3 instead", "back to the event");

    [BrowserFact]
    public Task Series() => StopsAsync("/series", "Look through all events");

    [BrowserFact]
    public Task A_person() => StopsAsync("/people/lenka-zdeborova", "Machine Learning and the Physical Sciences", "Lenka Zdeborova: title to be announced",
        "Subscribe to the calendar of these meetings");

    [BrowserFact]
    public Task Search() => StopsAsync("/search?q=zdeborov%C3%A1", "Search events, sessions and people", "Search", "Lenka Zdeborova",
        "Lenka Zdeborova: title to be announced", "Machine Learning and the Physical Sciences");

    [BrowserFact]
    public Task A_text_about_the_portal() => StopsAsync("/imprint", "Göttingen");

    [BrowserFact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        var page = await Browser.VisitAsync(portal.Address);
        await page.GotoAsync("/events/ml4ps-2019/people");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Machine Learning and the Physical Sciences", await page.EvaluateAsync<string>("document.activeElement.computedName"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_schedule_is_narrowed_by_keys_alone()
    {
        var page = await Browser.VisitAsync(portal.Address);
        await page.GotoAsync("/events/ml4ps-2019/schedule");
        await page.Locator("#f-kind").FocusAsync();
        await page.Keyboard.TypeAsync("Invited");
        await page.Locator("#f-q").FocusAsync();
        Assert.Equal("6 of 16 sessions", await page.Locator(".shown").TextContentAsync());
        Assert.Equal(6, await page.Locator(".entry:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    private async Task StopsAsync(string path, params string[] stops)
    {
        var page = await Browser.VisitAsync(portal.Address);
        await page.GotoAsync(path);
        var found = await page.StopsAsync();
        await page.Context.CloseAsync();
        Assert.Empty(found.Where(stop => !stop.IsSeen).Select(stop => $"{stop.Name} on {path}: focus is not visible or something lies over it."));
        Assert.Equal([.. Head, .. stops, .. Foot], found.Select(stop => stop.Name));
    }
}
