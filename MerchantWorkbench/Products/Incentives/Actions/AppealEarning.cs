using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>A merchant says in its words why points that are held back are right. Once; staff answer.</summary>
/// <remarks>Refuses: request.not_found, request.invalid, points.not_held, points.appealed. Tells: earning.appealed.</remarks>
internal sealed class AppealEarning(Writer writer)
{
    /// <summary>Most characters of an appeal, and of its answer.</summary>
    public const int Most = 300;

    /// <summary>Why it is right, 1–300 characters.</summary>
    public sealed record Request(string? Words);

    /// <summary>Appeals.</summary>
    public Task<Outcome<EarningSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<EarningSheet>(caller, IncentivePermissions.Appeal, async write =>
        {
            if (await write.Db.Earnings.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop) is not { } earning)
                return Refusal.NotFound;
            if (new Guard().Paragraph(ask.Words, "/words", Most).Refusal is { } wrong) return wrong;
            if (earning.AppealedAt is not null) return IncentiveRefusals.Appealed;
            if (earning.State != EarningState.Held) return IncentiveRefusals.NotHeld;
            (earning.Appeal, earning.AppealedAt) = (ask.Words!.Trim(), write.Now);
            write.Tell(earning.MerchantId, IncentiveEvents.Earning, id, IncentiveEvents.Appealed);
            string? shop = await write.Db.Shops.Where(row => row.Id == earning.ShopId).Select(row => row.Name).FirstOrDefaultAsync(stop);
            return EarningSheet.Of(earning, shop);
        }, stop);
}
