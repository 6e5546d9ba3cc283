using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A new code that no piece and no uploaded code of the merchant has.</summary>
internal static class FreeCode
{
    public static async Task<string> MakeAsync(Write write, long merchant)
    {
        string code;
        do code = PieceCode.Generate();
        while (await write.Db.Pieces.AnyAsync(row => row.MerchantId == merchant && row.Code == code, write.Stop)
            || await write.Db.UploadedCodes.AnyAsync(row => row.MerchantId == merchant && row.Code == code, write.Stop));
        return code;
    }
}
