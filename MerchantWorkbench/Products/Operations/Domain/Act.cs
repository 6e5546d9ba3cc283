using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>One behaviour of one merchant as rollups see it.</summary>
/// <param name="Guest">The person's number at the merchant.</param>
/// <param name="Shop">0 for none.</param>
internal readonly record struct Act(DateOnly Day, BehaviourKind Kind, BehaviourOrigin Origin, long Shop, int Guest, DateTimeOffset At, long Fen);
