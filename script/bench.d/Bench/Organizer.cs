using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Workshop.Bench;

/// <summary>The administrator of a portal, in a browser without scripts.</summary>
internal sealed class Organizer(Server portal, CookieContainer cookies) : IDisposable
{
    public Organizer(Server portal) : this(portal, new())
    {
    }

    public const string Email = "bench@example.org", Password = "measured on one core";

    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = portal.Address };

    public async Task SignInAsync()
    {
        var form = await OpenAsync("/account/login");
        using var answer = await SendAsync(form, ("Form.Email", Email), ("Form.Password", Password));
    }

    /// <summary>Another window of the same browser.</summary>
    public Organizer Window() => new(portal, cookies);

    public async Task<IHtmlDocument> OpenAsync(string address) => await TryOpenAsync(address) ?? throw new InvalidOperationException($"{address} is no page.");

    /// <summary>Null where the address is not a page to look at.</summary>
    public async Task<IHtmlDocument?> TryOpenAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html" ? await PageAsync(answer, address) : null;
    }

    /// <summary>Presses the first button of a form.</summary>
    /// <returns>Null where that was accepted, else the page that says why not.</returns>
    public async Task<IHtmlDocument?> SendAsync(IHtmlDocument page, IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var fields = form.Elements.Select(FieldOf).OfType<(string Name, string Value)>().Where(field => field.Name is { Length: > 0 } && typed.All(each => each.Name != field.Name)).Concat(typed);
        if (form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(button => button.Type == "submit") is { Name.Length: > 0 } button) fields = fields.Append((button.Name!, button.Value));
        var address = page.DocumentElement.GetAttribute("data-address")!;
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        using HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Parts(fields) : new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await client.PostAsync(new Uri(target, UriKind.Relative), content);
        if (answer.StatusCode == HttpStatusCode.Found) return null;
        return answer.StatusCode == HttpStatusCode.OK ? await PageAsync(answer, address) : throw new InvalidOperationException($"{target} was answered with {(int)answer.StatusCode}.");
    }

    private static MultipartFormDataContent Parts(IEnumerable<(string Name, string Value)> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), $"\"{name}\"");
        return parts;
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer, string address)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
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

    public static (string Name, string Value)? FieldOf(AngleSharp.Dom.IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } => null,
        IHtmlInputElement input => (input.Name!, input.Value),
        IHtmlTextAreaElement area => (area.Name!, area.Value),
        IHtmlSelectElement choice => (choice.Name!, choice.Value ?? ""),
        _ => null,
    };
}
