namespace MerchantWorkbench.Tests.Faults;

public abstract partial class DuplicateTests
{
    private static bool IsOfCampaigns(string operation) =>
        operation.StartsWith("POST /api/v1/campaigns", StringComparison.Ordinal) || operation.StartsWith("POST /api/v1/recipes", StringComparison.Ordinal);

    /// <summary>Something to do with a campaign that will be said yes to.</summary>
    private async Task<(string Key, string Id, object Body)> OfCampaignAsync(string operation)
    {
        const string one = "POST /api/v1/campaigns/{id}";
        string part = """{"key":"tried","name":{"zh":"做法","en":"A recipe"},"about":{"zh":"试试","en":"Try"},"days":3,"asks":[],"""
            + "\"parts\":[{\"kind\":\"coupon\",\"values\":{}}]}";
        return operation switch
        {
            "POST /api/v1/campaigns" => (api.Key, "", Begun("rainy_day")),
            $"{one}/publish" => (api.Key, await CampaignAsync("rainy_day"), new { }),
            $"{one}/leave-out" => await LeftOutAsync(),
            "POST /api/v1/campaigns/pause" or "POST /api/v1/campaigns/resume" => (api.Key, "", (object)new { ids = new[] { await AloneAsync() } }),
            $"{one}/copy" => (api.Key, await CampaignAsync("rainy_day"), (object)new { from = $"{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}" }),
            $"{one}/recipe" => (api.Key, await CampaignAsync("rainy_day"), (object)new { name = "我的做法" }),
            "POST /api/v1/recipes" => (api.Administrator, "", (object)new { recipe = part }),
            "POST /api/v1/recipes/{id}/retire" =>
                (api.Administrator, (await api.Api.PostAsync(api.Administrator, "api/v1/recipes", new { recipe = part })).Is(201).Text("key"), (object)new { }),
            _ => throw new InvalidOperationException(operation),
        };
    }

    private async Task<(string Key, string Id, object Body)> LeftOutAsync()
    {
        string campaign = await CampaignAsync("rainy_day");
        return (api.Key, campaign, new { kind = "broadcast", id = await PartAsync(campaign, "broadcast") });
    }

    private static object Begun(string recipe) => new { recipe, from = $"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}" };

    private async Task<string> CampaignAsync(string recipe) => (await api.Api.PostAsync(api.Key, "api/v1/campaigns", Begun(recipe))).Is(201).Text("id");

    private async Task<string> PartAsync(string campaign, string kind) =>
        (await api.Api.GetAsync(api.Key, $"api/v1/campaigns/{campaign}")).Json.GetProperty("campaign").GetProperty("parts").EnumerateArray()
            .First(part => part.GetProperty("kind").GetString() == kind).GetProperty("id").GetString()!;

    /// <summary>A campaign that is out: of one coupon that nobody has to decide about.</summary>
    private async Task<string> AloneAsync()
    {
        string campaign = await CampaignAsync("away_30_days"), post = await PartAsync(campaign, "post");
        foreach (string kind in new[] { "broadcast", "post" })
            (await api.Api.PostAsync(api.Key, $"api/v1/campaigns/{campaign}/leave-out", new { kind, id = post })).Is(200);
        (await api.Api.PostAsync(api.Key, $"api/v1/campaigns/{campaign}/publish")).Is(200);
        return campaign;
    }
}
