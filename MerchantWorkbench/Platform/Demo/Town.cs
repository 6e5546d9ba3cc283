using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>The people and places of the demo town, as a house's demo needs them to act.</summary>
/// <param name="Shoppers">Devices of the town's guests.</param>
public sealed record Town(IReadOnlyList<TownMerchant> Merchants, IReadOnlyList<Caller> Shoppers, Caller Reviewer)
{
    /// <summary>How many days of history there are before today.</summary>
    public const int Days = 90;

    /// <summary>What everybody in town signs in with. No secret: the town is invented, and its people exist only where the demo is on.</summary>
    public const string Password = "demo-1234";

    /// <summary>A guest whose phone anybody may borrow: <c>/m/enter?token=…</c>.</summary>
    public const string GuestToken = "ms_demo_guest";

    /// <summary>A merchant by the short name.</summary>
    public TownMerchant At(string shortName) => Merchants.Single(merchant => merchant.ShortName == shortName);
}

/// <summary>A merchant of the town.</summary>
/// <param name="Shops">Ids as the outside writes them.</param>
public sealed record TownMerchant(string ShortName, Zone Zone, Caller Designer, Caller Till, IReadOnlyList<string> Shops);

/// <summary>One day in town.</summary>
/// <param name="Number">0 is today, -1 yesterday.</param>
/// <param name="Date">By the town's calendar.</param>
/// <param name="Now">The real present; nothing happens after it.</param>
public sealed record TownDay(Town Town, int Number, DateOnly Date, DateTimeOffset Now);
