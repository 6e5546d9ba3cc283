using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What became of each coupon of a bulk action, in the order asked.</summary>
public sealed record BulkAnswer(IReadOnlyList<BulkAnswer.Row> Rows)
{
    /// <summary>Coupons one call takes; more are sent in several.</summary>
    public const int Most = 200;

    /// <summary>One coupon.</summary>
    /// <param name="Name">Null when no such coupon is the merchant's.</param>
    /// <param name="Refusal">Null when the step was taken.</param>
    public sealed record Row(string Id, string? Name, Refusal? Refusal);

    /// <summary>Those that took the step.</summary>
    public IReadOnlyList<string> Done => [.. Rows.Where(row => row.Refusal is null).Select(row => row.Id)];
}
