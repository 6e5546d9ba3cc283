using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Data;
using MerchantWorkbench.Products.Home.Domain;
using MerchantWorkbench.Products.Operations;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>Reads the overview. Where a product is not open the rest is there all the same; a card that was put away is not read.</summary>
/// <remarks>Refuses only for want of rights.</remarks>
internal sealed class ReadHome(
    Reader reader, ProductRegistry products, IServiceProvider services, CouponFigures figures, CouponTodos todos, CouponCalendar calendar,
    PeopleFigures people, Notices notices, Clock clock)
{
    private const int MostRunning = 3, MostVerdicts = 3;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    private sealed record Ground(
        IReadOnlyList<ProductOpening> Openings, Arrangement Cards, IReadOnlyList<HomeShare> Shares, IReadOnlyList<SetupLine> Setup);

    /// <summary>Reads.</summary>
    /// <param name="zone">The merchant's zone.</param>
    public async Task<Outcome<HomeSheet>> RunAsync(Caller caller, Zone zone, CancellationToken stop = default)
    {
        Outcome<Ground> read = await reader.RunAsync<Ground>(caller, HomePermissions.View, async db => await GroundAsync(db, caller, zone, stop), stop);
        if (!read.Is(out Ground? ground, out Refusal? no)) return no;
        Arrangement cards = ground.Cards;
        CouponOverview? overview = (await figures.OverviewAsync(caller, zone, stop)).Value;
        bool isNew = overview is null || !(await calendar.AnyAsync(caller, stop)).Value;
        return new HomeSheet(
            overview, (await people.OverviewAsync(caller, zone, stop)).Value, isNew, (await todos.ListAsync(caller, stop)).Value ?? [],
            [.. ground.Openings.Where(row => row.State is OpeningState.InReview or OpeningState.Rejected)],
            Shows(HomeCard.Running) ? (await calendar.RunningAsync(caller, zone, MostRunning, stop)).Value ?? [] : [],
            Shows(HomeCard.Coming) ? (await calendar.ComingAsync(caller, Ahead, stop)).Value ?? [] : [],
            cards, ground.Shares, ground.Setup,
            Shows(HomeCard.Verdicts) ? (await notices.VerdictsAsync(caller, MostVerdicts, stop)).Value ?? [] : []);

        bool Shows(HomeCard card) => !cards.IsHidden(card);
    }

    private async Task<Ground> GroundAsync(WorkbenchDb db, Caller caller, Zone zone, CancellationToken stop)
    {
        long merchant = caller.MerchantId!.Value;
        List<ProductOpening> openings = await db.ProductOpenings.Where(row => row.MerchantId == merchant).ToListAsync(stop);
        HashSet<string> open = [.. openings.Where(row => row.State == OpeningState.Open).Select(row => row.Product)];
        Role? role = await Rights.RoleAtAsync(db, caller, merchant, stop);
        HomeAsk ask = new(merchant, zone, clock.Now, clock.Now + Ahead);
        List<HomeShare> shares = [];
        foreach (Type type in products.All(sheet => sheet.AllHomes))
        {
            var source = (IHomeSource)services.GetRequiredService(type);
            if (May(source.Permission)) shares.Add(await source.RunAsync(db, ask, stop));
        }
        Arrangement cards = await Arrangements.ReadAsync(db, caller, stop);
        List<SetupLine> setup = [];
        if (!cards.IsHidden(HomeCard.Setup))
            foreach (SetupStep step in products.All(sheet => sheet.AllSteps).OrderBy(step => step.Part).ThenBy(step => step.Order))
            {
                bool isOpen = step.Product is null || open.Contains(step.Product);
                setup.Add(new SetupLine(step, await step.Detect(db, merchant, stop), isOpen, step.Permission is null || May(step.Permission)));
            }
        return new Ground(openings, cards, shares, setup);

        bool May(Permission permission) =>
            role is { } held && permission.IsHeldBy(held) && (!products.IsProduct(permission.House) || open.Contains(permission.House));
    }
}
