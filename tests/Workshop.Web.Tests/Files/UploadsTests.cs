using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Files;
using Workshop.Tests.Files;
using Workshop.Web.Data;
using Workshop.Web.Files;

namespace Workshop.Web.Tests.Files;

public sealed class UploadsTests : IAsyncDisposable
{
    private static readonly Guid Meeting = Guid.NewGuid();

    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Thirty_people_who_upload_one_picture_at_once_store_it_once()
    {
        var addresses = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(() =>
            app.UploadAsync(number % 2 == 0 ? Meeting : Guid.NewGuid(), number % 3 == 0 ? Pictures.Dressed(FileKind.Jpeg) : Pictures.Plain(FileKind.Jpeg)))));

        Assert.Single(addresses.Distinct());
        Assert.Equal((1, 1, 16), await app.WithDbAsync(async db => (await db.Files.CountAsync(), await db.FilePieces.CountAsync(), await db.FileUses.CountAsync())));
    }

    [Fact]
    public async Task What_was_refused_leaves_nothing_behind()
    {
        var outcome = await app.TryUploadAsync(Meeting, Bytes.Ascii("<svg/>"));
        Assert.Equal("file", Assert.Single(outcome.Problems).Field);
        Assert.Equal(0, await app.WithDbAsync(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_never_ends_is_read_no_further_than_needed_to_refuse_it()
    {
        using var endless = new EndlessStream();
        var outcome = await app.Services.GetRequiredService<Uploads>().FileAsync(new(Meeting, "file", "a.png", endless), CancellationToken.None);
        Assert.Contains("larger than 10 MB", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Sent, AcceptedFile.MostBytes + 1, AcceptedFile.MostBytes + 1);
    }

    [Fact]
    public async Task Where_a_picture_goes_a_PDF_is_refused_and_a_picture_comes_with_its_size()
    {
        var uploads = app.Services.GetRequiredService<Uploads>();
        using var pdf = new MemoryStream(Pictures.Plain(FileKind.Pdf));
        Assert.Contains("This is a PDF.", Assert.Single((await uploads.PictureAsync(new(Meeting, "photo", "a.jpg", pdf), default)).Problems).Message, StringComparison.Ordinal);
        Assert.Equal(0, await app.WithDbAsync(db => db.Files.CountAsync()));

        using var turned = new MemoryStream(Pictures.Dressed(FileKind.Jpeg, orientation: 6));
        var picture = (await uploads.PictureAsync(new(Meeting, "photo", "a.jpg", turned), default)).Value;
        Assert.Equal((8, 16), (picture.Width, picture.Height));
        Assert.Matches("^/files/[0-9a-f]{64}-8x16.jpg$", picture.Source);
    }

    [Theory]
    [InlineData("Group photo.jpg", "Group photo.jpg")]
    [InlineData("C:\\Users\\ada\\Group.jpg", "Group.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u202Egpj.exe\0", "agpj.exe")]
    public async Task The_name_is_kept_for_organizers_without_folders_and_tricks(string sent, string kept)
    {
        var file = await app.UploadAsync(Meeting, Pictures.Plain(FileKind.Gif), sent);
        Assert.Equal(kept, await app.WithDbAsync(db => db.FileUses.Where(use => use.Hash == file.Hash).Select(use => use.Name).SingleAsync()));
    }

    [Fact]
    public async Task What_was_never_saved_goes_after_a_week_and_what_was_saved_once_stays_with_its_event()
    {
        var meeting = Given.Meeting("Kept");
        var (forgotten, saved, removed) = (await app.UploadAsync(meeting.Id, Uploading.Picture(1)), await app.UploadAsync(meeting.Id, Uploading.Picture(2)), await app.UploadAsync(meeting.Id, Uploading.Picture(3)));
        await app.ReleaseAsync("kept-2026", meeting.WithText($"![]({saved}) ![]({removed})"));
        await app.ReleaseAsync("kept-2026", meeting.WithText($"![]({saved})"));
        var orphan = await app.UploadAsync(Guid.NewGuid(), Uploading.Picture(4));

        app.Clock.Now += FileSweep.Grace.ToTimeSpan();
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([forgotten, saved, removed], await KnownAsync([forgotten, saved, removed, orphan]));

        app.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([saved, removed], await KnownAsync([forgotten, saved, removed, orphan]));
        Assert.Equal(2, await app.WithDbAsync(db => db.FilePieces.CountAsync()));
        Assert.Equal(0, await SweepAsync());
    }

    [Fact]
    public async Task A_picture_that_another_event_takes_over_is_kept_for_both()
    {
        var (first, next) = (Given.Meeting("First"), Given.Meeting("Next"));
        var file = await app.UploadAsync(first.Id, Pictures.Plain(FileKind.Png));
        await app.SaveAsync("first-2026", first.WithText($"![]({file})"));
        await app.SaveAsync("next-2027", next.WithText($"![]({file})", Events.SectionState.Hidden));
        Assert.Equal(new() { [first.Id] = FileStage.Saved, [next.Id] = FileStage.Saved }, await app.StagesAsync(file));
    }

    private Task<int> SweepAsync() => ActivatorUtilities.CreateInstance<FileSweep>(app.Services).SweepAsync(CancellationToken.None);

    private async Task<FileAddress[]> KnownAsync(FileAddress[] files)
    {
        var known = await app.WithDbAsync(db => db.Files.ToListAsync());
        return [.. files.Where(file => known.Exists(stored => stored.Address == file))];
    }

    private sealed class EndlessStream : Stream
    {
        public int Sent { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Sent += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
