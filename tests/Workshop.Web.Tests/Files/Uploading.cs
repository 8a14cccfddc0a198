using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Files;

/// <summary>Uploads as pages make them.</summary>
internal static class Uploading
{
    public static async Task<FileAddress> UploadAsync(this WorkshopApp app, Guid owner, byte[] bytes, string name = "photo.jpg") =>
        (await app.TryUploadAsync(owner, bytes, name)).Value;

    public static async Task<Outcome<FileAddress>> TryUploadAsync(this WorkshopApp app, Guid owner, byte[] bytes, string name = "photo.jpg")
    {
        using var content = new MemoryStream(bytes);
        return await app.Services.GetRequiredService<Uploads>().FileAsync(new(owner, "file", name, content), CancellationToken.None);
    }

    /// <summary>A picture of its own for whoever asks: the number is its colour correction.</summary>
    public static byte[] Picture(int number) =>
        Workshop.Tests.Files.PngBytes.Of(16, 8, Workshop.Tests.Files.PngBytes.Chunk("gAMA", Workshop.Tests.Files.Bytes.Big(number)), []);

    public static Programme WithText(this Programme programme, string text, SectionState state = SectionState.Shown) =>
        programme with { Sections = [.. programme.Sections, new(Guid.NewGuid(), SectionKind.Custom, "Files") { Body = text, State = state }] };

    public static Task<Dictionary<Guid, FileStage>> StagesAsync(this WorkshopApp app, FileAddress file) =>
        app.WithDbAsync(db => db.FileUses.Where(use => use.Hash == file.Hash).ToDictionaryAsync(use => use.Owner, use => use.Stage));
}
