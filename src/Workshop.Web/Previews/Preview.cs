using System.Text.RegularExpressions;
using Workshop.Files;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;

namespace Workshop.Web.Previews;

/// <summary>What a request is shown in place of what is published: the one thing that public pages ask about it.</summary>
/// <param name="At">The address under which the preview is, in place of the event's own.</param>
public sealed record Preview(Publication Publication, string At, PageBar Bar)
{
    /// <summary>Whether whoever looks may not open files by their own address.</summary>
    public bool HasFiles { get; init; }

    private string Own => Addresses.Event(Publication.Live.Slug);

    /// <summary>Where in the preview an address of the event's is; null for any other, and for calendars and data, which no preview has.</summary>
    public string? Within(string address) =>
        HasFiles && address.StartsWith(FileAddress.Folder, StringComparison.Ordinal) ? At + address
        : address.StartsWith(Own, StringComparison.Ordinal) && address[Own.Length..] is var rest && !IsFile(rest) && (rest.Length == 0 || rest[0] is '/' or '?' or '#') ? At + rest
        : null;

    /// <summary>The page with its links led back into the preview. A quotation mark within a text is written otherwise, so these are attributes.</summary>
    public string Lead(string html) => Regex.Replace(html, """ (href|src|action)="((?:/|webcal:)[^"]*)" """.Trim(), link =>
        Within(link.Groups[2].Value) is { } within ? $"{link.Groups[1].Value}=\"{within}\""
        : link.Groups[2].ValueSpan.StartsWith("webcal:", StringComparison.Ordinal) || link.Groups[2].ValueSpan.StartsWith(Own + "/", StringComparison.Ordinal) || link.Groups[2].ValueSpan.StartsWith(Own + ".", StringComparison.Ordinal) ? ""
        : link.Value, RegexOptions.CultureInvariant);

    private static bool IsFile(string rest) => rest.Split('?', '#')[0].Contains('.', StringComparison.Ordinal);
}
