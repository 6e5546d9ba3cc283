namespace MerchantWorkbench.Products.Coupons;

/// <summary>Why a coupon wants its merchant's attention, the most pressing first.</summary>
public enum CouponTodoKind
{
    /// <summary>A reviewer sent it back.</summary>
    Rejected,

    /// <summary>Every piece is taken while its time still runs.</summary>
    SoldOut,

    /// <summary>At most a tenth of its pieces is left.</summary>
    AlmostOut,

    /// <summary>Claiming ends within three days.</summary>
    EndsSoon,

    /// <summary>Begun and not submitted.</summary>
    Draft,

    /// <summary>With a reviewer: nothing to do but to know it.</summary>
    InReview,
}

/// <summary>One thing to do about one coupon.</summary>
/// <param name="Id">As in addresses.</param>
/// <param name="Until">When claiming ends.</param>
/// <param name="Reason">Code of the reviewer's reason, where it was sent back.</param>
/// <param name="Note">The reviewer's words, where it was sent back.</param>
public sealed record CouponTodo(
    CouponTodoKind Kind, string Id, string Name, int Claimed, int Total, DateTimeOffset Until, string? Reason = null, string? Note = null)
{
    /// <summary>Pieces left.</summary>
    public int Left => Math.Max(0, Total - Claimed);
}
