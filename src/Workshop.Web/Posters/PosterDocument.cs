using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Workshop.Files;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Posters;

/// <summary>
/// A poster's sheet as one file that needs nothing else: the one exception to "nothing inline". Styles and pictures are in it as they are, no
/// script runs in it and it may load nothing; links lead to where the portal is.
/// </summary>
internal sealed partial class PosterDocument(IWebHostEnvironment environment, StoredFiles files)
{
    /// <summary>What the poster's page has of all of wwwroot/css, in its order.</summary>
    private static readonly string[] Styles = ["tokens", "base", "shell", "print", "poster"];

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <param name="page">The page of the poster, from which the sheet is taken.</param>
    public async Task<string> OfAsync(string page, Publication publication, Site site, CancellationToken stop)
    {
        var (details, hue) = (publication.Programme.Event, publication.Programme.Event.Hue ?? site.Hue);
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(details.Language)}" class="{(hue is null ? "" : $"hue-{hue}")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <base href="{WebUtility.HtmlEncode(site.Absolute("/"))}">
            <title>{WebUtility.HtmlEncode(publication.Title)}</title>

            """);
        foreach (var style in Styles)
        {
            await using var sheet = environment.WebRootFileProvider.GetFileInfo($"css/{style}.css").CreateReadStream();
            using var reader = new StreamReader(sheet);
            html.Append(style == "print" ? "<style media=\"print\">\n" : "<style>\n").Append(await reader.ReadToEndAsync(stop)).Append("</style>\n");
        }
        html.Append("</head>\n<body>\n<main>\n").Append(await WithPicturesAsync(Sheet().Match(page).Value, stop)).Append("\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private async Task<string> WithPicturesAsync(string html, CancellationToken stop)
    {
        foreach (var source in Picture().Matches(html).Select(match => match.Groups[1].Value).Distinct())
            html = html.Replace($"src=\"{source}\"", $"src=\"{await DataAsync(WebUtility.HtmlDecode(source), stop)}\"", StringComparison.Ordinal);
        return html;
    }

    /// <summary>Empty for what is none of the public's files.</summary>
    private async Task<string> DataAsync(string source, CancellationToken stop)
    {
        if (FileAddress.From(source) is not { } address || await files.FindAsync(address, stop) is not { Public: true, File: var file }) return "";
        await using var content = files.Open(file);
        using var bytes = new MemoryStream(file.Size);
        await content.CopyToAsync(bytes, stop);
        return $"data:{file.Kind.MediaType()};base64,{Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))}";
    }

    [GeneratedRegex("<article class=\"poster .*</article>", RegexOptions.Singleline)]
    private static partial Regex Sheet();

    [GeneratedRegex("<img src=\"([^\"]*)\"")]
    private static partial Regex Picture();
}
