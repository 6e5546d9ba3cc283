namespace MerchantWorkbench.Tests.World;

/// <summary>A coupon as an integrator writes it, from the API's description alone.</summary>
public static class CouponBody
{
    /// <summary>A sound coupon that runs now: 5 yuan off from 30, on the merchant's own ground.</summary>
    public static Dictionary<string, object?> MoneyOff(params (string Field, object? Value)[] more)
    {
        Dictionary<string, object?> body = new()
        {
            ["name"] = "第一碗面",
            ["kind"] = "money_off",
            ["total"] = 100,
            ["claimFrom"] = At(-1),
            ["claimUntil"] = At(24),
            ["validity"] = new { daysAfterClaim = 7 },
            ["layers"] = new[] { "own" },
            ["codeMode"] = "generated",
            ["amountFen"] = 500,
            ["thresholdFen"] = 3000,
        };
        foreach ((string field, object? value) in more) body[field] = value;
        return body;
    }

    /// <summary>An instant so many hours from now.</summary>
    public static string At(double hours) => DateTimeOffset.UtcNow.AddHours(hours)
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
