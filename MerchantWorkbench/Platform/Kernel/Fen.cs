using System.Globalization;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>Money is a whole number of fen, 1/100 yuan, in a long whose name ends in Fen. Here are its bounds and its looks.</summary>
public static class Fen
{
    /// <summary>The largest single amount taken from outside: 100,000,000.00 yuan. Ten million of them do not overflow.</summary>
    public const long Max = 10_000_000_000;

    /// <summary>Yuan without trailing zeros, as on a price tag: 500 → "5", 550 → "5.5", 123456 → "1,234.56".</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Yuan with two decimals, for takings and statements: 550 → "5.50".</summary>
    public static string Exact(long fen) => (fen / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads what people type: "5", "5.0", "¥5", "1,200.5", full-width digits. At most two decimals; false for anything else,
    /// negative amounts and amounts over <see cref="Max"/>.
    /// </summary>
    public static bool TryParse(string? typed, out long fen)
    {
        fen = 0;
        // allowed: these are signs people type with an amount, not words said to them
        string plain = (typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimStart('¥', '￥').TrimEnd('元').Trim();
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(plain, style, CultureInfo.InvariantCulture, out decimal yuan)) return false;
        if (yuan is < 0 or > Max / 100m || decimal.Round(yuan, 2) != yuan) return false;
        fen = (long)(yuan * 100);
        return true;
    }
}
