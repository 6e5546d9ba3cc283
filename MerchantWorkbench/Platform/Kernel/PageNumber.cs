using System.Globalization;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>The number of a page as it stands in an address. Anybody can write anything there: what is no number is the first page.</summary>
public static class PageNumber
{
    /// <summary>Most pages that anybody turns.</summary>
    public const int Last = 100_000;

    /// <summary>The number, or <paramref name="first"/>.</summary>
    public static int Of(string? text, int first) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, first, Last) : first;
}
