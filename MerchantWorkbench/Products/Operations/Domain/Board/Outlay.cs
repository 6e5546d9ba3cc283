namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>What a day cost the merchant as far as the program knows: discount given, or promotion paid for.</summary>
/// <param name="Shop">Where, or 0 when it belongs to no shop.</param>
/// <param name="Fen">The amount; never negative.</param>
public sealed record Outlay(DateOnly Day, long Shop, long Fen);
