using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Everything that happened to a coupon, newest first: who, what and why. Its pieces have histories of their own.</summary>
/// <remarks>Refuses: coupons.not_found.</remarks>
internal sealed class ReadCouponHistory(Reader reader)
{
    /// <summary>Events told at most; older ones stand in the export of the audit.</summary>
    public const int Most = 200;

    /// <summary>Reads.</summary>
    public Task<Outcome<IReadOnlyList<CouponHappening>>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<CouponHappening>>(caller, CouponPermissions.View, async db =>
        {
            List<Event> told = await db.Events
                .Where(row => row.SubjectId == id && row.Subject == CouponEvents.Coupon && row.MerchantId == caller.MerchantId)
                .OrderByDescending(row => row.Id).Take(Most).ToListAsync(stop);
            return told.Count == 0 ? CouponRefusals.NotFound : told.ConvertAll(Read);
        }, stop);

    private static CouponHappening Read(Event row) => new(
        row.Kind, row.At, row.Actor, row.PersonId is not null, row.Data is null ? null : JsonSerializer.Deserialize<JsonElement>(row.Data));
}
