using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;

namespace Workshop.Web.Tests;

/// <summary>Somebody whose browser has no JavaScript: opens addresses, fills in the forms that are there, keeps cookies, follows redirects.</summary>
public sealed class Visitor(WorkshopApp app) : IDisposable
{
    /// <summary>The field in which a form proves that we gave it.</summary>
    public const string Token = "__RequestVerificationToken";

    private readonly HttpClient client = app.CreatePlainClient();   // cookies age by the portal's clock

    private readonly Dictionary<string, string> jar = [];
    private readonly Dictionary<string, (byte[] Bytes, string Name)> chosen = [];

    public IHtmlDocument Page { get; private set; } = default!;

    /// <summary>What the last button that opens a window opened in it; the page stays open as it was.</summary>
    public IHtmlDocument? Opened { get; private set; }

    /// <summary>The address that they come from, where that matters.</summary>
    public string? Place { get; init; }

    /// <summary>Whether they go where an answer sends them.</summary>
    public bool Follows { get; init; } = true;

    public HttpStatusCode Status { get; private set; }

    /// <summary>What kind of thing came, as the answer says.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What came, byte for byte.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>Path and query of the page that is open.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>What the page says, its space made single.</summary>
    public string Text => string.Join(' ', Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The <c>Set-Cookie</c> headers of the last answer and of the redirects that led to it.</summary>
    public List<string> Cookies { get; } = [];

    /// <summary>The cookies that they have, by their names.</summary>
    public IReadOnlyDictionary<string, string> Jar => jar;

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Another window of the same browser, as far as it has got: what happens to its cookies from now on happens to no other's.</summary>
    /// <param name="portal">Another, over a copy of the same database.</param>
    public Visitor Window(bool follows = true, WorkshopApp? portal = null)
    {
        var window = new Visitor(portal ?? app) { Place = Place, Follows = follows };
        foreach (var (name, value) in jar) window.jar[name] = value;
        return window;
    }

    /// <summary>A header of the last answer; empty where it had none of that name.</summary>
    public string Header(string name) => headers.GetValueOrDefault(name, "");

    public Task<Visitor> OpenAsync(string address)
    {
        Cookies.Clear();
        return GoAsync(new(HttpMethod.Get, address));
    }

    /// <summary>Presses a button, having filled in its form.</summary>
    /// <param name="typed">By the names of fields; other fields go as they are.</param>
    public async Task<Visitor> PressAsync(string button, params (string Name, string Value)[] typed)
    {
        var pressed = Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().Single(each => (each.GetAttribute("aria-label") ?? each.TextContent.Trim()) == button);
        var form = pressed.Form!;
        foreach (var (name, value) in typed)
        {
            switch (form.Elements.First(each => each.GetAttribute("name") == name))
            {
                case IHtmlInputElement { Type: "checkbox" } tick: tick.IsChecked = value == "true"; break;
                case IHtmlInputElement input: input.Value = value; break;
                case IHtmlTextAreaElement area: area.Value = value; break;
                case IHtmlSelectElement choice: choice.Value = value; break;
                case var other: throw new InvalidOperationException($"{other.LocalName} is not to be filled in.");
            }
        }
        var fields = form.Elements.SelectMany(FieldsOf).ToList();
        if (pressed.Name is { Length: > 0 } named) fields.Add(new(named, pressed.Value));
        var target = pressed.GetAttribute("formaction") ?? TargetOf(form);
        if (pressed.GetAttribute("formtarget") != "_blank") return await SendAsync(form, target, fields);
        var (page, address) = (Page, Address);
        await SendAsync(form, target, fields);
        (Opened, Page, Address) = (Page, page, address);
        return this;
    }

    private Task<Visitor> SendAsync(IHtmlFormElement form, string target, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data") return PostAsync(target, fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => !chosen.ContainsKey(field.Key))) content.Add(new StringContent(value), name);
        foreach (var (name, (bytes, fileName)) in chosen) content.Add(new ByteArrayContent(bytes), name, fileName);
        chosen.Clear();
        return PostAsync(target, content);
    }

    /// <summary>Sends a file as a script does, with the proof of the page that is open, and stays on it.</summary>
    public async Task<Visitor> SendFileAsync(string target, string name, byte[] bytes, string fileName)
    {
        var (page, address) = (Page, Address);
        await GoAsync(new(HttpMethod.Post, target) { Content = new MultipartFormDataContent { { new StringContent(ValueOf(Token)!), Token }, { new ByteArrayContent(bytes), name, fileName } } });
        (Page, Address) = (page, address);
        return this;
    }

    /// <summary>Chooses a file for a field of the form that is sent next.</summary>
    public Visitor Choose(string name, byte[] bytes, string fileName = "picture.png")
    {
        if (Page.QuerySelector<IHtmlInputElement>($"input[type=file][name='{name}']") is null) throw new InvalidOperationException($"There is no field {name} for files.");
        chosen[name] = (bytes, fileName);
        return this;
    }

    /// <summary>Ticks a box by what it stands for.</summary>
    public Visitor Tick(string name, string value)
    {
        Page.QuerySelectorAll<IHtmlInputElement>($"input[name='{name}']").Single(box => box.Value == value).IsChecked = true;
        return this;
    }

    /// <summary>The value of a field of the page that is open.</summary>
    public string? ValueOf(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement choice => choice.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>What the first form that goes to an address would send, as the page fills it, without its buttons; null where there is none.</summary>
    public List<KeyValuePair<string, string>>? FieldsFor(string address) =>
        Page.Forms.FirstOrDefault(form => form.Method == "post" && TargetOf(form) == address) is { } form ? [.. form.Elements.SelectMany(FieldsOf)] : null;

    private string TargetOf(IHtmlFormElement form) => new Uri(new Uri(client.BaseAddress!, Address), form.GetAttribute("action") ?? "").PathAndQuery;

    /// <summary>Sends what a form would send, as it is given.</summary>
    public Task<Visitor> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) => PostAsync(address, new FormUrlEncodedContent(fields));

    public Task<Visitor> PostAsync(string address, HttpContent content)
    {
        Cookies.Clear();
        return GoAsync(new(HttpMethod.Post, address) { Content = content });
    }

    /// <summary>What an address answers that is no page.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Dispose() => client.Dispose();

    private async Task<Visitor> GoAsync(HttpRequestMessage request)
    {
        for (var steps = 0; steps < 10; steps++)
        {
            if (Place is not null) request.Headers.Add(WorkshopApp.PlaceHeader, Place);
            if (jar.Count > 0) request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var answer = await client.SendAsync(request);
            Address = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.ToString();
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) foreach (var cookie in cookies) Keep(cookie);
            if (answer.Headers.Location is not { } elsewhere || !Follows)
            {
                Status = answer.StatusCode;
                headers.Clear();
                Type = answer.Content.Headers.ContentType?.MediaType ?? "";
                foreach (var (name, values) in answer.Headers) headers[name] = string.Join(", ", values);
                Body = await answer.Content.ReadAsByteArrayAsync();
                Page = await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(Body));
                if (Page.Forms.FirstOrDefault(form => form.Method == "post" && form.QuerySelector($"[name={Token}]") is null) is { } careless)
                    throw new InvalidOperationException($"A form of {Address} has no token: {careless.OuterHtml}");
                return this;
            }
            var next = new Uri(new Uri(client.BaseAddress!, Address), elsewhere);
            if (next.Authority != client.BaseAddress!.Authority) throw new InvalidOperationException($"Sent away to {next}.");
            var form = answer.StatusCode == HttpStatusCode.TemporaryRedirect ? request.Content : null;
            request = new(form is null ? HttpMethod.Get : request.Method, next.PathAndQuery) { Content = form };
        }
        throw new InvalidOperationException($"Sent round in circles at {Address}.");
    }

    private void Keep(string cookie)
    {
        Cookies.Add(cookie);
        var parsed = SetCookieHeaderValue.Parse(cookie);
        if (parsed.Expires <= app.Clock.Now) jar.Remove(parsed.Name.ToString());
        else jar[parsed.Name.ToString()] = parsed.Value.ToString();
    }

    /// <summary>What a form sends of one of its elements.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio" } tick => tick.IsChecked ? [new(tick.Name!, tick.Value)] : [],
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name!, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } choice => [new(choice.Name!, choice.Value ?? "")],
        _ => [],
    };
}
