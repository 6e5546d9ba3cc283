using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A till uses a piece for an order.</summary>
/// <remarks>
/// Refuses: request.invalid, request.not_found for a foreign shop, and of pieces.not_found, already_redeemed, expired, not_yet_valid, wrong_time,
/// wrong_shop, below_threshold the first that is true; coupons.budget_spent when a use that was given back would now cost more than is left.
/// Tells: piece.redeemed.
/// </remarks>
internal sealed class RedeemPiece(GroupWriter<PieceBook> writer)
{
    /// <summary>What the till sends.</summary>
    /// <param name="OrderFen">The whole order before the discount, 0 to 100,000,000 yuan.</param>
    /// <param name="OrderNo">The shop's own number, up to 64 characters.</param>
    /// <param name="DiscountFen">For free_form coupons only: what the cashier gives.</param>
    public sealed record Request(string? Code, string? ShopId, long? OrderFen, string? OrderNo = null, long? DiscountFen = null);

    /// <summary>What to charge.</summary>
    public sealed record Receipt(string Id, long DiscountFen, long PayFen, int UsesLeft);

    /// <summary>Redeems.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) => writer.RunAsync(new Use(caller, ask, stop));

    private sealed class Use(Caller caller, Request ask, CancellationToken stop)
        : GroupRequest<PieceBook, Receipt>(caller, CouponPermissions.Redeem, stop)
    {
        private readonly long merchant = caller.MerchantId ?? 0, shop = Ids.Parse(ask.ShopId);
        private readonly string code = PieceCode.Normalize(ask.Code);

        protected internal override void Ask(PieceBook book) => book.AskUse(merchant, code, shop);

        protected override Outcome<Receipt> Decide(PieceBook book, Decision decision, Role? role)
        {
            if (ask.ShopId is not null && !book.IsShopOf(merchant, shop)) return Refusal.NotFound;
            Piece? piece = book.Piece(merchant, code);
            if (code.Length > 0 && piece is null) return CouponRefusals.PieceNotFound;
            if (WhatIsWrong is { } wrong) return wrong;
            return Decide(book, piece!, decision);
        }

        private Refusal? WhatIsWrong => new Guard()
            .Line(ask.Code, "/code", 64).Line(ask.ShopId, "/shopId", 64).Money(ask.OrderFen, "/orderFen", 0)
            .Line(ask.OrderNo, "/orderNo", 64, required: false).Refusal;

        private Outcome<Receipt> Decide(PieceBook book, Piece piece, Decision decision)
        {
            Coupon coupon = book.Coupon(piece);
            Zone zone = book.Zone(coupon);
            long order = ask.OrderFen!.Value;
            if (Discount.WhatIsWrong(coupon.Terms, order, ask.DiscountFen) is { } wrong) return wrong;
            var facts = new RedeemFacts(piece.UsesLeft, piece.Window, decision.Now, zone, Ids.Text(shop), order);
            if (RedeemRules.WhyNot(coupon.Terms, facts) is { } no) return no;
            if (!Discount.Of(coupon.Terms, order, ask.DiscountFen).Is(out long discount, out Refusal? refused)) return refused;
            BudgetMove move = piece.IsTest ? default : PieceBudget.Redeem(coupon.Terms, piece.HeldFen, piece.UsesLeft, discount);
            if (!move.Fits(coupon.BudgetFen, coupon.HeldFen, coupon.SpentFen)) return CouponRefusals.BudgetSpent;

            Redemption redemption = Written(piece, discount, zone, decision);
            book.Use(piece, redemption, move);
            decision.Tell(piece.MerchantId, CouponEvents.Piece, piece.Id, CouponEvents.Redeemed,
                new
                {
                    redemption = Ids.Text(redemption.Id), coupon = Ids.Text(coupon.Id), shop = Ids.Text(shop), discountFen = discount, orderFen = order,
                    person = PersonMark.Of(piece.MerchantId, piece.Holder), isTest = piece.IsTest,
                });
            return new Receipt(Ids.Text(redemption.Id), discount, order - discount, piece.UsesLeft);
        }

        private Redemption Written(Piece piece, long discount, Zone zone, Decision decision) => new()
        {
            Id = decision.NewId(),
            MerchantId = piece.MerchantId,
            PieceId = piece.Id,
            CouponId = piece.CouponId,
            ShopId = shop,
            OrderFen = ask.OrderFen!.Value,
            DiscountFen = discount,
            OrderNo = ask.OrderNo,
            At = decision.Now,
            Day = zone.Day(decision.Now),
            By = decision.Caller.Name,
            PersonId = decision.Caller.PersonId,
            IsTest = piece.IsTest,
        };
    }
}
