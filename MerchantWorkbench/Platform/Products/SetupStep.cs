using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Products;

/// <summary>Looks whether a step of the setup guide is done; never told by a click. The context sees the merchant only.</summary>
public delegate Task<bool> DetectStep(WorkbenchDb db, long merchant, CancellationToken stop);

/// <summary>A step of the setup guide. Its sentences stand in the house's Texts: <c>Setup.</c> and the key, with <c>.Why</c> and <c>.Do</c>.</summary>
/// <param name="Key">Stable name, in snake case.</param>
/// <param name="Order">Place among the steps of its part.</param>
/// <param name="Minutes">How long it takes, about.</param>
/// <param name="Path">Where it is done, below the merchant's workbench; with a leading slash on the whole site, <c>{0}</c> being the short name.</param>
/// <param name="Permission">Who does it; null for anybody.</param>
/// <param name="House">The Texts its sentences are in.</param>
/// <param name="Product">Key of the product it belongs to; null for what every merchant has.</param>
public sealed record SetupStep(
    string Key, SetupPart Part, int Order, int Minutes, string Path, Permission? Permission, DetectStep Detect, Type House, string? Product);
