using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>Stores a long list of the merchant's own codes; <see cref="RunCodeImports"/> takes them in.</summary>
/// <remarks>Refuses: coupons.not_found, request.invalid, coupons.wrong_state, coupons.import_running.</remarks>
internal sealed class StartCodeImport(Writer writer)
{
    /// <summary>Rows of one list.</summary>
    public const int Most = 100_000;

    private const int PartSize = 1_000;

    /// <summary>One row of the list.</summary>
    /// <param name="Row">Its number in the file, from 1.</param>
    public sealed record Line(int Row, string Code);

    /// <summary>Starts.</summary>
    public Task<Outcome<ImportSheet>> RunAsync(Caller caller, long id, IReadOnlyList<Line> lines, CancellationToken stop = default) =>
        writer.RunAsync<ImportSheet>(caller, CouponPermissions.Edit, async write =>
        {
            if (await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            Guard guard = new Guard().Check(lines.Count > 0, "/codes", "field.required").Check(lines.Count <= Most, "/codes", "coupons.too_many_codes", Most);
            if (guard.Refusal is { } wrong) return wrong;
            if (coupon.Terms.CodeMode != CodeMode.Uploaded) return CouponRefusals.WrongState;
            if (CouponMoves.WhyNot(coupon.StateAt(write.Now), CouponMove.UploadCodes) is { } notNow) return notNow;
            if (await write.Db.CodeImports.AnyAsync(row => row.CouponId == id && row.State != ImportState.Done, stop)) return CouponRefusals.ImportRunning;
            return Store(write, coupon, lines);
        }, stop);

    private static ImportSheet Store(Write write, Coupon coupon, IReadOnlyList<Line> lines)
    {
        // Doubles are answered here, where the whole list is at hand; a part alone would call the second one taken.
        HashSet<string> seen = [];
        ILookup<bool, Line> first = lines.Select(line => line with { Code = PieceCode.Normalize(line.Code) }).ToLookup(line => seen.Add(line.Code));
        var import = new CodeImport
        {
            Id = write.NewId(), MerchantId = coupon.MerchantId, CouponId = coupon.Id, At = write.Now, By = write.Caller.Name,
            Total = lines.Count, Done = first[false].Count(),
        };
        write.Db.CodeImports.Add(import);
        int number = 0;
        foreach (Line[] doubles in first[false].Chunk(PartSize)) Add(doubles, isDone: true);
        foreach (Line[] part in first[true].Chunk(PartSize)) Add(part, isDone: false);
        return ImportSheet.Of(import);

        void Add(Line[] part, bool isDone) => write.Db.CodeImportParts.Add(new CodeImportPart
        {
            MerchantId = coupon.MerchantId, ImportId = import.Id, Number = number++, IsDone = isDone,
            Lines = string.Join('\n', part.Select(line => CodeImportPart.Line(line.Row, Short(line.Code), isDone ? "coupons.code_twice" : null))),
        });
    }

    /// <summary>A row that cannot be a code is kept only long enough to be recognized in the list of reasons.</summary>
    private static string Short(string code) => code.Length <= 40 ? code : code[..40];
}
