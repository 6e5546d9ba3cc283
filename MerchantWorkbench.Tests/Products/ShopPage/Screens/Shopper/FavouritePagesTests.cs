using System.Net;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.ShopPage.Screens.Shopper;

/// <summary>Keeping a shop at hand over HTTP, forms sent as they were drawn, no script anywhere.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FavouritePagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_shop_that_is_kept_stands_on_the_first_page_and_in_the_list_until_it_is_dropped()
    {
        string shop = "/m/shop/" + town.Home[3..];
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync(shop);
        Assert.DoesNotContain("id=\"own-shops\"", await phone.ReadAsync("/m"), StringComparison.Ordinal);
        Assert.Contains("还没有收藏的店", await phone.ReadAsync("/m/favourites"), StringComparison.Ordinal);

        HttpResponseMessage[] taps = await Task.WhenAll(phone.SendAsync(shop, page, "favourite"), phone.SendAsync(shop, page, "favourite"));
        Assert.All(taps, tap => Assert.Equal((HttpStatusCode.Redirect, shop), (tap.StatusCode, Where(tap))));
        string kept = await phone.ReadAsync(shop);
        Assert.Contains("已收藏", kept, StringComparison.Ordinal);
        Assert.Contains("1 人收藏", kept, StringComparison.Ordinal);
        Assert.Contains($"href=\"{shop}\"", (await phone.ReadAsync("/m")).Split("id=\"own-shops\"")[1].Split("</section>")[0], StringComparison.Ordinal);
        Assert.Contains($"href=\"{shop}\"", await phone.ReadAsync("/m/favourites"), StringComparison.Ordinal);

        using HttpResponseMessage dropped = await phone.SendAsync(shop, kept, "favourite");
        Assert.Equal((HttpStatusCode.Redirect, shop), (dropped.StatusCode, Where(dropped)));
        Assert.Contains("还没有收藏的店", await phone.ReadAsync("/m/favourites"), StringComparison.Ordinal);
    }

    private string Where(HttpResponseMessage answer)
    {
        using (answer) return new Uri(town.App.BaseAddress, answer.Headers.Location!).PathAndQuery;
    }
}
