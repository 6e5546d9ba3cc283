using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One step for many coupons inside one transaction.</summary>
internal static class BulkStep
{
    public static async Task<Outcome<BulkAnswer>> TakeAsync(Write write, IReadOnlyList<string> ids, CouponMove move, CouponStage next, string told)
    {
        Guard guard = new Guard().Check(ids.Count > 0, "/ids", "field.required").Check(ids.Count <= BulkAnswer.Most, "/ids", "field.too_many", BulkAnswer.Most);
        if (guard.Refusal is { } wrong) return wrong;
        List<BulkAnswer.Row> rows = [];
        foreach (string id in ids.Distinct())
        {
            Outcome<Coupon> step = await CouponStep.TakeAsync(write, Ids.Parse(id), move, next, told);
            string? name = step.Value?.Name ?? await NameAsync(write, Ids.Parse(id));
            rows.Add(new BulkAnswer.Row(id, name, step.Refusal));
        }
        return new BulkAnswer(rows);
    }

    private static Task<string?> NameAsync(Write write, long id) =>
        write.Db.Coupons.Where(row => row.Id == id).Select(row => (string?)row.Name).FirstOrDefaultAsync(write.Stop);
}
