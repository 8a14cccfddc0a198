using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Workshop.Sheets;

/// <summary>What a row was filled from.</summary>
/// <param name="Place">Null where there was no such part.</param>
internal sealed record SheetState(Guid Id, long Version, int? Place, string Fingerprint)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(Id.ToByteArray())}.{Version}.{Place}.{Fingerprint}");

    /// <returns>Null where it is none that a sheet has written.</returns>
    internal static SheetState? Read(string text)
    {
        Span<byte> id = stackalloc byte[16];
        return text.Split('.') is [{ Length: 22 } letters, var version, var place, var fingerprint]
            && Base64Url.DecodeFromChars(letters, id, out _, out var bytes) == OperationStatus.Done && bytes == 16
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (place.Length == 0 || int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new(new(id), number, place.Length == 0 ? null : int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture), fingerprint)
            : null;
    }
}
