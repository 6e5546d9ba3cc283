using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>
/// A guest redeemed, or somebody follows or keeps the shop: the tariff of that day says what it earns. Whatever becomes of it stands in a row that names the
/// event; told again, it earns nothing more.
/// </summary>
internal sealed class EarnPoints : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        if (happened.MerchantId is not { } merchant || ToldEvent.Of(happened.Data) is not { IsTest: false } told) return;
        // Asked in one: every redemption comes through here.
        IQueryable<Earning> earned = write.Db.Earnings.Where(row => row.EventId == happened.Id);
        IQueryable<ProductOpening> opened = write.Db.ProductOpenings.Where(
            row => row.MerchantId == merchant && row.Product == IncentivesProduct.Key && row.State == OpeningState.Open);
        var open = await write.Db.Merchants.Where(row => row.Id == merchant && opened.Any() && !earned.Any())
            .Select(row => new { row.Zone }).SingleOrDefaultAsync(write.Stop);
        if (open is null) return;
        DateOnly day = Zone.Of(open.Zone).Day(happened.At);
        Tariff tariff = await Tariffs.OnAsync(write.Db, day, write.Stop);
        IQueryable<Earning> theirs = write.Db.Earnings.Where(row => row.MerchantId == merchant && row.Person == told.Person);
        int earlier = await theirs.CountAsync(row => row.Day == day && row.Kind == EarningKind.Redemption, write.Stop);
        foreach (EarningKind kind in await KindsAsync(write, happened, theirs, day))
            await EarnAsync(write, tariff, earlier, theirs, new Earning
            {
                Id = write.NewId(), MerchantId = merchant, EventId = happened.Id, Kind = kind, Person = told.Person, ShopId = told.Shop,
                RedemptionId = told.Redemption, OrderFen = told.OrderFen, Day = day, At = happened.At, Tariff = tariff.Version,
                Points = tariff.Rules.Of(kind).Points,
            });
    }

    /// <summary>A regular's redemption earns twice: for itself, and for the coming back.</summary>
    private static async Task<EarningKind[]> KindsAsync(Write write, Event happened, IQueryable<Earning> theirs, DateOnly day)
    {
        if (happened.Kind == IncentivesProduct.Followed) return [EarningKind.Follow];
        if (happened.Kind == IncentivesProduct.Favourited) return [EarningKind.Favourite];
        bool came = await theirs.AnyAsync(row => row.Day < day && row.Kind == EarningKind.Redemption && row.State != EarningState.TakenBack, write.Stop);
        return came ? [EarningKind.Redemption, EarningKind.ReturnVisit] : [EarningKind.Redemption];
    }

    private static async Task EarnAsync(Write write, Tariff tariff, int earlier, IQueryable<Earning> theirs, Earning earning)
    {
        IQueryable<Earning> same = theirs.Where(row => row.Kind == earning.Kind && row.State == EarningState.Paid);
        if (!earning.Kind.IsOnce) same = same.Where(row => row.Day == earning.Day && row.ShopId == earning.ShopId);
        long that = await write.Db.EarningDays.Where(row => row.MerchantId == earning.MerchantId && row.Kind == earning.Kind && row.Day == earning.Day)
            .Select(row => row.Points).FirstOrDefaultAsync(write.Stop);
        EarningVerdict verdict = EarningRules.Judge(
            tariff.Rules, new EarningFacts(earning.Kind, earning.OrderFen, earlier, await same.AnyAsync(write.Stop), that));
        (earning.State, earning.Why) = (verdict.State, verdict.Why);
        if (earning.State == EarningState.Paid) await PayAsync(write, earning, tariff.Rules.Of(earning.Kind).DayCap);
        // Written with the rest of the event: the second earning of a redemption is of another kind, and asks nothing of the first.
        write.Db.Earnings.Add(earning);
    }

    private static async Task PayAsync(Write write, Earning earning, int most)
    {
        if (!await EarningBook.CountAsync(write, earning, most))
        {
            earning.State = EarningState.Capped;
            return;
        }
        Outcome<long> paid = await EarningBook.PayAsync(write, earning);
        if (paid.Refusal is null)
        {
            earning.PostingId = paid.Value;
            return;
        }
        await EarningBook.UncountAsync(write, earning);
        (earning.State, earning.Why) = (EarningState.Held, HeldReason.BudgetEmpty);
    }
}
