using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Tests.World;

/// <summary>Everybody in the small world of the tests: two merchants who must never hear of each other, staff, shoppers.</summary>
public sealed record TestPlatform(TestMerchant Noodles, TestMerchant Pets, IReadOnlyDictionary<Role, TestStaff> Staff, TestStaff OtherReviewer,
    IReadOnlyList<string> Shoppers)
{
    /// <summary>A shopper as actions see one.</summary>
    public static Caller Shopper(int number) => Caller.Shopper("device-" + number);
}
