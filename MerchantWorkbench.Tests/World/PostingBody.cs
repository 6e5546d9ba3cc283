namespace MerchantWorkbench.Tests.World;

/// <summary>A post as an integrator writes it, from the API's description alone.</summary>
public static class PostingBody
{
    /// <summary>A sound post with these pictures.</summary>
    public static Dictionary<string, object?> Of(string text, IEnumerable<string> pictures, params (string Field, object? Value)[] more)
    {
        Dictionary<string, object?> body = new() { ["text"] = text, ["pictures"] = pictures.Select(picture => new { picture, alt = "一碗面" }).ToArray() };
        foreach ((string field, object? value) in more) body[field] = value;
        return body;
    }

    /// <summary>A sound article with these blocks.</summary>
    public static Dictionary<string, object?> Article<T>(string title, params T[] blocks) =>
        new() { ["kind"] = "article", ["title"] = title, ["blocks"] = blocks };

    /// <summary>A sound announcement of a show with ten goods.</summary>
    public static Dictionary<string, object?> Announcement(string title, string cover, DateTimeOffset starts, params string[]? coupons) => new()
    {
        ["kind"] = "live", ["title"] = title, ["text"] = "边拉面边聊", ["cover"] = cover, ["coverAlt"] = "一碗面",
        ["announcement"] = new
        {
            startsAt = starts, minutes = 90, where = "抖音搜老王面馆", coupons = coupons ?? [],
            goods = Enumerable.Range(1, 10).Select(at => new { type = "product", name = "辣油 " + at, priceFen = 1_800, link = "https://example.com/oil" }),
        },
    };
}
