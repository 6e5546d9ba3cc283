using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.ProductCatalog.Actions;
using MerchantWorkbench.Products.ProductCatalog.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.ProductCatalog.Actions;

/// <summary>How a merchant comes to a product, and how it leaves one. The small world has all of them open.</summary>
public abstract class OpeningTests(Engine engine) : CouponTest(engine)
{
    private Caller Owner => Noodles.People[Role.Owner];

    [Fact]
    public async Task A_product_is_left_only_when_nothing_open_leans_on_it_and_opened_only_after_what_it_needs()
    {
        Refused("products.needed_by", await LeaveAsync("coupons"));
        Ok(await LeaveAsync("shop_page"));
        Refused("products.needed_by", await LeaveAsync("coupons"));
        Refused("products.needed_by", await LeaveAsync("life"));
        Ok(await LeaveAsync("promotion"));
        Ok(await LeaveAsync("festivals"));
        Ok(await LeaveAsync("life"));
        Ok(await LeaveAsync("coupons"));
        Assert.Equal(["coupons"], (await EntryAsync("shop_page")).Missing);
        Refused("products.needs_first", await OpenAsync("shop_page"));

        Ok(await OpenAsync("coupons"));
        Ok(await OpenAsync("shop_page"));
        Ok(await OpenAsync("shop_page"));

        Assert.Equal(ProductState.InUse, (await EntryAsync("shop_page")).State);
        Assert.Equal(2, await World.InTablesAsync(db => db.Events.CountAsync(one => one.Kind == "product.opened")));
    }

    [Fact]
    public async Task Leaving_coupons_holds_them_back_and_takes_the_right_away()
    {
        CouponSheet running = await OutAsync();
        foreach (string product in new[] { "shop_page", "promotion", "festivals", "life", "coupons" }) Ok(await LeaveAsync(product));
        await ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);
        Refused("products.not_opened", await World.Get<FindCoupon>().RunAsync(Owner, Id(running.Id)));

        Ok(await OpenAsync("coupons"));
        Assert.Equal(CouponState.Paused, (await NowAsync(running)).State);
    }

    [Fact]
    public async Task What_is_applied_for_waits_for_staff_and_their_words_come_back()
    {
        Ok(await LeaveAsync("api_access"));
        Refused("products.by_application", await OpenAsync("api_access"));
        Refused("products.at_once", await ApplyAsync("coupons"));
        Refused("request.invalid", await ApplyAsync("api_access", new string('长', 201)));
        Ok(await ApplyAsync("api_access"));
        Refused("products.in_review", await ApplyAsync("api_access"));
        Assert.Equal(ProductState.InReview, (await EntryAsync("api_access")).State);

        Ok(await DecideAsync(Verdict.Reject));
        ProductEntry sentBack = await EntryAsync("api_access");
        Assert.Equal((ProductState.Rejected, "unclear_terms", "请写明哪台收银机。"), (sentBack.State, sentBack.Reason, sentBack.Note));

        Ok(await ApplyAsync("api_access", "东街店收银机自动核销"));
        Ok(await DecideAsync(Verdict.Approve));
        Assert.Equal(ProductState.InUse, (await EntryAsync("api_access")).State);
    }

    [Fact]
    public async Task An_application_taken_back_is_in_nobodys_queue()
    {
        Ok(await LeaveAsync("api_access"));
        Ok(await ApplyAsync("api_access"));
        Ok(await LeaveAsync("api_access"));

        Assert.Equal(ProductState.NotOpened, (await EntryAsync("api_access")).State);
        Assert.Equal(0, await World.InTablesAsync(db => db.Reviews.CountAsync(row => row.Subject == "product")));
    }

    [Fact]
    public async Task Others_neither_open_nor_hear_of_it()
    {
        foreach (Role role in new[] { Role.Operator, Role.Finance, Role.Cashier })
            Refused("request.forbidden", await World.Get<LeaveProduct>().RunAsync(Noodles.People[role], "coupons"));
        Refused("request.forbidden", await World.Get<ListProducts>().RunAsync(Noodles.People[Role.Cashier]));
        Refused("request.not_found", await OpenAsync("no_such_product"));
        Ok(await LeaveAsync("shop_page"));
        IReadOnlyList<ProductEntry> theirs = Ok(await World.Get<ListProducts>().RunAsync(Pets.People[Role.Owner])).Items;
        Assert.Equal(ProductState.InUse, theirs.Single(one => one.Key == "shop_page").State);
    }

    [Fact]
    public async Task A_merchants_key_works_only_while_api_access_is_open()
    {
        Ok(await World.Get<ListProducts>().RunAsync(Noodles.Key));
        Ok(await LeaveAsync("api_access"));
        Refused("request.unauthenticated", await World.Get<ListProducts>().RunAsync(Noodles.Key));
        Ok(await World.Get<ListProducts>().RunAsync(Pets.Key));
    }

    private Task<Outcome<Done>> OpenAsync(string product) => World.Get<OpenProduct>().RunAsync(Owner, product);

    private Task<Outcome<Done>> LeaveAsync(string product) => World.Get<LeaveProduct>().RunAsync(Owner, product);

    private Task<Outcome<Done>> ApplyAsync(string product, string purpose = "收银系统自动核销") =>
        World.Get<ApplyForProduct>().RunAsync(Owner, product, new(purpose));

    private async Task<ProductEntry> EntryAsync(string key) => Ok(await World.Get<ListProducts>().RunAsync(Owner)).Items.Single(one => one.Key == key);

    private async Task<Outcome<ReviewSheet>> DecideAsync(Verdict verdict)
    {
        long open = await World.InTablesAsync(db =>
            db.Reviews.Where(row => row.Subject == "product" && row.DecidedAt == null).Select(row => row.Id).SingleAsync());
        bool no = verdict == Verdict.Reject;
        return await World.Get<DecideReview>().RunAsync(
            World.Platform.Staff[Role.Reviewer].Caller, open, new(verdict, no ? "unclear_terms" : null, no ? "请写明哪台收银机。" : null));
    }
}

public sealed class OpeningOnSqliteTests() : OpeningTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class OpeningOnPostgreSqlTests() : OpeningTests(Engine.PostgreSql);
