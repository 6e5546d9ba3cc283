using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>When a merchant is closed or leaves festivals, its sign-ups are closed or closing, and the address of its calendar is revoked.</summary>
/// <remarks>Tells: sign_up.ended.</remarks>
internal sealed class CloseSignUpsOfLeftMerchant : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        bool isLeft = happened.Kind == "product.left";
        if (isLeft && (happened.Data is null
            || JsonDocument.Parse(happened.Data).RootElement.GetProperty("product").GetString() != OpenMerchants.Product)) return;
        long? merchant = isLeft ? happened.MerchantId : happened.SubjectId;
        await write.Db.CalendarAddresses.Where(row => row.MerchantId == merchant).ExecuteDeleteAsync(write.Stop);
        foreach (long id in await write.Db.SignUps
            .Where(row => row.MerchantId == merchant && (row.Stage == SignUpStage.Auditing || row.Stage == SignUpStage.Enabled))
            .OrderBy(row => row.PlanId).Select(row => row.Id).ToListAsync(write.Stop))
            if (await SignUpStep.LockAsync(write, id) is { } signUp)
                await SignUpStep.TakeAsync(write, signUp, SignUpMove.Leave, FestivalEvents.Ended, () => new { why = "merchant", until = signUp.ClosesAt });
    }
}
