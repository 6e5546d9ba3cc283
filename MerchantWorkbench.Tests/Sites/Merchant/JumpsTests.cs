using System.Globalization;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.ProductCatalog;
using MerchantWorkbench.Sites.Merchant;
using MerchantWorkbench.Sites.Shell;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Tests.Sites.Merchant;

public sealed class JumpsTests() : CouponTest(Engine.Sqlite)
{
    private static readonly ShellLink[] Rail = [new("/b/noodles", "home", "首页"), new("/b/noodles/coupons", "ticket", "商家券")];

    [Fact]
    public async Task Without_a_word_it_is_the_rail() =>
        Assert.Equal(["首页", "商家券"], (await FindAsync(" ")).Select(goal => goal.Text));

    [Fact]
    public async Task A_part_of_a_name_finds_pages_then_coupons_then_products()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Name = "商家券老友价" });

        IReadOnlyList<JumpGoal> found = await FindAsync("商家券");

        Assert.Equal(["/b/noodles/coupons", $"/b/noodles/coupons/{coupon.Id}", "/b/noodles/catalog#product-coupons"], found.Select(goal => goal.Href));
        Assert.Equal("发放中", found[1].Note);
    }

    [Fact]
    public async Task A_whole_id_finds_its_coupon()
    {
        CouponSheet coupon = await DraftedAsync(Some.MoneyOff with { Name = "夜宵" });
        Assert.Equal("夜宵", Assert.Single(await FindAsync($" {coupon.Id} ")).Text);
    }

    [Fact]
    public async Task Neighbours_find_nothing_of_each_other()
    {
        CouponSheet theirs = await OutAsync(Some.MoneyOff with { Name = "猫粮立减" }, by: Pets);
        Assert.Empty(await FindAsync("猫粮"));
        Assert.Empty(await FindAsync(theirs.Id));
    }

    [Fact]
    public async Task Whoever_may_not_see_coupons_finds_none_and_no_products_either()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Name = "商家券老友价" });
        Assert.Equal(["/b/noodles/coupons"], (await FindAsync("商家券", Role.Cashier)).Select(goal => goal.Href));
        Assert.Empty(await FindAsync(coupon.Id, Role.Cashier));
    }

    private async Task<IReadOnlyList<JumpGoal>> FindAsync(string text, Role role = Role.Owner)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo("zh-Hans");
        IServiceProvider words = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        HashSet<string> allowed = CatalogPermissions.View.IsHeldBy(role) ? [CatalogPermissions.View.Name] : [];
        MerchantScope scope = new(Noodles.People[role], 0, "面馆", "noodles", Zone.Of(null), 1, null, role, allowed);
        Jumps jumps = new(
            World.Get<ProductRegistry>(), World.Get<CouponSearch>(), World.Get<Sentences>(),
            words.GetRequiredService<IStringLocalizer<MerchantWorkbench.Sites.Merchant.Texts>>());
        return await jumps.FindAsync(scope, Rail, text);
    }
}
