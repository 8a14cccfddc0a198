using System.Text.RegularExpressions;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>What somebody typed into a form that was not taken, so that the page that says so can give it back.</summary>
internal static partial class SentTexts
{
    private const string Prefix = "Form.";

    /// <summary>Passwords and the like are shown to nobody, and nothing is that another site sends through somebody's browser.</summary>
    /// <returns>Each with its field's name in words, in the order in which they were sent.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsOwn(request) ? [] :
        [
            .. from field in request.Form
               where (field.Key.Length > Prefix.Length && field.Key.StartsWith(Prefix, StringComparison.Ordinal) || OfTable().IsMatch(field.Key)) && !Secret().IsMatch(field.Key)
               from text in field.Value
               where IsTyped(text)
               select KeyValuePair.Create(Called(field.Key.StartsWith(Prefix, StringComparison.Ordinal) ? field.Key[Prefix.Length..] : field.Key.Replace('-', ' ')), text),
        ];

    private static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin.ToString() is "" or "null" || Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value);

    /// <summary>And not chosen, ticked or carried along.</summary>
    private static bool IsTyped(string? text) => text is not null && text.Any(char.IsLetter) && text is not ("true" or "false" or "on") && !Guid.TryParse(text, out _);

    /// <summary>"Rows[2].StartTime" is "Rows 3 start time".</summary>
    private static string Called(string name)
    {
        var counted = Index().Replace(name, index => $" {int.Parse(index.ValueSpan[1..^1], null) + 1}");
        var words = Border().Replace(counted, " ").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("Password|Current|Code|Secret|Credential|Token|Key$|^Form[.]Do$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    /// <summary>"Title-3", in a form that is a table.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{0,40}-[0-9]{1,6}$")]
    private static partial Regex OfTable();

    [GeneratedRegex(@"\[[0-9]{1,6}\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"[.]|(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Border();
}
