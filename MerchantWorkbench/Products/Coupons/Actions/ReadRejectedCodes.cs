using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The rows of an upload that were not taken, in the order of the file, each with its reason.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class ReadRejectedCodes(Reader reader)
{
    /// <summary>A row that was not taken.</summary>
    /// <param name="At">Its number in the file, from 1.</param>
    /// <param name="Reason">A code with a sentence in the house's Texts.</param>
    public sealed record Row(int At, string Code, string Reason);

    /// <summary>Reads.</summary>
    public Task<Outcome<IReadOnlyList<Row>>> RunAsync(Caller caller, long coupon, long import, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Row>>(caller, CouponPermissions.Edit, async db =>
        {
            if (!await db.CodeImports.AnyAsync(row => row.Id == import && row.CouponId == coupon, stop)) return Refusal.NotFound;
            List<CodeImportPart> parts = await db.CodeImportParts.Where(row => row.ImportId == import && row.IsDone).ToListAsync(stop);
            return (Row[])[.. parts.SelectMany(part => part.Read()).OrderBy(line => line.Row).Select(line => new Row(line.Row, line.Code, line.Reason ?? ""))];
        }, stop);
}
