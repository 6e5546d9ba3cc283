using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>What shoppers did at a merchant on one day, of one kind, from one origin, at one shop.</summary>
/// <param name="Day">By the merchant's calendar.</param>
/// <param name="Shop">0 for none in particular.</param>
/// <param name="Times">How often.</param>
/// <param name="Fen">Money of it, see <see cref="BehaviourKind"/>.</param>
/// <param name="People">Who, by the merchant's own numbers.</param>
public sealed record DayFact(DateOnly Day, BehaviourKind Kind, BehaviourOrigin Origin, long Shop, int Times, long Fen, PeopleSet People);
