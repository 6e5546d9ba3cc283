using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A place where an uploaded file stands.</summary>
/// <param name="File">Its id.</param>
/// <param name="Place">What sort of place: <c>post</c>, <c>account</c>, <c>coupon</c>, <c>logo</c>.</param>
/// <param name="Name">What it is called; null where a merchant has only one of them.</param>
/// <param name="Path">Where its merchant finds it, below the workbench's root.</param>
/// <param name="IsShown">Shoppers see it there, or will without another decision.</param>
/// <param name="Alt">What it is said to show there, or null.</param>
public sealed record FileUse(long File, string Place, string? Name, string Path, bool IsShown, string? Alt = null);

/// <summary>Finds the places of one house where files of a merchant stand.</summary>
public delegate Task<IReadOnlyList<FileUse>> FindFileUses(WorkbenchDb db, long merchant, CancellationToken stop);
