using System.Collections.Concurrent;
using Workshop.Publishing;

namespace Workshop.Web.Posters;

/// <summary>Posters as PDF: whether this machine prints one, and each printed once.</summary>
public sealed class PosterPrinting
{
    private readonly ConcurrentDictionary<string, Task<byte[]?>> printing = new();
    private readonly ConcurrentDictionary<string, string> told = new();
    private readonly PosterPrinter printer;
    private readonly PosterShelf shelf;
    private readonly CancellationToken stopping;
    private readonly ILogger<PosterPrinting> log;

    internal PosterPrinting(PosterPrinter printer, PosterShelf shelf, IHostApplicationLifetime lifetime, ILogger<PosterPrinting> log) =>
        (this.printer, this.shelf, stopping, this.log) = (printer, shelf, lifetime.ApplicationStopping, log);

    /// <summary>Whether the machine has what prints; a single poster may have letters for which it has no font.</summary>
    public bool CanPrint => printer.Lack is null;

    /// <summary>Why there is no PDF of a poster, to go on after "because"; null where there is.</summary>
    public string? Lack(PosterSheet sheet)
    {
        if (printer.Lack is { } lack) return lack;
        var letters = Lettering.OfMachine.Lack(sheet.Letters());
        if (letters is not null && told.TryAdd(sheet.Address, letters)) log.LogWarning("No poster as PDF of {Address}: {Lack}", sheet.Address, letters);
        return letters;
    }

    /// <summary>Whoever asks first has it printed; the others wait for the same, and it is finished even if all of them go.</summary>
    /// <returns>Null where it could not be printed now.</returns>
    internal async Task<byte[]?> PrintedAsync(string key, string document, CancellationToken stop)
    {
        if (await shelf.FindAsync(key, stop) is { } kept) return kept;
        if (printer.IsBusy && !printing.ContainsKey(key)) return null;
        return await printing.GetOrAdd(key, _ => Task.Run(() => PrintAsync(key, document), CancellationToken.None)).WaitAsync(stop);
    }

    private async Task<byte[]?> PrintAsync(string key, string document)
    {
        try
        {
            var (sheet, said) = await printer.PrintAsync(document, stopping);
            if (sheet is null) log.LogError("The browser printed no poster: {Said}", said);
            else await shelf.KeepAsync(key, sheet, stopping);
            return sheet;
        }
        finally
        {
            printing.TryRemove(key, out _);
        }
    }
}
