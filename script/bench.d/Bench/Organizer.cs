using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Workshop.Bench;

/// <summary>The administrator of a portal, in a browser without scripts.</summary>
internal sealed class Organizer(Server portal) : IDisposable
{
    public const string Email = "bench@example.org", Password = "measured on one core";

    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = portal.Address };

    public async Task SignInAsync()
    {
        var form = await OpenAsync("/account/login");
        using var answer = await SendAsync(form, ("Form.Email", Email), ("Form.Password", Password));
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        page.DocumentElement.SetAttribute("data-address", address);
        return page;
    }

    /// <summary>Fills in fields of the page's form and presses "Save and publish".</summary>
    public async Task PublishAsync(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        using var answer = await SendAsync(page, [.. typed, ("Publish", "true")]);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var fields = page.QuerySelectorAll("main form [name]").Select(FieldOf).OfType<(string Name, string Value)>().Where(field => typed.All(each => each.Name != field.Name)).Concat(typed);
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await client.PostAsync(new Uri(page.DocumentElement.GetAttribute("data-address")!, UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Found ? answer : throw new InvalidOperationException($"The form was answered with {(int)answer.StatusCode}.");
    }

    private static (string Name, string Value)? FieldOf(AngleSharp.Dom.IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => (input.Name!, input.Value),
        IHtmlTextAreaElement area => (area.Name!, area.Value),
        IHtmlSelectElement choice => (choice.Name!, choice.Value ?? ""),
        _ => null,
    };
}
