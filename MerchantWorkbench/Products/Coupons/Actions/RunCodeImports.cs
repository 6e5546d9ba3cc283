using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Takes in stored lists of codes, a part to a transaction: a kill between two parts loses nothing and doubles nothing.</summary>
/// <remarks>Tells: coupon.codes_added once a list is through.</remarks>
internal sealed class RunCodeImports(Reader reader, Writer writer, PieceCodes codes) : IJob
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        while (await NextAsync(stop) is { } import) await writer.RunAsync(Caller.System, write => TakeInAsync(write, import), stop);
    }

    private Task<long?> NextAsync(CancellationToken stop) => reader.RunAsync(
        db => db.CodeImports.Where(row => row.State != ImportState.Done).OrderBy(row => row.Id).Select(row => (long?)row.Id).FirstOrDefaultAsync(stop), stop);

    private async Task<Outcome<Done>> TakeInAsync(Write write, long id)
    {
        // Also keeps another copy of the program from taking in the same part.
        if (await write.Db.CodeImports.Where(row => row.Id == id && row.State != ImportState.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportState.Running), write.Stop) == 0) return default(Done);
        CodeImport import = await write.Db.CodeImports.SingleAsync(row => row.Id == id, write.Stop);
        CodeImportPart? part = await write.Db.CodeImportParts.Where(row => row.ImportId == id && !row.IsDone).OrderBy(row => row.Number)
            .FirstOrDefaultAsync(write.Stop);
        if (part is not null) await TakeInAsync(write, import, part);
        bool isLast = part is null || !await write.Db.CodeImportParts.AnyAsync(
            row => row.ImportId == id && !row.IsDone && row.Number != part.Number, write.Stop);
        import.State = isLast ? ImportState.Done : ImportState.Running;
        if (isLast)
            write.Tell(import.MerchantId, CouponEvents.Coupon, import.CouponId, CouponEvents.CodesAdded,
                new { added = import.Added, rejected = import.Total - import.Added, by = import.By });
        return default(Done);
    }

    private async Task TakeInAsync(Write write, CodeImport import, CodeImportPart part)
    {
        (int Row, string Code, string? Reason)[] lines = [.. part.Read()];
        Coupon coupon = await write.Db.Coupons.AsNoTracking().SingleAsync(row => row.Id == import.CouponId, write.Stop);
        bool isOver = !CouponMoves.Allows(coupon.StateAt(write.Now), CouponMove.UploadCodes);
        IReadOnlyList<CodeStock.Rejected> rejected = isOver
            ? [.. lines.Select((line, at) => new CodeStock.Rejected(at, line.Code, "coupons.wrong_state"))]
            : await CodeStock.AddAsync(write, codes, coupon, [.. lines.Select(line => line.Code)]);
        part.Lines = string.Join('\n', rejected.Select(code => CodeImportPart.Line(lines[code.At].Row, code.Code, code.Reason)));
        part.IsDone = true;
        import.Done += lines.Length;
        import.Added += lines.Length - rejected.Count;
    }
}
