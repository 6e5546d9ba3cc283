using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Cities;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Cities;

/// <summary>A shopper says a city: slots of that city show something, and nothing is shown, or kept, once it is taken back.</summary>
public abstract class ChooseCityTests(Engine engine) : PromotionTest(engine)
{
    [Fact]
    public async Task Who_says_the_city_is_shown_what_is_for_it_and_the_receipt_agrees()
    {
        await InHangzhouAsync();
        await RunningAsync();
        Assert.Empty(await ShownAsync());
        await ChooseAsync(" 杭州市 ");
        Assert.Equal(("杭州", "杭州"), (await CityAsync(), Assert.Single(Ok(await World.Get<FindCity>().RunAsync(Shopper())).Known)));
        Assert.Single(await ShownAsync());
        Assert.Empty(await ShownAsync(2));
        await KeepAsync();
        Impression seen = Assert.Single(await ImpressionsAsync());
        Assert.Equal("杭州", seen.City);
        Assert.True(Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, seen.DecisionId)).Agrees);

        await ChooseAsync("成都");
        Assert.Empty(await ShownAsync());
        await ChooseAsync(" ");
        Assert.Null(await CityAsync());
        Assert.Equal(0, await World.InTablesAsync(db => Task.FromResult(db.ShopperCities.Count())));
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task An_app_that_knows_where_its_shopper_is_says_it_with_the_question_and_nothing_is_kept()
    {
        await InHangzhouAsync();
        await RunningAsync();
        await ChooseAsync("成都");
        Assert.Single(Ok(await World.Get<ServeSlots>().RunAsync(Shopper(), new(null, Card, "杭州市")))[0].Items);
        Assert.Equal("成都", await CityAsync());
        foreach (string wrong in (string[])[new('城', CityName.Most + 1), "杭\n州"])
        {
            Assert.Equal("/city", Assert.Single(Refused("request.invalid", await World.Get<ChooseCity>().RunAsync(Shopper(), wrong)).Fields).Pointer);
            Refused("request.invalid", await World.Get<ServeSlots>().RunAsync(Shopper(), new(null, Card, wrong)));
        }
        Refused("request.forbidden", await World.Get<ChooseCity>().RunAsync(Noodles.Key, "杭州"));
    }

    [Fact]
    public async Task A_name_that_is_no_city_is_refused_wherever_one_is_said()
    {
        const string wrong = "杭洲";
        FindSlot.Version newest = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card)).Newest;
        PaidTerms aimed = new(PayWith.Cash, BidFor.Thousand, 500, 1_000, 5_000, null, new AudienceTerms([AudienceTag.Claimed]) { City = wrong });
        Assert.All(new[]
        {
            Wrong(await World.Get<ChooseCity>().RunAsync(Shopper(), wrong)),
            Wrong(await World.Get<ServeSlots>().RunAsync(Shopper(), new(null, Card, wrong))),
            Wrong(await World.Get<SaveSlot>().RunAsync(Admin, Card, newest.Number, newest.Terms with { Cities = ["杭州", wrong] })),
            Wrong(await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body() with { Paid = aimed })),
        }, said => Assert.Equal(("city.unknown", wrong), said));

        (string, object) Wrong<T>(Outcome<T> said) =>
            Refused("request.invalid", said).Fields.Where(field => field.Code == "city.unknown").Select(field => (field.Code, field.Facts[0])).Single();
    }

    private async Task InHangzhouAsync()
    {
        FindSlot.Version newest = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card)).Newest;
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, newest.Number, newest.Terms with { Cities = ["杭州"] }));
    }

    private async Task ChooseAsync(string city) => Ok(await World.Get<ChooseCity>().RunAsync(Shopper(), city));

    private async Task<string?> CityAsync() => Ok(await World.Get<FindCity>().RunAsync(Shopper())).City;
}

public sealed class ChooseCityOnSqliteTests() : ChooseCityTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ChooseCityOnPostgreSqlTests() : ChooseCityTests(Engine.PostgreSql);
