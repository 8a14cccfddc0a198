using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Files;
using Workshop.Text;

namespace Workshop.Web.Data;

/// <summary>Takes in what people upload. In a context of its own, so that what a page has read and not yet saved is left alone.</summary>
public sealed class Uploads(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>Each takes memory for itself and its clean copy.</summary>
    private const int AtOnce = 4;

    private const int PiecesAtOnce = 16;

    private readonly SemaphoreSlim turn = new(AtOnce);

    /// <summary>A picture or a PDF: what a text or a link may name.</summary>
    public Task<Outcome<FileAddress>> FileAsync(Upload upload, CancellationToken stop) => TakeAsync(upload, _ => true, stop);

    /// <summary>A picture, without credit and alternative text.</summary>
    public async Task<Outcome<Picture>> PictureAsync(Upload upload, CancellationToken stop)
    {
        var outcome = await TakeAsync(upload, kind => kind.IsPicture(), stop);
        return outcome.Then<Picture>(address => new Picture(address.ToString(), Width: address.Width, Height: address.Height));
    }

    public void Dispose() => turn.Dispose();

    private async Task<Outcome<FileAddress>> TakeAsync(Upload upload, Predicate<FileKind> fits, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var outcome = AcceptedFile.From((await ReadAsync(upload.Content, stop)).Span, upload.Field);
            if (!outcome.TryGetValue(out var file)) return new List<Problem>(outcome.Problems);
            if (!fits(file.Address.Kind)) return new Problem(upload.Field, $"This is a {file.Address.Kind.Name()}. Here goes a picture: JPEG, PNG, WebP or GIF.");
            await StoreAsync(file, upload, stop);
            return file.Address;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>One byte more than is accepted is enough to refuse it.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, CancellationToken stop)
    {
        var length = content.CanSeek ? content.Length - content.Position : AcceptedFile.MostBytes;
        var bytes = new byte[Math.Min(length, AcceptedFile.MostBytes) + 1];
        return bytes.AsMemory(0, await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop));
    }

    private async Task StoreAsync(AcceptedFile file, Upload upload, CancellationToken stop)
    {
        var (hash, at) = (file.Address.Hash, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        await using var transaction = await db.BeginWriteAsync(stop);
        if (!await db.Files.AnyAsync(known => known.Hash == hash, stop))
        {
            db.Files.Add(StoredFile.Of(file));
            foreach (var some in Pieces(file).Chunk(PiecesAtOnce))
            {
                db.FilePieces.AddRange(some);
                await db.SaveChangesAsync(stop);
                db.ChangeTracker.Clear();
            }
        }
        var use = await db.FileUses.FindAsync([hash, upload.Owner], stop)
            ?? db.FileUses.Add(new() { Hash = hash, Owner = upload.Owner, Stage = FileStage.Uploaded, At = at }).Entity;
        (use.Name, use.At) = (upload.PlainName, at);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static IEnumerable<FilePiece> Pieces(AcceptedFile file)
    {
        for (var at = 0; at < file.Bytes.Length; at += FilePiece.Length)
            yield return new()
            {
                Hash = file.Address.Hash,
                Number = at / FilePiece.Length,
                Bytes = file.Bytes[at..Math.Min(at + FilePiece.Length, file.Bytes.Length)].ToArray(),
            };
    }
}

/// <param name="Owner">The event or series for which it is, or <see cref="FileUse.Site"/>.</param>
/// <param name="Field">As the form posts it.</param>
/// <param name="Name">As the browser says; nothing is concluded from it.</param>
public sealed record Upload(Guid Owner, string Field, string Name, Stream Content)
{
    private const int LongestName = 200;

    /// <summary>Without the folders that some browsers send.</summary>
    internal string PlainName
    {
        get
        {
            var name = Characters.Clean(Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..]).ReplaceLineEndings(" ").Trim();
            return name.Length > LongestName ? name[..LongestName] : name;
        }
    }
}
