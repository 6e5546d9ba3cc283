using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Products;

/// <summary>Counts what waits.</summary>
public delegate Task<int> CountWaiting(WorkbenchDb db, CancellationToken stop);

/// <summary>Work of a house that waits for staff, told where they begin the day.</summary>
/// <param name="Path">Where it is done, below the staff site's root.</param>
/// <param name="Text">Key of its sentence in the house's Texts; 0 is how many wait.</param>
/// <param name="Permission">Who does it.</param>
public sealed record WaitingWork(string Path, string Text, Permission Permission, CountWaiting Count);
