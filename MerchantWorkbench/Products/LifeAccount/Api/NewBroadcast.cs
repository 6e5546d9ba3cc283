using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A broadcast to be sent.</summary>
/// <param name="Group">To whom of those who follow; everybody, when it is not said.</param>
public sealed record NewBroadcast(BroadcastGroup? Group = null);
