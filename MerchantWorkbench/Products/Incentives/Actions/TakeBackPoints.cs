using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>A redemption was reversed: what it earned goes back, as far as it was not spent.</summary>
internal sealed class TakeBackPoints : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        if (ToldEvent.RedemptionOf(happened.Data) is not { } redemption) return;
        List<Earning> earned = await write.Db.Earnings
            .Where(row => row.MerchantId == happened.MerchantId && row.RedemptionId == redemption && row.State != EarningState.TakenBack)
            .ToListAsync(write.Stop);
        foreach (Earning earning in earned)
        {
            if (earning.State == EarningState.Paid) await EarningBook.ReturnAsync(write, earning);
            earning.State = EarningState.TakenBack;
        }
    }
}
