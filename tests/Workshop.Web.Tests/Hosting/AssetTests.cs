using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Workshop.Web.Tests.Hosting;

public sealed class AssetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plain_run_serves_every_asset_whole_under_gzip_brotli_and_neither()
    {
        await using var program = RunningProgram.Start(folder.Path, ["serve"]);
        using var client = new HttpClient { BaseAddress = await program.AddressAsync() };
        var root = Path.Combine(Repository.Root, "wwwroot");
        var assets = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(assets);

        foreach (var asset in assets)
            foreach (var encoding in Encodings)
                Assert.Equal(await File.ReadAllBytesAsync(asset), await GetAsync(client, Path.GetRelativePath(root, asset).Replace('\\', '/'), encoding));

        var joined = XDocument.Load(Path.Combine(Repository.Root, "src", "Workshop.Web", "Workshop.Web.csproj")).Descendants("Style").ToList();
        Assert.Equal(["public", "back-office"], joined.Select(sheet => sheet.Attribute("Sheet")!.Value));
        foreach (var sheet in joined)
        {
            var parts = sheet.Attribute("Include")!.Value.Split(';').SelectMany(part => Lines(File.ReadAllBytes(Path.Combine(root, "css", part))));
            foreach (var encoding in Encodings) Assert.Equal(parts, Lines(await GetAsync(client, $"css/{sheet.Attribute("Sheet")!.Value}.css", encoding)));
        }
    }

    private static readonly string[] Encodings = ["gzip", "br", "identity"];

    private static async Task<byte[]> GetAsync(HttpClient client, string address, string encoding)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
        using var answer = await client.SendAsync(question);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        if (address.EndsWith(".css", StringComparison.Ordinal) && encoding == "gzip")
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);   // Brotli is made on publishing
        return await DecodeAsync(answer);
    }

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static async Task<byte[]> DecodeAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using var decoded = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var whole = new MemoryStream();
        await decoded.CopyToAsync(whole);
        return whole.ToArray();
    }
}
