using System.IO.Compression;
using System.Net;

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
        {
            var address = Path.GetRelativePath(root, asset).Replace('\\', '/');
            foreach (var encoding in (string[])["gzip", "br", "identity"])
            {
                using var question = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
                using var answer = await client.SendAsync(question);
                Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
                if (asset.EndsWith(".css", StringComparison.Ordinal) && encoding == "gzip")
                    Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);   // Brotli is made on publishing
                Assert.Equal(await File.ReadAllBytesAsync(asset), await DecodeAsync(answer));
            }
        }
    }

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
