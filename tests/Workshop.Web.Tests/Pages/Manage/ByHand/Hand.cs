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

    /// <param name="row">Where the field is in a table.</param>
    public Task TypeAsync(string label, string text, int? row = null)
    {
        Actions++;
        return Field(label, AriaRole.Textbox, row).FillAsync(text);
    }

    public Task ChooseAsync(string label, string option, int? row = null)
    {
        Actions++;
        return Field(label, AriaRole.Combobox, row).SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    public Task TickAsync(string label, int? row = null)
    {
        Actions++;
        return Field(label, AriaRole.Checkbox, row).ClickAsync();
    }

    /// <summary>The first of that name, as who reads from above finds it.</summary>
    private ILocator Field(string label, AriaRole role, int? row) => row is { } number
        ? page.Locator("tbody > tr").Nth(number - 1).GetByRole(role, new() { Name = label, Exact = true })
        : page.GetByLabel(label, new() { Exact = true }).First;

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
