namespace MerchantWorkbench.Platform.Demo;

/// <summary>
/// A house's share in the demo town. It lives the town's days one after the other through the house's own actions, never by rows of its
/// own making, so that the planted history keeps every rule. One of it lives all days and may remember.
/// </summary>
public interface IDemo
{
    /// <summary>Does what happens on this day, in the order of time.</summary>
    Task LiveAsync(TownDay day);
}
