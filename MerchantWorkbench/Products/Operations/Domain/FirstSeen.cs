using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>Who was a guest for the first time on a day: did anything but see a placement.</summary>
/// <param name="Day">By the merchant's calendar.</param>
/// <param name="Origin">Of what was done first.</param>
/// <param name="People">By the merchant's own numbers.</param>
public sealed record FirstSeen(DateOnly Day, BehaviourOrigin Origin, PeopleSet People);
