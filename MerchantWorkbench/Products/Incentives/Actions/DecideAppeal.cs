using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>Staff grant held points or refuse them, with words to the merchant. Granted points are paid at once, whatever the day's most.</summary>
/// <remarks>Refuses: request.not_found, request.invalid, points.decided, ledger.not_enough. Tells: earning.decided.</remarks>
internal sealed class DecideAppeal(Writer writer)
{
    /// <summary>The decision and its words, 1–300 characters.</summary>
    public sealed record Request(bool Grant, string? Answer);

    /// <summary>Decides.</summary>
    public Task<Outcome<EarningSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<EarningSheet>(caller, IncentivePermissions.Decide, async write =>
        {
            if (await write.Db.Earnings.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.AppealedAt != null, stop) is not { } earning)
                return Refusal.NotFound;
            if (new Guard().Paragraph(ask.Answer, "/answer", AppealEarning.Most).Refusal is { } wrong) return wrong;
            EarningState state = ask.Grant ? EarningState.Paid : EarningState.Refused;
            // Of two colleagues, one decides. A reversal that came before has taken the question away.
            int taken = await write.Db.Earnings.Where(row => row.Id == id && row.State == EarningState.Held && row.DecidedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.Answer, ask.Answer!.Trim())
                    .SetProperty(row => row.DecidedAt, write.Now).SetProperty(row => row.DecidedBy, caller.Name), stop);
            if (taken == 0) return IncentiveRefusals.Decided;
            if (ask.Grant)
            {
                if (!(await EarningBook.PayAsync(write, earning)).Is(out long posting, out Refusal? no)) return no;
                await write.Db.Earnings.Where(row => row.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.PostingId, posting), stop);
            }
            write.Tell(earning.MerchantId, IncentiveEvents.Earning, id, IncentiveEvents.Decided, new { grant = ask.Grant });
            Earning decided = await write.Db.Earnings.AsNoTracking().SingleAsync(row => row.Id == id, stop);
            return EarningSheet.Of(decided, await write.Db.Shops.Where(row => row.Id == decided.ShopId).Select(row => row.Name).FirstOrDefaultAsync(stop));
        }, stop);
}
