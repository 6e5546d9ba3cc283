namespace MerchantWorkbench.Platform.Ledger;

/// <summary>Something a house holds money or points for; the invariant of holds looks for the row.</summary>
/// <param name="Subject">E.g. <c>booking</c>.</param>
/// <param name="Table">The house's table, whose <c>id</c> is the hold's subject id.</param>
public sealed record HoldSubject(string Subject, string Table);
