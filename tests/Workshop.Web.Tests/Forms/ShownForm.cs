using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Workshop.Web.Tests.Forms;

/// <summary>A field into which one types.</summary>
/// <param name="Longest">As many characters as the browser lets in; null where it lets in any number.</param>
internal sealed partial record TextField(string Name, int? Longest)
{
    /// <summary>The same of every row.</summary>
    public string Kind => Digits().Replace(Name, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}

/// <summary>A form as a page shows it, and what sends it whatever is typed, byte for byte.</summary>
internal sealed class ShownForm
{
    private readonly Visitor visitor;
    private readonly IHtmlFormElement form;

    private ShownForm(Visitor visitor, IHtmlFormElement form) => (this.visitor, this.form) = (visitor, form);

    /// <summary>Those of the page that is open, but for what stands at the head of every page.</summary>
    public static IReadOnlyList<ShownForm> On(Visitor visitor) => [.. visitor.Page.QuerySelectorAll<IHtmlFormElement>("main form").Select(form => new ShownForm(visitor, form))];

    public bool IsPosted => form.GetAttribute("method") == "post";

    /// <summary>Its address, from root.</summary>
    public string Target => new Uri(new Uri(new("http://localhost"), visitor.Address), form.GetAttribute("action") ?? "").PathAndQuery;

    public IReadOnlyList<TextField> TextFields { get => field ??= [.. form.Elements.Where(IsTyped).Select(each =>
        new TextField(each.GetAttribute("name")!, int.TryParse(each.GetAttribute("maxlength"), out var longest) ? longest : null))]; }

    /// <summary>The buttons that send it, by what they send; the first is the one that the Enter key presses.</summary>
    public IReadOnlyList<KeyValuePair<string, string>?> Buttons =>
        [.. form.Elements.Where(each => each is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }).Select(Sent)];

    /// <summary>What it sends when nothing is changed.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => form.Elements.SelectMany(Visitor.FieldsOf);

    /// <summary>What stands in its fields, by their names; the first counts.</summary>
    public IReadOnlyDictionary<string, string> Values { get => field ??= Fields.DistinctBy(each => each.Key).ToDictionary(); }

    /// <summary>Whether it is the one with some of these fields.</summary>
    public bool Has(IEnumerable<string> names) => names.Any(Values.ContainsKey);

    /// <summary>Whether the page says that something is wrong with it.</summary>
    public bool HasProblems => visitor.Page.QuerySelector(".problems") is not null;

    /// <summary>What is said to be wrong beside its fields, by their names.</summary>
    public IReadOnlyDictionary<string, string> Problems { get => field ??= form.Elements.Where(each => each.GetAttribute("aria-invalid") == "true")
        .DistinctBy(each => each.GetAttribute("name")).ToDictionary(each => each.GetAttribute("name")!, ProblemOf); }

    /// <summary>The values of a list to choose from, by its name; empty where it is none.</summary>
    public IReadOnlyList<string> ChoicesOf(string name) => [.. form.Elements.OfType<IHtmlSelectElement>().Where(each => each.Name == name).SelectMany(each => each.Options).Select(option => option.Value)];

    /// <summary>Presses the first button, or the one given.</summary>
    /// <param name="typed">By the names of fields.</param>
    public Task<Visitor> SendAsync(IReadOnlyDictionary<string, string> typed, int button = 0)
    {
        var fields = Fields.Select(field => typed.TryGetValue(field.Key, out var text) ? new(field.Key, text) : field).ToList();
        if (Buttons.ElementAtOrDefault(button) is { } pressed) fields.Add(pressed);
        if (!IsPosted) return visitor.OpenAsync($"{Target.Split('?')[0]}?{Encoded(fields)}");
        if (form.GetAttribute("enctype") == "multipart/form-data") return visitor.PostAsync(Target, Parts(fields));
        return visitor.PostAsync(Target, new StringContent(Encoded(fields), new MediaTypeHeaderValue("application/x-www-form-urlencoded")));
    }

    private static bool IsTyped(IElement element) =>
        element is IHtmlTextAreaElement { Name.Length: > 0 } or IHtmlInputElement { Name.Length: > 0, Type: "text" or "search" or "url" or "email" or "tel", IsReadOnly: false };

    private static string ProblemOf(IElement field) => string.Join(' ', from id in field.GetAttribute("aria-describedby")?.Split(' ') ?? []
                                                                          where id.EndsWith("-problem", StringComparison.Ordinal)
                                                                          select field.Owner!.GetElementById(id)?.TextContent.Trim());

    private static KeyValuePair<string, string>? Sent(IElement button) =>
        button is IHtmlButtonElement { Name.Length: > 0 } named ? new(named.Name!, named.Value) : null;

    private static string Encoded(IEnumerable<KeyValuePair<string, string>> fields) => string.Join('&', fields.Select(field => $"{Encoded(field.Key)}={Encoded(field.Value)}"));

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Bytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet)) encoded.Append((char)octet);
            else encoded.Append('%').Append(Convert.ToHexString([octet]));
        }
        return encoded.ToString();
    }

    private static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new ByteArrayContent(Bytes(value)), $"\"{name}\"");
        return parts;
    }

    /// <summary>UTF-8, but for what an unpaired surrogate stands for (<see cref="HostileTexts"/>).</summary>
    private static byte[] Bytes(string text)
    {
        if (!text.Any(char.IsSurrogate)) return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length);
        foreach (var (at, c) in text.Index())
        {
            if (!char.IsSurrogate(c)) bytes.AddRange(Encoding.UTF8.GetBytes([c]));
            else if (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])) bytes.AddRange(Encoding.UTF8.GetBytes(text, at, 2));
            else if (at > 0 && char.IsSurrogatePair(text[at - 1], c)) { }
            else if (c is >= '\uDC80' and <= '\uDCFF') bytes.Add((byte)c);
            else bytes.AddRange([(byte)(0xE0 | c >> 12), (byte)(0x80 | c >> 6 & 0x3F), (byte)(0x80 | c & 0x3F)]);
        }
        return [.. bytes];
    }
}
