using System.Text;
using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Redacting;

/// <summary>Where a word is left, in whatever letters: in the bytes of the portal's files, and in what lies packed in them.</summary>
internal static class Traces
{
    /// <param name="words">Lower case.</param>
    public static async Task<List<string>> TracesOfAsync(this WorkshopApp app, params string[] words)
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(app.Storage.Path, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            found.AddRange(In(Path.GetFileName(file), bytes.ToArray(), words));
        }
        var documents = await app.WithDbAsync(db => db.Releases.AsNoTracking().ToListAsync());
        foreach (var release in documents) found.AddRange(In($"release {release.Number}", Document.Write(release.Open()), words));
        return found;
    }

    /// <summary>In what an address answers.</summary>
    public static async Task<List<string>> TracesAtAsync(this HttpClient client, IEnumerable<string> addresses, params string[] words)
    {
        var found = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)answer.StatusCode is 200 or 404, $"{address} answers {(int)answer.StatusCode}");
            // Folded lines of a calendar are one.
            var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
            found.AddRange(In(address, Encoding.UTF8.GetBytes(text), words));
        }
        return found;
    }

    private static IEnumerable<string> In(string where, byte[] bytes, string[] words)
    {
        for (var n = 0; n < bytes.Length; n++)
            if (bytes[n] is >= (byte)'A' and <= (byte)'Z') bytes[n] += 32;
        return from word in words
               from form in new[] { word, word.Normalize(NormalizationForm.FormC), word.Normalize(NormalizationForm.FormD) }.Distinct()
               from encoding in new[] { Encoding.UTF8, Encoding.Unicode }
               let at = bytes.AsSpan().IndexOf(encoding.GetBytes(form))
               where at >= 0
               select $"“{word}” in {where} at {at}: {Encoding.UTF8.GetString(bytes, Math.Max(0, at - 40), Math.Min(100, bytes.Length - Math.Max(0, at - 40)))}";
    }
}
