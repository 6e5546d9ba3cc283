using System.Text;
using QRCoder;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A QR code to print, at level Q (a quarter may be smeared).</summary>
public static class QrFile
{
    /// <summary>Pixels of one module.</summary>
    private const int Module = 20;

    /// <summary>As PNG.</summary>
    public static byte[] Png(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        return new PngByteQRCode(code).GetGraphic(Module);
    }

    /// <summary>As SVG.</summary>
    public static byte[] Svg(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        return Encoding.UTF8.GetBytes(new SvgQRCode(code).GetGraphic(Module));
    }
}
