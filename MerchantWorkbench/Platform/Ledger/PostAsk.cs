namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What shall be posted.</summary>
/// <param name="Kind">A word of the house, up to 24 characters.</param>
/// <param name="Reference">The cause, up to 128 characters; the same cause posts once.</param>
/// <param name="Moves">At least one, all of one currency.</param>
public sealed record PostAsk(string Kind, string Reference, params Move[] Moves);
