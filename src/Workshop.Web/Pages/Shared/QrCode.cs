using System.Globalization;
using System.Text;
using QRCoder;

namespace Workshop.Web.Pages.Shared;

/// <summary>An address as a QR code (ISO/IEC 18004), error correction M, drawn as one path: a module is a unit, the quiet zone four of them.</summary>
/// <param name="Path">Of the dark modules, in runs.</param>
/// <param name="Size">Modules on a side, without the quiet zone.</param>
public sealed record QrCode(string Path, int Size)
{
    public const int QuietZone = 4;

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"-{QuietZone} -{QuietZone} {Size + 2 * QuietZone} {Size + 2 * QuietZone}");

    public static QrCode Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var size = matrix.Count - 2 * QuietZone; // QRCoder surrounds the modules with their quiet zone
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                var start = x;
                while (x < size && matrix[y + QuietZone][x + QuietZone]) x++;
                if (x > start) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        return new(path.ToString(), size);
    }
}
