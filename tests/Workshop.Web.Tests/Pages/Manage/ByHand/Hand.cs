using Microsoft.Playwright;

namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>
/// Somebody before a browser. An action is one click, one text typed or pasted into one field, one choice from a list, one tick; each page
/// that comes is a load, however often it was redirected.
/// </summary>
internal sealed class Hand(IPage page)
{
    public int Actions { get; private set; }

    public int Loads { get; private set; }

    public IPage Page => page;

    /// <summary>An address that somebody was given, by mail, say.</summary>
    public Task OpenAsync(string address)
    {
        Actions++;
        return LoadAsync(() => page.GotoAsync(address));
    }

    /// <param name="name">As it is read out.</param>
    public Task FollowAsync(string name) => LeaveAsync(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First);

    public Task PressAsync(string name) => LeaveAsync(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    public Task TypeAsync(string label, string text)
    {
        Actions++;
        return page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
    }

    public Task ChooseAsync(string label, string option)
    {
        Actions++;
        return page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    public async Task TickAsync(string label)
    {
        Actions++;
        await page.GetByLabel(label, new() { Exact = true }).ClickAsync();
    }

    private Task LeaveAsync(ILocator way)
    {
        Actions++;
        return LoadAsync(() => way.ClickAsync());
    }

    private async Task LoadAsync(Func<Task> go)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done(object? sender, IPage arrived) => loaded.TrySetResult();
        page.DOMContentLoaded += Done;
        try
        {
            await go();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
            Loads++;
        }
        finally
        {
            page.DOMContentLoaded -= Done;
        }
    }
}
