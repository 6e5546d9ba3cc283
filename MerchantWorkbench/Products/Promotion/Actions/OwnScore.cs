using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A merchant's score of the newest run; a newcomer's where it has none.</summary>
internal static class OwnScore
{
    public static async Task<(int Score, ScoreFacts Facts)> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        if (await db.ShopScores.Where(row => row.MerchantId == merchant).OrderByDescending(row => row.Since).FirstOrDefaultAsync(stop) is { } row)
            return (row.Score, row.Facts);
        ScorePolicy policy = (await PolicyVersion.NewestAsync(db, stop)).Policy();
        return (OpenScore.Of(new ScoreFacts(), policy), new ScoreFacts());
    }
}
