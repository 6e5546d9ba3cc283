namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>A slot with everything that competes in it, the highest score first, then the oldest.</summary>
public sealed record Booth(Slot Slot, IReadOnlyList<Candidate> Candidates);
