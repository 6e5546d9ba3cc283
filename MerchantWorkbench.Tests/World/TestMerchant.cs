using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Tests.World;

/// <summary>A merchant that was planted for tests.</summary>
/// <param name="ApiKey">The key as its server shows it.</param>
/// <param name="Key">The key as actions see it.</param>
/// <param name="Shops">Two places with a till.</param>
/// <param name="People">One person of each role.</param>
public sealed record TestMerchant(long Id, string ShortName, string ApiKey, Caller Key, IReadOnlyList<long> Shops, IReadOnlyDictionary<Role, Caller> People)
{
    /// <summary>The first shop's id as outsiders see it.</summary>
    public string Shop => Ids.Text(Shops[0]);

    /// <summary>The other shop's.</summary>
    public string OtherShop => Ids.Text(Shops[1]);
}
