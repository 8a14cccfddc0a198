namespace Workshop.Web.Pages.Shared.Forms;

internal static class Sending
{
    /// <summary>The value of a field of the form that was sent; null where there was none. The first counts.</summary>
    public static string? Sent(this HttpRequest request, string field) => request.Form.TryGetValue(field, out var values) && values.Count > 0 ? values[0] : null;
}
