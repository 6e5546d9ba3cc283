using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>The show of the form while it is being written: every part may be missing.</summary>
public sealed class AnnouncementRow
{
    public DateTimeOffset? StartsAt { get; set; }

    public long? Minutes { get; set; }

    /// <summary>A length that cannot be read, as it was typed.</summary>
    public string? WrongMinutes { get; set; }

    public string? Where { get; set; }

    /// <summary>Rows of the kind product.</summary>
    public List<BlockRow> Goods { get; set; } = [];

    public List<string> Coupons { get; set; } = [];

    /// <summary>The row of what a post announces.</summary>
    /// <param name="pictures">The post's, for the goods' addresses.</param>
    internal static AnnouncementRow Of(Announcement said, IReadOnlyList<PictureSheet> pictures) => new()
    {
        StartsAt = said.StartsAt, Minutes = said.Minutes, Where = said.Where, Coupons = [.. said.Coupons ?? []],
        Goods = [.. (said.Goods ?? []).Select((good, at) => BlockRow.Of(at + 1, good, pictures))],
    };

    /// <summary>What it would say if it were handed in now. A length that cannot be read is one that is refused.</summary>
    internal Announcement ToAnnouncement() => new()
    {
        StartsAt = StartsAt, Minutes = WrongMinutes is not null ? 0 : Minutes is { } typed ? (int)Math.Clamp(typed, 0, int.MaxValue) : null,
        Where = Where, Goods = [.. Goods.Select(row => row.ToBlock())], Coupons = [.. Coupons],
    };
}
