using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Api;

/// <summary>One caller's haste is bounded and told; the setting turns it off. Others are not held up.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task A_flood_of_one_key_is_told_to_come_later_unless_limits_are_off(string enabled, bool isBounded)
    {
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(new() { Variables = { ["Workbench__RateLimits__Enabled"] = enabled } });
        await using AppProcess running = app;
        using ApiClient api = new(app.BaseAddress);
        Answer[] answers = [.. (await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            List<Answer> heard = [];
            for (int at = 0; at < 100; at++) heard.Add(await api.GetAsync(
                world.Merchants[0].ApiKey, "api/v1/coupons/nosuchcoupon", language: at % 2 == 0 ? "zh-CN" : "en"));
            return heard;
        }))).SelectMany(heard => heard)];

        Answer[] bounded = [.. answers.Where(answer => answer.Status == 429)];
        Assert.Equal(isBounded, bounded.Length > 0);
        Assert.Equal(isBounded ? 2 : 0, bounded.Select(answer => answer.Text("title")).Distinct().Count());
        Assert.All(bounded, answer =>
        {
            Assert.Equal("request.too_many", answer.Code);
            Assert.Contains(answer.Text("title"), (string[])["操作太快了，等一分钟再试。", "Too many requests. Wait a minute and try again."]);
            Assert.True(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) > 0);
        });
        (await api.GetAsync(world.Merchants[1].ApiKey, "api/v1/coupons")).Is(200);
    }
}
