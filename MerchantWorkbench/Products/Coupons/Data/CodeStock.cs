using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>The one rule by which a merchant's own codes come in, asked by the API's call and by the job of a large upload.</summary>
internal static class CodeStock
{
    /// <summary>A code that was not taken.</summary>
    /// <param name="At">Its place among those asked, from 0.</param>
    public sealed record Rejected(int At, string Code, string Reason);

    /// <summary>Takes in what is well formed and new with this merchant; the rest comes back with a reason each.</summary>
    /// <param name="codes">Normalized; some thousand at most.</param>
    public static async Task<IReadOnlyList<Rejected>> AddAsync(Write write, PieceCodes made, Coupon coupon, IReadOnlyList<string> codes)
    {
        HashSet<string> taken = await TakenAsync(write, made, coupon.MerchantId, codes), seen = [];
        List<Rejected> rejected = [];
        List<UploadedCode> added = [];
        for (int at = 0; at < codes.Count; at++)
        {
            string code = codes[at];
            if (WhyNot(code, taken, seen) is { } reason) rejected.Add(new Rejected(at, code, reason));
            else added.Add(new UploadedCode { Id = write.NewId(), MerchantId = coupon.MerchantId, CouponId = coupon.Id, Code = code });
        }
        await Bulk.InsertAsync(write.Db, added, write.Stop);
        if (added.Count > 0)
            await write.Db.Coupons.Where(row => row.Id == coupon.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodesLeft, row => row.CodesLeft + added.Count), write.Stop);
        return rejected;
    }

    private static async Task<HashSet<string>> TakenAsync(Write write, PieceCodes made, long merchant, IReadOnlyList<string> codes)
    {
        string[] asked = [.. codes];
        return
        [
            .. await write.Db.UploadedCodes.Where(row => row.MerchantId == merchant && asked.Contains(row.Code)).Select(row => row.Code).ToListAsync(write.Stop),
            .. (await made.FindAsync(write.Db, [merchant], asked, write.Stop)).Select(piece => piece.Code),
        ];
    }

    private static string? WhyNot(string code, HashSet<string> taken, HashSet<string> seen) =>
        !PieceCode.IsWellFormed(code) ? "coupons.code_malformed"
        : taken.Contains(code) ? "coupons.code_taken"
        : !seen.Add(code) ? "coupons.code_twice"
        : null;
}
