using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A till uses a piece for an order.</summary>
/// <remarks>
/// Refuses: request.invalid, request.not_found for a foreign shop, and of pieces.not_found, already_redeemed, expired, not_yet_valid, wrong_time,
/// wrong_shop, below_threshold the first that is true; coupons.budget_spent when a use that was given back would now cost more than is left.
/// Tells: piece.redeemed.
/// </remarks>
internal sealed class RedeemPiece(Writer writer)
{
    /// <summary>What the till sends.</summary>
    /// <param name="OrderFen">The whole order before the discount, 0 to 100,000,000 yuan.</param>
    /// <param name="OrderNo">The shop's own number, up to 64 characters.</param>
    /// <param name="DiscountFen">For free_form coupons only: what the cashier gives.</param>
    public sealed record Request(string? Code, string? ShopId, long? OrderFen, string? OrderNo = null, long? DiscountFen = null);

    /// <summary>What to charge.</summary>
    public sealed record Receipt(string Id, long DiscountFen, long PayFen, int UsesLeft);

    /// <summary>Redeems.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, CouponPermissions.Redeem, async write =>
        {
            long merchant = caller.MerchantId!.Value, shop = Ids.Parse(ask.ShopId);
            if (ask.ShopId is not null && !await write.Db.Shops.AnyAsync(row => row.Id == shop && row.ClosedAt == null, stop)) return Refusal.NotFound;
            string code = PieceCode.Normalize(ask.Code);
            long id = await write.Db.Pieces.Where(row => row.MerchantId == merchant && row.Code == code).Select(row => row.Id).FirstOrDefaultAsync(stop);
            if (code.Length > 0 && id == 0) return CouponRefusals.PieceNotFound;
            if (WrongFields(ask) is { } wrong) return wrong;
            await RowLock.PieceAsync(write, id);
            return await UseAsync(write, await write.Db.Pieces.AsNoTracking().SingleAsync(row => row.Id == id, stop), shop, ask);
        }, stop);

    private static Refusal? WrongFields(Request ask) => new Guard()
        .Line(ask.Code, "/code", 64).Line(ask.ShopId, "/shopId", 64).Money(ask.OrderFen, "/orderFen", 0)
        .Line(ask.OrderNo, "/orderNo", 64, required: false).Refusal;

    private static async Task<Outcome<Receipt>> UseAsync(Write write, Piece piece, long shop, Request ask)
    {
        Coupon coupon = await write.Db.Coupons.AsNoTracking().SingleAsync(row => row.Id == piece.CouponId, write.Stop);
        Zone zone = Zone.Of(await write.Db.Merchants.Where(row => row.Id == piece.MerchantId).Select(row => row.Zone).SingleAsync(write.Stop));
        if (Discount.WhatIsWrong(coupon.Terms, ask.OrderFen!.Value, ask.DiscountFen) is { } wrong) return wrong;
        var facts = new RedeemFacts(piece.UsesLeft, piece.Window, write.Now, zone, Ids.Text(shop), ask.OrderFen);
        if (RedeemRules.WhyNot(coupon.Terms, facts) is { } no) return no;
        if (!Discount.Of(coupon.Terms, ask.OrderFen.Value, ask.DiscountFen).Is(out long discount, out Refusal? refused)) return refused;

        BudgetMove move = piece.IsTest ? default : PieceBudget.Redeem(coupon.Terms, piece.HeldFen, piece.UsesLeft, discount);
        if (!await TakeUseAsync(write, piece, move)) return CouponRefusals.AlreadyRedeemed;
        if (!piece.IsTest && !await CouponMoney.MoveAsync(write, coupon.Id, move, 1, ask.OrderFen.Value - discount)) return CouponRefusals.BudgetSpent;
        var redemption = new Redemption
        {
            Id = write.NewId(),
            MerchantId = piece.MerchantId,
            PieceId = piece.Id,
            CouponId = coupon.Id,
            ShopId = shop,
            OrderFen = ask.OrderFen.Value,
            DiscountFen = discount,
            OrderNo = ask.OrderNo,
            At = write.Now,
            Day = zone.Day(write.Now),
            By = write.Caller.Name,
            PersonId = write.Caller.PersonId,
            IsTest = piece.IsTest,
        };
        write.Db.Redemptions.Add(redemption);
        write.Tell(piece.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Redeemed,
            new { redemption = Ids.Text(redemption.Id), coupon = Ids.Text(coupon.Id), shop = Ids.Text(shop), discountFen = discount });
        return new Receipt(Ids.Text(redemption.Id), discount, ask.OrderFen.Value - discount, piece.UsesLeft - 1);
    }

    /// <summary>The guarded step: of two tills with one code, one gets the use.</summary>
    private static async Task<bool> TakeUseAsync(Write write, Piece piece, BudgetMove move)
    {
        int left = piece.UsesLeft;
        PieceStatus status = left == 1 ? PieceStatus.Redeemed : PieceStatus.Claimed;
        return await write.Db.Pieces.Where(row => row.Id == piece.Id && row.UsesLeft == left && row.UsesLeft > 0 && row.Status == PieceStatus.Claimed)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.UsesLeft, row => row.UsesLeft - 1)
                .SetProperty(row => row.HeldFen, row => row.HeldFen + move.HeldFen)
                .SetProperty(row => row.Status, status), write.Stop) == 1;
    }
}
