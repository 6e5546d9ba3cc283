using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

public sealed class ProvinceTests
{
    [Fact]
    public void Every_city_stands_once_as_it_is_kept_and_can_be_said()
    {
        string[] all = [.. Province.All.SelectMany(province => province.Cities)];
        Assert.InRange(all.Length, 337, 400);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, city => Assert.Equal((city, null), (CityName.Tidy(city), CityName.WhatIsWrong(city + "市"))));
    }
}
