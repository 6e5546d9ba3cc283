using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A group a broadcast may go to.</summary>
/// <param name="People">How many it has; null for a group that is too small to be counted before others' eyes.</param>
/// <param name="IsOpen">A broadcast may go to it.</param>
public sealed record GroupSheet(BroadcastGroup Group, int? People, bool IsOpen)
{
    internal static GroupSheet Of(BroadcastGroup group, int people)
    {
        bool isOpen = group == BroadcastGroup.All || people >= GroupBounds.Least;
        return new GroupSheet(group, isOpen ? people : null, isOpen);
    }
}
