using System.Globalization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Library;

/// <summary>Bytes in words.</summary>
internal static class FileSize
{
    /// <summary>E.g. <c>38 KB</c>, <c>1.2 MB</c>, <c>4 GB</c>; in steps of 1,024, a full unit without its zero.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{(bytes + 1023) / 1024} KB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0 / 1024:0.#} MB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0 / 1024 / 1024:0.#} GB"),
    };
}
