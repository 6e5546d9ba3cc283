using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What stands on a day of the calendar.</summary>
/// <param name="Id">The post's.</param>
/// <param name="At">When it goes live, went live, or was sent.</param>
/// <param name="IsBroadcast">The sending of a post, not the post itself.</param>
/// <param name="CanMove">Its time is ahead and may be changed.</param>
public sealed record CalendarItem(string Id, string Name, PostState State, DateTimeOffset At, bool IsBroadcast, bool CanMove);
