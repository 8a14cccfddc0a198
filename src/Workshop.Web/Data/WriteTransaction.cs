using Microsoft.EntityFrameworkCore.Storage;

namespace Workshop.Web.Data;

/// <summary>The one writing transaction: everything read and saved inside it is of one moment. Not committed is undone.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, Action leave) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken stop) => transaction.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            leave();
        }
    }
}
