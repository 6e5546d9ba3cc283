using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// A festival for shoppers: shops that take part, with the coupons they brought that can be taken now. Each shop's festival begins and ends with the days
/// of its own zone; of a withdrawn plan those that are still honoured are shown.
/// </summary>
/// <remarks>Refuses: festivals.not_found for drafts, for plans before and after their days, and for withdrawn ones nobody honours any more.</remarks>
internal sealed class ReadFestivalPage(Reader reader, CouponShelf shelf, Clock clock)
{
    /// <summary>Shops of one page.</summary>
    public const int ShopsAPage = 20;

    private const int MostCoupons = 50;

    /// <summary>One shop.</summary>
    /// <param name="Title">What it says first, or null.</param>
    public sealed record Shop(
        string Name, string ShortName, int Colour, string? Title, string? Text, string? Picture, IReadOnlyList<ShelfCoupon> Coupons);

    /// <summary>One page.</summary>
    /// <param name="Next">Where the next page begins; null at the end.</param>
    public sealed record Page(PlanTerms Terms, IReadOnlyList<Shop> Shops, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="after">Id of the last sign-up of the page before, or null.</param>
    public async Task<Outcome<Page>> RunAsync(long id, string? after, CancellationToken stop = default)
    {
        DateTimeOffset now = clock.Now;
        DateOnly today = Zone.Of(null).Day(now);
        long left = Ids.Parse(after);
        (Plan? plan, List<Row> rows) = await reader.RunAsync(async db =>
        {
            Plan? found = await db.FestivalPlans.FirstOrDefaultAsync(row => row.Id == id && row.Stage != PlanStage.Draft, stop);
            return (found, found is null ? [] : await RowsAsync(db, id, left, now, stop));
        }, stop);
        if (plan is null) return FestivalRefusals.NotFound;
        Row[] shown = [.. rows.Take(ShopsAPage).Where(row => PlanClock.Runs(plan.Terms, Zone.Of(row.Merchant.Zone).Day(now)))];
        bool runs = plan.Stage == PlanStage.Published && PlanClock.Runs(plan.Terms, today);
        if (!runs && shown.Length == 0) return FestivalRefusals.NotFound;
        List<Shop> shops = [];
        foreach (Row row in shown) shops.Add(await ShopAsync(row, stop));
        return new Page(plan.Terms, shops, rows.Count > ShopsAPage ? Ids.Text(rows[ShopsAPage - 1].SignUp.Id) : null);
    }

    private static async Task<List<Row>> RowsAsync(WorkbenchDb db, long plan, long after, DateTimeOffset now, CancellationToken stop)
    {
        List<Row> rows = await db.SignUps
            .Where(row => row.PlanId == plan && row.Id > after
                && (row.Stage == SignUpStage.Enabled || (row.Stage == SignUpStage.Closing && row.ClosesAt > now)))
            .OrderBy(row => row.Id).Join(db.Merchants.Where(merchant => merchant.ClosedAt == null), row => row.MerchantId, merchant => merchant.Id,
                (row, merchant) => new { SignUp = row, Merchant = merchant }).OrderBy(row => row.SignUp.Id).Take(ShopsAPage + 1)
            .Select(row => new Row(row.SignUp, row.Merchant)).ToListAsync(stop);
        long[] files = [.. rows.Select(row => Ids.Parse(row.SignUp.Body.Picture))];
        Dictionary<long, string> paths = await db.Files.Where(file => files.Contains(file.Id) && file.HiddenAt == null)
            .ToDictionaryAsync(file => file.Id, file => file.Path, stop);
        foreach (Row row in rows)
            row.Picture = paths.GetValueOrDefault(Ids.Parse(row.SignUp.Body.Picture)) is { } path ? FileStore.Address(path) : null;
        return rows;
    }

    private async Task<Shop> ShopAsync(Row row, CancellationToken stop)
    {
        SignUpBody said = row.SignUp.Body;
        IReadOnlyList<ShelfCoupon> open = await shelf.OpenAsync(row.Merchant.Id, Zone.Of(row.Merchant.Zone), MostCoupons, stop: stop);
        return new Shop(row.Merchant.Name, row.Merchant.ShortName, row.Merchant.Colour, said.Title, said.Text, row.Picture,
            [.. open.Where(coupon => coupon.IsPublic && said.Coupons!.Contains(coupon.Id))]);
    }

    private sealed class Row(SignUp signUp, Merchant merchant)
    {
        public SignUp SignUp => signUp;

        public Merchant Merchant => merchant;

        public string? Picture { get; set; }
    }
}
