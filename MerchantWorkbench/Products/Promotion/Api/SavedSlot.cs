using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>What shall hold of a slot.</summary>
/// <param name="Version">The version it was written on; 0 for a slot that is new.</param>
internal sealed record SavedSlot(int Version, SlotTerms? Terms);
