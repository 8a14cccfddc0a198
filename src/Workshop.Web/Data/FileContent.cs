using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Data;

/// <summary>A stored file's bytes, read piece by piece as they are asked for; between two pieces nothing of the database is held.</summary>
internal sealed class FileContent(WorkshopDb db, StoredFile file) : Stream
{
    private byte[] piece = [];
    private int number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty) return 0;
        var (wanted, at) = Math.DivRem((int)Position, FilePiece.Length);
        if (wanted != number)
        {
            piece = await db.FilePieces.Where(row => row.Hash == file.Hash && row.Number == wanted).Select(row => row.Bytes).SingleAsync(cancellationToken);
            number = wanted;
        }
        var read = Math.Min(buffer.Length, piece.Length - at);
        piece.AsMemory(at, read).CopyTo(buffer);
        Position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request does not wait for the database with a thread.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
