using MerchantWorkbench.Platform.Ledger;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>What staff see of the programmes.</summary>
/// <param name="Tariffs">Newest first; the last one is the program's own.</param>
/// <param name="Current">The version that holds today.</param>
/// <param name="TrafficPoints">What the traffic budget has left.</param>
/// <param name="FeeFen">What the fee budget has left.</param>
/// <param name="Proof">What each currency adds up to.</param>
/// <param name="Appeals">Those that wait, oldest first.</param>
public sealed record ProgrammesView(
    IReadOnlyList<TariffSheet> Tariffs, int Current, long TrafficPoints, long FeeFen, IReadOnlyList<CurrencyProof> Proof, IReadOnlyList<WaitingAppeal> Appeals);
