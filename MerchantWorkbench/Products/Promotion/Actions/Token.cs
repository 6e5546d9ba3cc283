using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Reads what a page or an app brings back.</summary>
internal static class Token
{
    /// <summary>How long one is good for counting.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The impression, if it is this shopper's and young.</summary>
    public static Impression? Read(Seals seals, string? token, Caller caller, DateTimeOffset now) =>
        seals.Open(ServeSlots.Seal, token) is { } text && Impression.Read(text) is { } seen && seen.Holder == caller.Holder && now - seen.At < Longest
            ? seen : null;
}
