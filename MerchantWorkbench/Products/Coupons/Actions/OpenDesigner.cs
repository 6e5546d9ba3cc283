using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>
/// Lays on the desk what designing a coupon takes: the coupon itself when there is one, the merchant's shops, and what else is being
/// given out.
/// </summary>
/// <remarks>Refuses: coupons.not_found.</remarks>
internal sealed class OpenDesigner(Reader reader, Audiences audiences, Clock clock)
{
    /// <summary>More coupons than this at the same time are not worth naming.</summary>
    private const int MostOthers = 50;

    /// <summary>What lies on the desk.</summary>
    /// <param name="Coupon">The coupon to change; null for a new one.</param>
    /// <param name="Picture">Address of its picture.</param>
    /// <param name="Shops">Open shops, by id.</param>
    /// <param name="Crowds">The merchant's crowds, for a coupon that is for one alone.</param>
    /// <param name="Others">Coupons that are out or about to be.</param>
    public sealed record Desk(
        CouponSheet? Coupon, string? Picture, IReadOnlyDictionary<string, string> Shops, IReadOnlyList<AudienceChoice> Crowds, IReadOnlyList<Other> Others);

    /// <summary>Another coupon and when it can be taken.</summary>
    public sealed record Other(string Name, DateTimeOffset From, DateTimeOffset Until);

    /// <summary>Opens.</summary>
    /// <param name="id">The coupon to change; null for a new one.</param>
    public Task<Outcome<Desk>> RunAsync(Caller caller, long? id, CancellationToken stop = default) =>
        reader.RunAsync<Desk>(caller, CouponPermissions.Edit, async db =>
        {
            Coupon? coupon = id is null ? null : await db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop);
            if (id is not null && coupon is null) return CouponRefusals.NotFound;
            Dictionary<string, string> shops = await db.Shops.Where(shop => shop.ClosedAt == null).OrderBy(shop => shop.Id)
                .ToDictionaryAsync(shop => Ids.Text(shop.Id), shop => shop.Name, stop);
            List<Other> others = await db.Coupons
                .Where(row => row.Id != id && row.Stage == CouponStage.Open && row.ClaimUntil >= clock.Now && row.Claimed < row.Total)
                .OrderByDescending(row => row.Id).Take(MostOthers)
                .Select(row => new Other(row.Name, row.ClaimFrom, row.ClaimUntil)).ToListAsync(stop);
            return new Desk(
                coupon is null ? null : CouponSheet.Of(coupon, clock.Now), await PictureAsync(db, coupon?.Terms.Picture, stop), shops,
                await audiences.ChoicesAsync(Words.Name(Domain.Audience.Crowd), db, new AudienceAsk(caller.MerchantId!.Value, null, clock.Now), stop), others);
        }, stop);

    private static async Task<string?> PictureAsync(WorkbenchDb db, string? picture, CancellationToken stop)
    {
        if (picture is null) return null;
        long id = Ids.Parse(picture);
        return await db.Files.Where(file => file.Id == id).Select(file => file.Path).FirstOrDefaultAsync(stop) is { } path ? FileStore.Address(path) : null;
    }
}
