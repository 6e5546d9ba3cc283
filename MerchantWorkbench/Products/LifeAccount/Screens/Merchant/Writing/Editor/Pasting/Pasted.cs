using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;

/// <summary>What a pasted page became.</summary>
/// <param name="Left">What did not come along, and how often.</param>
internal sealed record Pasted(IReadOnlyList<Block> Blocks, IReadOnlyDictionary<Leftover, int> Left);
