using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace MerchantWorkbench.Controls;

/// <summary>A QR code as one SVG path, at level Q (a quarter may be smeared), with the quiet zone of four modules on each side.</summary>
/// <param name="Side">Modules from edge to edge, quiet zone included.</param>
/// <param name="Path">The dark modules, one stroke for each run in a row.</param>
public sealed record QrDrawing(int Side, string Path)
{
    /// <summary>Draws the text; up to some 1,600 characters fit.</summary>
    public static QrDrawing Of(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        StringBuilder path = new();
        for (int y = 0; y < code.ModuleMatrix.Count; y++) Row(path, code.ModuleMatrix[y], y);
        return new QrDrawing(code.ModuleMatrix.Count, path.ToString());
    }

    private static void Row(StringBuilder path, BitArray row, int y)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int start = x;
            while (x < row.Length && row[x]) x++;
            if (x > start) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
        }
    }
}
